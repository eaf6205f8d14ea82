import { type Stretch, wordDiff } from '../notes/wordDiff';

/** A line of two versions: as it was, and its words where it changed. */
export interface ComparedLine {
  kind: 'same' | 'gone' | 'new' | 'changed';
  stretches: Stretch[];
}

/** Beyond so many lines that differ, ends aside, all of them count as gone and new. */
const MOST_LINES = 1_500;

/** The longest common lines (dynamic programming), as pairs of their places. */
function common(a: string[], b: string[]): [number, number][] {
  const wide = b.length + 1;
  const length = new Uint16Array((a.length + 1) * wide);
  const at = (i: number, j: number) => length[i * wide + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** What became of a stretch of lines: line by line where there are as many, else gone and new. */
function changedLines(then: string[], now: string[]): ComparedLine[] {
  if (then.length === now.length)
    return then.map((line, at) => ({ kind: 'changed', stretches: wordDiff(line, now[at] ?? '') }));
  return [
    ...then.map((text): ComparedLine => ({ kind: 'gone', stretches: [{ kind: 'gone', text }] })),
    ...now.map((text): ComparedLine => ({ kind: 'new', stretches: [{ kind: 'new', text }] })),
  ];
}

/** Two texts compared, line by line, then word by word. Empty lines are left out. */
export function compareLines(then: string, now: string): ComparedLine[] {
  const [a, b] = [then, now].map((text) => text.split('\n').filter((line) => line.trim() !== ''));
  if (!a || !b) return [];
  const small = a.length <= MOST_LINES && b.length <= MOST_LINES;
  const out: ComparedLine[] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...(small ? common(a, b) : []), [a.length, b.length] as const]) {
    out.push(...changedLines(a.slice(i, p), b.slice(j, q)));
    const text = b[q];
    if (text !== undefined) out.push({ kind: 'same', stretches: [{ kind: 'same', text }] });
    [i, j] = [p + 1, q + 1];
  }
  return out;
}
