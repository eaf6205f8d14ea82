import type { Page } from '@/lib/pages/page';
import { pageLine } from './pageLine';

/** Which page the panel speaks of, on one line; the whole of it as a tooltip. */
export function PageLine({ page }: { page: Page }) {
  const line = pageLine(page);
  return (
    <p class="page-line" title={line}>
      {line}
    </p>
  );
}
