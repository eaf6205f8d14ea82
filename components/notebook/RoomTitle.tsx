import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/t';

interface Props {
  title: string;
  /** One line of facts. */
  facts?: string;
  children?: ComponentChildren;
}

let shown = false;

/** A room's heading, which takes the focus and gives the tab its title when the room is entered. */
export function RoomTitle({ title, facts, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('roomDocument', { room: title });
    // The first room of a tab leaves the focus where a page that was loaded has it.
    if (shown) heading.current?.focus({ preventScroll: true });
    shown = true;
  }, [title]);
  return (
    <div class="title">
      <div>
        <h1 ref={heading} tabIndex={-1} id="room">
          {title}
        </h1>
        {facts !== undefined && <p>{facts}</p>}
      </div>
      {children && <div class="end">{children}</div>}
    </div>
  );
}
