import type { Words } from './words';

/** Matched words: the pattern's, and beside it the page's. In order. */
export type Alignment = [pattern: number, page: number][];

const MATCH = 2;
const GAP = -0.5;
const OTHER = -0.6;
enum From {
  Start = 0,
  Both = 1,
  Page = 2,
  Pattern = 3,
}

/**
 * The best local alignment (Smith and Waterman, 1981) of a pattern's words with the page's, within a band
 * of `width` words on either side of `diagonal` (page word minus pattern word).
 */
export function align(pattern: Words, page: Words, diagonal: number, width: number): Alignment {
  const rows = pattern.codes.length;
  const columns = 2 * width + 1;
  const from = new Uint8Array(rows * columns);
  let above = new Float32Array(columns + 2);
  let row = new Float32Array(columns + 2);
  let best = 0;
  let end = -1;
  for (let i = 0; i < rows; i++) {
    row.fill(0);
    for (let c = 0; c < columns; c++) {
      const j = i + diagonal - width + c;
      if (j < 0 || j >= page.codes.length) continue;
      // A step down one row is a step left by one column: the band moves with the diagonal.
      const same = pattern.codes[i] === page.codes[j];
      const both = (above[c + 1] as number) + (same ? MATCH : OTHER);
      const skipPage = (row[c] as number) + GAP;
      const skipPattern = (above[c + 2] as number) + GAP;
      const score = Math.max(0, both, skipPage, skipPattern);
      row[c + 1] = score;
      if (score === 0) continue;
      from[i * columns + c] =
        score === both ? From.Both : score === skipPage ? From.Page : From.Pattern;
      if (score > best) {
        best = score;
        end = i * columns + c;
      }
    }
    [above, row] = [row, above];
  }
  const matched: Alignment = [];
  for (let cell = end; cell >= 0 && from[cell] !== From.Start; ) {
    const i = Math.floor(cell / columns);
    const c = cell % columns;
    const step = from[cell];
    if (step === From.Both) {
      const j = i + diagonal - width + c;
      if (pattern.codes[i] === page.codes[j]) matched.push([i, j]);
      cell -= columns;
    } else if (step === From.Page) cell = c > 0 ? cell - 1 : -1;
    else cell = c + 1 < columns ? cell - columns + 1 : -1;
  }
  return matched.reverse();
}
