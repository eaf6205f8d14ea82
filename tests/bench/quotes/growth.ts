import { describe, find } from '@/lib/quotes';
import { buildIndex } from '@/lib/quotes/pageIndex';
import { below, pick, seeded } from './random';

/** A page of about `size` characters: paragraphs of some 600 out of a made vocabulary, a fifth of them linked. */
function fill(size: number, seed: number): string[] {
  const random = seeded(seed);
  // Vocabulary grows with a text by Heaps' law, as in any language.
  const words = Array.from({ length: Math.round(30 * size ** 0.45) }, () => {
    const length = 2 + below(random, 5) + below(random, 6);
    return Array.from({ length }, () =>
      pick(random, [...'eeeetttaaaooinnsshrrdlucmfwypvbgk']),
    ).join('');
  });
  // Few words are frequent and most are rare.
  const word = () => words[Math.floor(words.length * random() ** 3)] as string;
  const root = document.body;
  root.replaceChildren();
  const paragraphs: string[] = [];
  for (let made = 0; made < size; ) {
    const paragraph = document.createElement('p');
    while ((paragraph.textContent ?? '').length < 600) {
      const text = `${Array.from({ length: 12 }, word).join(' ')}. `;
      if (random() < 0.2) {
        const link = document.createElement('a');
        link.textContent = text;
        paragraph.append(link);
      } else paragraph.append(text);
    }
    made += (paragraph.textContent ?? '').length;
    root.append(paragraph);
    paragraphs.push(paragraph.textContent ?? '');
  }
  return paragraphs;
}

async function middle(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

/** Replaces every tenth word, so that no quote is found at its old place by position alone. */
function disturb(seed: number): void {
  const random = seeded(seed);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    node.data = node.data.replace(/\S+/g, (word) => (random() < 0.1 ? 'changed' : word));
  }
}

/** Milliseconds to index and to find `count` quotes of 200 characters on a page of `size`, edited at 0.10. */
export async function growth(size: number, count: number, seed: number) {
  fill(size, seed);
  const random = seeded(seed + 1);
  const nodes = [...document.body.querySelectorAll('p')];
  const quotes = Array.from({ length: count }, () => {
    const range = document.createRange();
    const paragraph = pick(random, nodes);
    range.selectNodeContents(paragraph);
    const first = paragraph.firstChild as Node;
    const text = (first.nodeType === 3 ? first : first.firstChild) as Text;
    range.setStart(text, below(random, Math.max(1, text.length - 20)));
    return describe(document.body, range);
  });
  disturb(seed + 2);
  const runs = size > 500_000 ? 5 : 9;
  const indexMs = await middle(runs, () => buildIndex(document.body));
  let found = 0;
  const findMs = await middle(runs, () => {
    found = find(document.body, quotes).filter(Boolean).length;
  });
  return { size, count, indexMs, findMs, found };
}

/** Milliseconds to find one quote of one letter on a page of `size` characters. */
export async function oneLetter(size: number, seed: number) {
  fill(size, seed);
  const range = document.createRange();
  const first = document.body.querySelectorAll('p')[200]?.firstChild as Text;
  const text = first.nodeType === 3 ? first : (first.firstChild as Text);
  // What stands at 7 may be the space between two words.
  const at = text.data.charAt(7).trim() ? 7 : 8;
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const quote = describe(document.body, range);
  document.body.querySelector('p')?.before('Something new stands before it all. ');
  const indexMs = await middle(7, () => buildIndex(document.body));
  let found = false;
  const findMs = await middle(7, () => {
    found = find(document.body, [quote])[0] !== null;
  });
  return { indexMs, findMs, found };
}
