import { describe } from '@/lib/quotes';
import type { Quote } from '@/lib/records/record';

/** The quote of the page's selection; `null` where nothing of its text is selected. */
export function selectedQuote(): Quote | null {
  const selection = getSelection();
  const root = document.body;
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const quote = describe(root, range);
  return quote.exact === '' ? null : quote;
}
