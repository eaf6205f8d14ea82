import { align } from './align';
import { SHORT } from './exact';
import type { Part, Place } from './parts';
import { runSteps } from './textIndex';
import { bestDiagonals, type Votes, voteSteps } from './votes';
import { type Words, wordSteps } from './words';

/** Patterns of more words than this are not looked for word by word. */
const MOST_WORDS = 3_000;
/** Share of the quote's letters that must be there still. */
const ENOUGH = 0.5;
/** The same, where the context on both sides stands. */
const ENOUGH_BETWEEN = 0.35;

/** A part with its context as one run of words; `[first, last]` are the part's own. */
interface Pattern {
  words: Words;
  first: number;
  last: number;
  /** Letters of the part's own words. */
  letters: number;
}

function patternOf(part: Part): Pattern | null {
  const text = part.prefix + part.exact + part.suffix;
  const from = part.prefix.length;
  const to = from + part.exact.length;
  const words = runSteps(wordSteps(text.slice(0, 40_000)));
  const first = words.ends.findIndex((end) => end > from);
  let last = words.starts.length - 1;
  while (last >= 0 && (words.starts[last] as number) >= to) last--;
  if (first < 0 || last < first || words.starts.length > MOST_WORDS) return null;
  let letters = 0;
  for (let i = first; i <= last; i++) {
    letters += (words.ends[i] as number) - (words.starts[i] as number);
  }
  return { words, first, last, letters };
}

/** Judges one place: `null` where too little of the quote stands there. */
function judge(page: Words, part: Part, pattern: Pattern, diagonal: number): Place | null {
  const { words, first, last, letters } = pattern;
  const width = Math.min(200, Math.max(8, Math.ceil(words.codes.length * 0.35)));
  const matched = align(words, page, diagonal, width);
  let kept = 0;
  let before = 0;
  let behind = 0;
  let start = -1;
  let end = -1;
  for (const [i, j] of matched) {
    if (i < first) before++;
    else if (i > last) behind++;
    else {
      kept += (words.ends[i] as number) - (words.starts[i] as number);
      if (start < 0) start = page.starts[j] as number;
      end = page.ends[j] as number;
    }
  }
  if (start < 0) return null;
  const share = kept / letters;
  const context = words.codes.length - (last - first + 1);
  const around = context === 0 ? 0 : (before + behind) / context;
  const between = before >= 2 && behind >= 2;
  if (end - start > 2 * part.exact.length + 40) return null;
  if (part.exact.length < SHORT) {
    if (share < 0.999 || around < 0.5) return null;
  } else if (share < (between ? ENOUGH_BETWEEN : ENOUGH)) return null;
  else if (kept < SHORT && around < 0.3) return null;
  return { start, end, status: 'edited', score: 0.5 * share + 0.2 * around };
}

/** Punctuation at the quote's own ends belongs to it, where the page has it in the same place. */
function withEnds(text: string, part: Part, place: Place): Place {
  const lead = /^[^\p{L}\p{N}]*/u.exec(part.exact)?.[0] ?? '';
  const trail = /[^\p{L}\p{N}\p{M}]*$/u.exec(part.exact)?.[0] ?? '';
  let { start, end } = place;
  if (lead && text.slice(0, start).endsWith(lead)) start -= lead.length;
  if (trail && text.startsWith(trail, end)) end += trail.length;
  const same = text.slice(start, end) === part.exact;
  return { ...place, start, end, status: same ? 'same' : 'edited' };
}

/**
 * Looks for parts whose words were changed: pairs of words vote for places, an alignment of words judges
 * the best few. Yields where a caller may pause.
 */
export function* fuzzySteps(text: string, parts: Part[]): Generator<void, (Place | null)[]> {
  const patterns = parts.map(patternOf);
  const known = patterns.filter((pattern) => pattern !== null);
  if (known.length === 0) return parts.map(() => null);
  const page = yield* wordSteps(text);
  const votes = yield* voteSteps(
    page,
    known.map((pattern) => pattern.words),
  );
  const places: (Place | null)[] = [];
  let next = 0;
  for (const [n, pattern] of patterns.entries()) {
    const part = parts[n] as Part;
    let best: Place | null = null;
    if (pattern) {
      const width = Math.max(6, Math.ceil(pattern.words.codes.length * 0.3));
      for (const diagonal of bestDiagonals(votes[next++] as Votes, width, 3)) {
        const place = judge(page, part, pattern, diagonal);
        yield;
        if (place && place.score > (best?.score ?? 0)) best = place;
      }
    }
    places.push(best && withEnds(text, part, best));
  }
  return places;
}
