/** Where each row of a list begins, in pixels from its top; the last entry is the whole height. */
export type Tops = Float64Array;

/** The beginnings of rows, from the heights that were measured and a guess for the others. */
export function topsOf(keys: string[], heights: Map<string, number>, guess: number): Tops {
  const tops = new Float64Array(keys.length + 1);
  for (let at = 0; at < keys.length; at++) {
    tops[at + 1] = (tops[at] ?? 0) + (heights.get(keys[at] ?? '') ?? guess);
  }
  return tops;
}

/** The last row that begins at or above `y`. */
function rowAt(tops: Tops, y: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The rows that a part of the list shows. */
export function spanOf(tops: Tops, from: number, to: number): { first: number; last: number } {
  return { first: rowAt(tops, from), last: rowAt(tops, to) };
}
