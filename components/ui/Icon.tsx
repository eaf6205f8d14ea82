import { h } from 'preact';

/** An icon as lucide keeps it: tags and their attributes on a square of 24. */
export type IconTags = readonly (readonly [tag: string, attributes: object])[];

/** Draws an icon of 18 px (`small`: 16 px), hidden from screen readers: a word or a name always goes with it. */
export function Icon({ of, small }: { of: IconTags; small?: boolean }) {
  return (
    <svg class={small ? 'i i-s' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
