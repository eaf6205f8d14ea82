import type { ComponentChildren } from 'preact';

interface EmptyProps {
  title: string;
  words: string;
  /** The first step, where it does not stand elsewhere in the view. */
  children?: ComponentChildren;
}

/** Nothing here yet: a small drawing, a sentence, the first step. */
export function Empty({ title, words, children }: EmptyProps) {
  return (
    <div class="card empty">
      <svg width="64" height="56" viewBox="0 0 64 56" aria-hidden="true">
        <g fill="none" stroke="var(--edge)" stroke-width="1.75" stroke-linecap="round">
          <rect x="4" y="4" width="36" height="48" rx="5" />
          <path d="M11 15h22M11 23h22M11 39h14" />
          <path d="M34 31h8" stroke-dasharray="2 2.500" />
          <rect x="43" y="21" width="18" height="20" rx="4" fill="var(--surface)" />
          <path d="M47 28h10M47 34h6" />
        </g>
        <rect x="10" y="28" width="24" height="6" fill="var(--mentee)" />
      </svg>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  );
}
