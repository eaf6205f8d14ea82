import { clean, type Step, stepTo } from './cleaning';
import { lowerBound } from './lowerBound';

/** Elements whose text nobody reads on the page; the last is ours. */
const UNSEEN = new Set(
  `script style template noscript textarea select datalist head iframe canvas audio video
  margin-frame`.split(/\s+/),
);
const BLOCKS = new Set(
  `address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
);

/** The text that a person sees under an element, and the way back to its nodes. Offsets are UTF-16 units. */
export interface PageText {
  /** White space runs are one space, or one line feed where `<br>` or a block's edge is among them. */
  text: string;
  /** Where a boundary of a range stands in `text`. */
  offsetOf(container: Node, offset: number): number;
  /** The range of [start, end), which begin and end with a character that can be seen. */
  rangeOf(start: number, end: number): Range;
}

/** The text nodes that can be seen, in order, and where each begins. */
interface Pieces {
  nodes: Text[];
  starts: number[];
  /** Where a node's own text begins to be seen, where it is clean from there; else -1. */
  leads: number[];
}

/** The page's text over its nodes. */
function pageText(root: Element, text: string, { nodes, starts, leads }: Pieces): PageText {
  /** Where a node's character is in its own text: the first at `raw` or later, or the one at `offset` of the page. */
  const step = (which: number, raw: number, offset: number): Step => {
    const { data } = nodes[which] as Text;
    const within = offset - (starts[which] as number);
    const lead = leads[which] as number;
    if (lead < 0) return stepTo(data, raw, within);
    const size = data.trimEnd().length - lead;
    const at = Math.min(size, Math.max(0, raw - lead), within);
    return { raw: lead + at, rawEnd: lead + Math.min(size, at + 1), clean: at };
  };
  /** The last node that starts at or before `offset`. */
  const nodeAt = (offset: number) => Math.max(0, lowerBound(starts, starts.length, offset + 1) - 1);

  return {
    text,
    offsetOf(container, offset) {
      const child = container.childNodes[offset];
      let low = 0;
      let high = nodes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const node = nodes[middle] as Text;
        if (node === container) {
          return (starts[middle] as number) + step(middle, offset, Infinity).clean;
        }
        const order = (child ?? container).compareDocumentPosition(node);
        // Following: 4; contained, which for a boundary after the last child means before it: 16.
        if (child === node || (order & 4 && (child || !(order & 16)))) high = middle;
        else low = middle + 1;
      }
      return starts[low] ?? text.length;
    },
    rangeOf(start, end) {
      const range = root.ownerDocument.createRange();
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      range.setStart(nodes[first] as Text, step(first, Infinity, start).raw);
      range.setEnd(nodes[last] as Text, step(last, Infinity, end - 1).rawEnd);
      return range;
    },
  };
}

/** Reads the page in pieces: one step a few hundred nodes. */
export function* readSteps(root: Element): Generator<void, PageText> {
  const pieces: Pieces = { nodes: [], starts: [], leads: [] };
  const parts: string[] = [];
  let length = 0;
  let gap = '';
  const add = (node: Text) => {
    const data = node.data;
    const trimmed = data.trim();
    const piece = trimmed && clean(trimmed);
    if (!data.charAt(0).trim()) gap ||= data && ' ';
    if (!piece) return;
    if (gap && length) {
      parts.push(gap);
      length++;
    }
    pieces.nodes.push(node);
    pieces.starts.push(length);
    pieces.leads.push(piece.length === trimmed.length ? data.length - data.trimStart().length : -1);
    parts.push(piece);
    length += piece.length;
    gap = data.slice(-1).trim() ? '' : ' ';
  };
  const isBlock = (node: Node) => BLOCKS.has((node as Element).localName);

  let node: Node | null = root.firstChild;
  for (let count = 1; node; count++) {
    if (count % 512 === 0) yield;
    let next: Node | null = null;
    if (node.nodeType === 3) add(node as Text);
    else if (node.nodeType === 1 && !UNSEEN.has((node as Element).localName)) {
      if (isBlock(node)) gap = '\n';
      next = node.firstChild;
    }
    next ??= node.nextSibling;
    while (!next) {
      node = node.parentNode as Node;
      if (node === root) break;
      if (isBlock(node)) gap = '\n';
      next = node.nextSibling;
    }
    node = next;
  }
  yield;
  const text = parts.join('');
  yield;
  return pageText(root, text, pieces);
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads the text that a person sees under `root`. Never changes the DOM. */
export function readPage(root: Element): PageText {
  return finish(readSteps(root));
}
