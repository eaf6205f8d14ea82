/**
 * A document whose every character that can be seen keeps its name through edits: the number it had in the
 * document before. White space has no name.
 */
export interface Tracked {
  root: Element;
  /** For each text node one entry per UTF-16 unit: the character's name, or -1. */
  names: Map<Text, Int32Array>;
  /** The same for words that replaced another: the name of the replaced word's first character, or -1. */
  instead: Map<Text, Int32Array>;
}

const UNSEEN = 'script,style,template,noscript,textarea,select';
const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));

/** The text nodes of the page in document order, as every anchor here is measured on them. */
export function textNodes(root: Element): Text[] {
  const found: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(UNSEEN)) found.push(node as Text);
  }
  return found;
}

export function track(root: Element): Tracked {
  const tracked: Tracked = { root, names: new Map(), instead: new Map() };
  let next = 0;
  for (const node of textNodes(root)) {
    const names = new Int32Array(node.length);
    for (let i = 0; i < names.length; i++) names[i] = isSpace(node.data, i) ? -1 : next++;
    tracked.names.set(node, names);
  }
  return tracked;
}

/** The named characters of a document in reading order, and where each text node's first one stands. */
export interface Line {
  names: Int32Array;
  instead: Int32Array;
  /** Place in the line of a name, or undefined where the character is gone. */
  place: Map<number, number>;
  nodes: Text[];
  /** For each node: how many visible characters stand before it. */
  before: number[];
}

export function line(tracked: Tracked): Line {
  const names: number[] = [];
  const instead: number[] = [];
  const place = new Map<number, number>();
  const nodes = textNodes(tracked.root);
  const before: number[] = [];
  for (const node of nodes) {
    before.push(names.length);
    const own = tracked.names.get(node);
    const replaced = tracked.instead.get(node);
    for (let i = 0; i < node.length; i++) {
      if (isSpace(node.data, i)) continue;
      const name = own?.[i] ?? -1;
      if (name >= 0) place.set(name, names.length);
      names.push(name);
      instead.push(replaced?.[i] ?? -1);
    }
  }
  return { names: Int32Array.from(names), instead: Int32Array.from(instead), place, nodes, before };
}

/** Where a boundary of a range stands: the number of visible characters before it. */
export function placeOf(on: Line, container: Node, offset: number): number {
  let low = 0;
  let high = on.nodes.length;
  const range = container.ownerDocument?.createRange();
  if (!range) throw new Error('a boundary without a document');
  range.setStart(container, offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = on.nodes[middle] as Text;
    const isBefore = node === container || range.comparePoint(node, 0) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const node = on.nodes[low - 1] as Text;
  const text = node === container ? node.data.slice(0, offset) : node.data;
  return (on.before[low - 1] as number) + text.replace(/\s+/g, '').length;
}
