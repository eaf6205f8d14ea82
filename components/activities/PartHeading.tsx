import type { ComponentChildren } from 'preact';
import type { ActivityHost } from './host';

interface HeadingProps {
  host: ActivityHost;
  id?: string;
  /** One level below a part's own. */
  sub?: boolean;
  children: ComponentChildren;
}

/** The heading of a part of an activity: one level below the activity's title, which is the room's in the notebook tab. */
export function PartHeading({ host, id, sub, children }: HeadingProps) {
  const level = (host.place === 'panel' ? 3 : 2) + (sub ? 1 : 0);
  const Heading = `h${level}` as 'h2';
  return (
    <Heading id={id} class={sub ? 'sub' : 'part-title'}>
      {children}
    </Heading>
  );
}
