import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import { type Found, findInSlices } from '@/lib/quotes';
import type { Remark } from '@/lib/records/document';
import { hasPlace } from '@/lib/records/record';

/** Where the passages of comments stand in the text in view; `null`: no longer there; not in it: not looked for yet. */
export type Passages = ReadonlyMap<string, Found | null>;

const NAME = 'matchbook-cv';
const HANDS = ['mentor', 'mentee'] as const;

/** Finds the passages of comments in a text and paints them. */
export function usePassages(
  root: RefObject<HTMLElement | null>,
  text: string,
  remarks: Remark[],
  handOf: (author: string) => Member['role'],
): Passages {
  const [passages, setPassages] = useState<Passages>(new Map());
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const ending = new AbortController();
    const asked = remarks.flatMap(({ id, quote }) => (hasPlace(quote) ? [{ id, quote }] : []));
    const quotes = asked.map(({ quote }) => quote);
    findInSlices(element, quotes, ending.signal).then(
      (found) => {
        setPassages(new Map(asked.map(({ id }, at) => [id, found[at] ?? null])));
        const authors = new Map(remarks.map(({ id, author }) => [id, author]));
        for (const hand of HANDS) {
          const ranges = found.flatMap((one, at) =>
            one && handOf(authors.get(asked[at]?.id ?? '') ?? '') === hand ? [one.range] : [],
          );
          CSS.highlights.set(`${NAME}-${hand}`, new Highlight(...ranges));
        }
      },
      // Asked anew, or the view is gone.
      () => {},
    );
    return () => {
      ending.abort();
      for (const hand of HANDS) CSS.highlights.delete(`${NAME}-${hand}`);
    };
  }, [root, text, remarks]);
  return passages;
}

/** Scrolls to a passage and marks it for a moment by selecting it. */
export function showPassage({ range }: Found): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
