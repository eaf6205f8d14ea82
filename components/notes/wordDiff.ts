/** A stretch of words that stands in both texts, in the old one alone, or in the new one alone. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Texts that differ in more words than this, ends aside, count as wholly different there. */
const MOST_WORDS = 400;

// Scripts that write no spaces are compared character by character.
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\s*|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+\s*|\s+/gu;

const wordsOf = (text: string) => text.match(WORD) ?? [];
const alike = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();

/** The longest common words of two lists (dynamic programming), as pairs of their places. */
function common(a: string[], b: string[]): [number, number][] {
  const wide = b.length + 1;
  const length = new Uint16Array((a.length + 1) * wide);
  const at = (i: number, j: number) => length[i * wide + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * wide + j] = alike(a[i], b[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (alike(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** What became of a text, word by word. All `same` and `gone` are the old text; all `same` and `new` the new one. */
export function wordDiff(then: string, now: string): Stretch[] {
  const [a, b] = [wordsOf(then), wordsOf(now)];
  let head = 0;
  while (head < a.length && head < b.length && alike(a[head], b[head])) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && alike(a.at(-1 - tail), b.at(-1 - tail))) tail++;
  const [midA, midB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const small = midA.length <= MOST_WORDS && midB.length <= MOST_WORDS;
  const out: Stretch[] = [];
  const add = (kind: Stretch['kind'], words: string[]) => {
    if (words.length === 0) return;
    const last = out.at(-1);
    if (last?.kind === kind) last.text += words.join('');
    else out.push({ kind, text: words.join('') });
  };
  add('same', b.slice(0, head));
  let [i, j] = [0, 0];
  for (const [p, q] of small ? common(midA, midB) : []) {
    add('gone', midA.slice(i, p));
    add('new', midB.slice(j, q));
    add('same', midB.slice(q, q + 1));
    [i, j] = [p + 1, q + 1];
  }
  add('gone', midA.slice(i));
  add('new', midB.slice(j));
  add('same', tail > 0 ? b.slice(-tail) : []);
  return out;
}

/** Long stretches that stayed as they were give way to an ellipsis; `beside` words stay on each side of a change. */
export function aroundChanges(stretches: Stretch[], beside = 8): Stretch[] {
  return stretches.map((one, at) => {
    const words = wordsOf(one.text);
    const first = at === 0 ? 0 : beside;
    const last = at === stretches.length - 1 ? 0 : beside;
    if (one.kind !== 'same' || words.length <= first + last + 2) return one;
    const end = last > 0 ? words.slice(-last).join('') : '';
    return { ...one, text: `${words.slice(0, first).join('')}… ${end}` };
  });
}
