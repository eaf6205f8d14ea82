import type { Quote } from '@/lib/records/record';
import { askable } from './askable';
import { reads } from './characters';
import { quoteOf } from './describe';
import { buildIndex, indexSteps, type PageIndex } from './pageIndex';
import { finish } from './pageText';
import { type Place, place } from './place';
import { openSearch } from './search';
import { gather, type Want } from './wanted';

/** A passage that was found again. */
export interface Found {
  range: Range;
  /** `same`: its words are as they were, among the same; `moved`: among others; `edited`: they differ. */
  status: 'same' | 'moved' | 'edited';
  /** What stands there now, where it is `edited`. */
  now?: Quote;
  /** How sure, 0.5 to 1. */
  score: number;
}

/** Whether the quote stands where it stood, its context too. */
function unmoved(text: string, { exact, prefix, suffix, start, end, cut }: Quote): boolean {
  const at = cut?.at ?? exact.length;
  const head = prefix + exact.slice(0, at);
  const tail = exact.slice(at) + suffix;
  return (
    end - start === exact.length + (cut?.length ?? 0) &&
    text.startsWith(head, start - prefix.length) &&
    text.startsWith(tail, end + suffix.length - tail.length)
  );
}

const agrees = (share: number) => share < 0 || share > 0.5;

function statusOf(text: string, { exact, cut }: Quote, found: Place): Found['status'] {
  const { start, end } = found;
  const { own, before, behind } = found.seen;
  // A word that is missing needs no comparing of letters; of a quote that was cut there is not all to compare.
  const whole = cut
    ? end - start === exact.length + cut.length
    : Math.abs(own) === 1 && reads(text.slice(start, end), exact);
  if (!whole) return 'edited';
  return agrees(before) && agrees(behind) ? 'same' : 'moved';
}

/** Finds quotes on an indexed page; a step a few quotes. */
export function* findSteps(index: PageIndex, asked: Quote[]): Generator<void, (Found | null)[]> {
  const { page } = index;
  const found = asked.map((): Found | null => null);
  const rest: { quote: Quote; i: number }[] = [];
  for (const [i, one] of asked.entries()) {
    const quote = askable(one);
    if (!quote.exact.trim()) continue;
    if (!unmoved(page.text, quote)) rest.push({ quote, i });
    else found[i] = { range: page.rangeOf(quote.start, quote.end), status: 'same', score: 1 };
  }
  if (!rest.length || !page.text) return found;
  rest.sort((a, b) => a.quote.start - b.quote.start);
  const wanted = gather(rest.map(({ quote }) => quote));
  yield;
  const on = openSearch(index, wanted);
  // In the order of the old page, so that each tells the next how far the page has shifted there.
  let shift = 0;
  for (const [n, { quote, i }] of rest.entries()) {
    if (n % 16 === 15) yield;
    const here = place(on, wanted.wants[n] as Want, quote, quote.start + shift);
    if (!here || here.score < 0.5) continue;
    const { own, before, behind } = here.seen;
    if (own > 0.8 && before > 0.5 && behind > 0.5) shift = here.start - quote.start;
    const status = statusOf(page.text, quote, here);
    found[i] = {
      range: page.rangeOf(here.start, here.end),
      status,
      score: here.score,
      ...(status === 'edited' && { now: quoteOf(page.text, here.start, here.end) }),
    };
  }
  return found;
}

/** Indexes the page and finds quotes on it, in steps of a millisecond or so. */
export function* searchSteps(root: Element, quotes: Quote[]): Generator<void, (Found | null)[]> {
  return yield* findSteps(yield* indexSteps(root), quotes);
}

/**
 * Finds quotes on the page as it is now, all with one index of the page's text; `null` where a passage is gone.
 * Answers in the order of `quotes`. Never changes the DOM and never throws for a quote, whatever it holds.
 */
export function find(root: Element, quotes: Quote[]): (Found | null)[] {
  return finish(findSteps(buildIndex(root), quotes));
}
