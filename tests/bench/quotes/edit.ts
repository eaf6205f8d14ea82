import { below, pick, type Random } from './random';
import { type Tracked, textNodes } from './tracked';

const BLOCK = 'p,li,blockquote,td,th,dd,dt,pre,h1,h2,h3,h4,h5,h6,figcaption,div,section,article';

/** Blocks without a block inside, with something to read. */
function leaves(root: Element): Element[] {
  return [...root.querySelectorAll(BLOCK)].filter(
    (block) => !block.querySelector(BLOCK) && (block.textContent ?? '').trim().length >= 20,
  );
}

/** Puts `block` before another one that neither holds it nor is held by it. */
function putElsewhere(block: Element, among: Element[], random: Random): void {
  for (let tries = 0; tries < 10; tries++) {
    const target = pick(random, among);
    if (target === block || !target.isConnected || target.contains(block)) continue;
    target.before(block);
    return;
  }
}

/** The first 60 to 160 characters of a block, in an element of its kind; its characters are nobody's. */
function teaser(block: Element, random: Random): Element {
  const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
  const cut = text.slice(0, 60 + below(random, 101)).replace(/\s\S*$/, '');
  const copy = block.ownerDocument.createElement(block.localName);
  copy.textContent = cut || text;
  return copy;
}

function editBlocks({ root }: Tracked, p: number, random: Random): void {
  const blocks = leaves(root);
  for (const block of blocks) {
    const fate = random();
    if (fate < p / 2) block.remove();
    else if (fate < p) putElsewhere(block, blocks, random);
    if (fate >= p / 2 && random() < p / 4) putElsewhere(teaser(block, random), blocks, random);
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Rebuilds a text node word by word; white space runs become one space. */
function editWords(tracked: Tracked, node: Text, p: number, words: string[], random: Random): void {
  const old = tracked.names.get(node);
  const data: string[] = [];
  const names: number[] = [];
  const instead: number[] = [];
  const put = (text: string, name: (i: number) => number, replaced = -1) => {
    data.push(text);
    for (let i = 0; i < text.length; i++) {
      names.push(name(i));
      instead.push(replaced);
    }
  };
  for (const match of node.data.matchAll(/\s+|\S+/g)) {
    const text = match[0];
    const kept = (i: number) => old?.[match.index + i] ?? -1;
    if (/\s/.test(text.charAt(0))) {
      put(' ', () => -1);
      continue;
    }
    if (random() >= p) {
      put(text, kept);
      continue;
    }
    const fate = random();
    if (fate < 0.4) put(pick(random, words), () => -1, kept(0));
    else if (fate < 0.65) put('', () => -1);
    else if (fate < 0.9) {
      put(`${pick(random, words)} `, () => -1);
      put(text, kept);
    } else {
      const at = below(random, text.length);
      const letter = pick(random, [...LETTERS]);
      put(text.slice(0, at), kept);
      put(letter, () => -1);
      put(text.slice(at + 1), (i) => kept(at + 1 + i));
    }
  }
  node.data = data.join('');
  tracked.names.set(node, Int32Array.from(names));
  tracked.instead.set(node, Int32Array.from(instead));
}

/**
 * Edits the document at level `p`: blocks removed with p/2, moved with p/2, repeated elsewhere as a teaser with
 * p/4; each word with p: replaced 40 %, deleted 25 %, a word inserted 25 %, a letter changed 10 %; white space
 * runs collapsed. New words are the page's own.
 */
export function edit(tracked: Tracked, p: number, random: Random): void {
  if (p === 0) return;
  const words = (tracked.root.textContent ?? '').match(/\S+/g) ?? ['word'];
  editBlocks(tracked, p, random);
  for (const node of textNodes(tracked.root)) {
    if (node.data.trim() === '') node.data = node.data && ' ';
    else editWords(tracked, node, p, words, random);
  }
}
