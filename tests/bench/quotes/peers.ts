import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import search from 'approx-string-match';
import * as textQuote from 'dom-anchor-text-quote';
import { readPage } from '@/lib/quotes/pageText';
import type { Quote } from '@/lib/records/record';

/** Another way of finding quotes again: `describe` in the page as it was, `find` in the page as it is. */
export interface Peer {
  name: string;
  describe(root: Element, range: Range, quote: Quote): Promise<unknown>;
  /** Ranges for selectors, in their order; null where one is not found. */
  find(root: Element, selectors: unknown[]): Promise<(Range | null)[]>;
}

interface Hinted {
  selector: textQuote.Selector;
  hint: number;
}

const domAnchor: Peer = {
  name: 'dom-anchor-text-quote',
  async describe(root, range) {
    const selector = textQuote.fromRange(root, range);
    const before = root.ownerDocument.createRange();
    before.setStart(root, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { selector, hint: before.toString().length } satisfies Hinted;
  },
  async find(root, selectors) {
    return (selectors as Hinted[]).map(({ selector, hint }) => {
      try {
        return textQuote.toRange(root, selector, { hint });
      } catch {
        return null;
      }
    });
  },
};

const annotator: Peer = {
  name: '@apache-annotator/dom',
  async describe(root, range) {
    try {
      return await describeTextQuote(range, root);
    } catch {
      return null;
    }
  },
  async find(root, selectors) {
    const found: (Range | null)[] = [];
    for (const selector of selectors) {
      let range: Range | null = null;
      if (selector) {
        const matcher = createTextQuoteSelectorMatcher(
          selector as Parameters<typeof createTextQuoteSelectorMatcher>[0],
        );
        for await (const match of matcher(root)) {
          range = match;
          break;
        }
      }
      found.push(range);
    }
    return found;
  },
};

/** How much of `context` stands at `at` in `text` (before it where `before`), 0 to 1, by edit distance. */
function agreement(text: string, context: string, at: number, before: boolean): number {
  if (!context) return 1;
  const size = context.length;
  const near = before ? text.slice(Math.max(0, at - size), at) : text.slice(at, at + size);
  const [best] = search(near, context, size);
  return best ? 1 - best.errors / size : 0;
}

/** Every exact place, else the best approximate ones; scored by quote, context and position as Hypothesis does. */
function approximate(text: string, quote: Quote): [number, number] | null {
  const { exact, prefix, suffix, start } = quote;
  if (!exact) return null;
  const places: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length, errors: 0 });
  }
  if (places.length === 0) {
    places.push(...search(text, exact, Math.min(256, exact.length / 2)));
  }
  let best = -1;
  let ends: [number, number] | null = null;
  for (const place of places) {
    const score =
      50 * (1 - place.errors / exact.length) +
      20 * agreement(text, prefix, place.start, true) +
      20 * agreement(text, suffix, place.end, false) +
      2 * (1 - Math.abs(place.start - start) / text.length);
    if (score > best) {
      best = score;
      ends = [place.start, place.end];
    }
  }
  return ends;
}

const approx: Peer = {
  name: 'approx-string-match',
  async describe(_root, _range, quote) {
    return quote;
  },
  async find(root, selectors) {
    const page = readPage(root);
    return (selectors as Quote[]).map((quote) => {
      const ends = approximate(page.text, quote);
      return ends && page.rangeOf(ends[0], ends[1]);
    });
  },
};

export const PEERS: Peer[] = [domAnchor, annotator, approx];
