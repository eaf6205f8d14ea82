/**
 * The ceiling: an aligner that is told the right place and only sets the ends. Every cell of the alignment of
 * the quote's characters with the window's is computed; nothing of lib/quotes is used.
 */
export interface Scoring {
  match: number;
  mismatch: number;
  gap: number;
}

/** Two ways of scoring; the bench takes the one that finds more at a level, so that the ceiling is high. */
export const SCORINGS: Scoring[] = [
  { match: 2, mismatch: -2, gap: -1 },
  { match: 3, mismatch: -2, gap: -2 },
];

/** The best local alignment of `quote` in `window`: [start, end) of what it covers there, or null. */
export function alignAll(quote: string, window: string, scoring: Scoring): [number, number] | null {
  const width = window.length + 1;
  let above = new Int32Array(width);
  let current = new Int32Array(width);
  let startAbove = new Int32Array(width);
  let startCurrent = new Int32Array(width);
  for (let x = 0; x < width; x++) startAbove[x] = x;
  let best = 0;
  let ends: [number, number] | null = null;
  for (let y = 1; y <= quote.length; y++) {
    const unit = quote.charCodeAt(y - 1);
    current[0] = 0;
    startCurrent[0] = 0;
    for (let x = 1; x < width; x++) {
      const same = unit === window.charCodeAt(x - 1);
      let score = (above[x - 1] as number) + (same ? scoring.match : scoring.mismatch);
      let start = startAbove[x - 1] as number;
      const down = (above[x] as number) + scoring.gap;
      if (down > score) {
        score = down;
        start = startAbove[x] as number;
      }
      const across = (current[x - 1] as number) + scoring.gap;
      if (across > score) {
        score = across;
        start = startCurrent[x - 1] as number;
      }
      if (score <= 0) {
        score = 0;
        start = x;
      }
      current[x] = score;
      startCurrent[x] = start;
      if (score > best) {
        best = score;
        ends = [start, x];
      }
    }
    [above, current] = [current, above];
    [startAbove, startCurrent] = [startCurrent, startAbove];
  }
  return ends;
}
