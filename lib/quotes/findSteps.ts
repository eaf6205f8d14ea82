import type { Quote } from '@/lib/records/record';
import { exactSteps } from './exact';
import { fuzzySteps } from './fuzzy';
import { joinPlaces, type Part, type Place, partsOf } from './parts';
import { rangeOf } from './places';
import { indexSteps } from './textIndex';

/** A quote's passage on the page. */
export interface Found {
  range: Range;
  /** `same`: word for word, in its context; `moved`: word for word, elsewhere; `edited`: words changed. */
  status: 'same' | 'moved' | 'edited';
  /** 0 to 1: how sure. */
  score: number;
}

/** Finds quotes in one index of the page's text; yields where a caller may pause. */
export function* findSteps(root: Element, quotes: Quote[]): Generator<void, (Found | null)[]> {
  if (quotes.length === 0) return [];
  const index = yield* indexSteps(root);
  const places: (Place | null)[][] = [];
  const lost: { part: Part; keep: (place: Place | null) => void }[] = [];
  for (const quote of quotes) {
    const found: (Place | null)[] = [];
    for (const [n, part] of partsOf(quote).entries()) {
      const place = yield* exactSteps(index.text, part);
      found.push(place);
      if (!place && part.exact !== '') lost.push({ part, keep: (late) => (found[n] = late) });
    }
    places.push(found);
    yield;
  }
  if (lost.length > 0) {
    const late = yield* fuzzySteps(
      index.text,
      lost.map(({ part }) => part),
    );
    for (const [n, { keep }] of lost.entries()) keep(late[n] ?? null);
  }
  return quotes.map((quote, n) => {
    const place = joinPlaces(places[n] ?? [], quote);
    const range = place && rangeOf(index, place.start, place.end);
    return range ? { range, status: place.status, score: place.score } : null;
  });
}
