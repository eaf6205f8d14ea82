import type { ComponentChildren } from 'preact';

/** A wide table scrolls sideways within itself; keys reach what scrolls. */
export function SideScroll({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="sheet-scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
