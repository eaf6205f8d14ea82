import { below, type Random } from './random';
import { type Line, line, type Tracked } from './tracked';

/** A quote as drawn: its range, and the names of its first visible character and of the one after its last. */
export interface Drawn {
  range: Range;
  from: number;
  to: number;
}

const BLOCK =
  'p,li,blockquote,td,th,dd,dt,pre,h1,h2,h3,h4,h5,h6,figcaption,div,section,article,body';

/** Text nodes in blocks of at least 80 characters, by the length of their text: where quotes start. */
function prose(on: Line): { node: Text; index: number }[] {
  const found: { node: Text; index: number }[] = [];
  on.nodes.forEach((node, index) => {
    const block = node.parentElement?.closest(BLOCK);
    if (node.data.trim().length < 10 || !block || block.matches('body')) return;
    if ((block.textContent ?? '').replace(/\s+/g, ' ').length >= 80) found.push({ node, index });
  });
  return found;
}

/**
 * Draws quotes of 20 to 600 characters that start in prose, half of the starts and ends at a word's edge. At
 * most `most`, and one for each 40 characters of prose.
 */
export function draw(tracked: Tracked, random: Random, most: number, least: number): Drawn[] {
  const on = line(tracked);
  const places = prose(on);
  const lengths = places.map(({ node }) => node.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total < least) return [];
  const wanted = Math.min(most, Math.floor(total / 40));
  const drawn: Drawn[] = [];
  for (let tries = 0; drawn.length < wanted && tries < wanted * 20; tries++) {
    let at = below(random, total);
    let chosen = 0;
    while (at >= (lengths[chosen] as number)) at -= lengths[chosen++] as number;
    const quote = stretch(on, places[chosen] as { node: Text; index: number }, at, random);
    if (quote) drawn.push(quote);
  }
  return drawn;
}

function stretch(
  on: Line,
  { node, index }: { node: Text; index: number },
  at: number,
  random: Random,
): Drawn | null {
  let start = at;
  if (random() < 0.5) while (start > 0 && /\S/.test(node.data.charAt(start - 1))) start--;
  while (start < node.length && /\s/.test(node.data.charAt(start))) start++;
  if (start >= node.length) return null;
  const first = on.before[index] as number;
  const from = first + node.data.slice(0, start).replace(/\s+/g, '').length;
  let left = 20 + below(random, 581);
  let last = index;
  let offset = start;
  let inSpace = false;
  const toWordEdge = random() < 0.5;
  let to = from;
  for (;;) {
    const text = (on.nodes[last] as Text).data;
    if (offset >= text.length) {
      if (++last >= on.nodes.length) return null;
      offset = 0;
      continue;
    }
    const space = /\s/.test(text.charAt(offset));
    if (left <= 0 && (!toWordEdge || space)) break;
    if (!space) to++;
    if (!space || !inSpace) left--;
    inSpace = space;
    offset++;
  }
  if (to - from < 15) return null;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(on.nodes[last] as Text, offset);
  return { range, from, to };
}
