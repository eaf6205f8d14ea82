import { fold } from './fold';

/** A stretch of one text node, and where its folded text stands in the index. */
export interface Segment {
  node: Text;
  /** Raw UTF-16 offsets in `node.data`. */
  from: number;
  to: number;
  /** Offsets in `TextIndex.text`. */
  start: number;
  end: number;
  afterSpace: boolean;
  /** A break (block edge, `<br>`) stands before it. */
  broken: boolean;
}

/** A page's text as a person sees it, folded (fold.ts), and the way back to its nodes. */
export interface TextIndex {
  text: string;
  /** In document order, none empty. */
  segments: Segment[];
}

const SKIPPED = new Set(
  'script style template noscript textarea select iframe object title head margin-frame'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ' +
    'ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Longer text nodes are taken in pieces, so that no step takes long. */
const PIECE = 32_768;
const NODES_A_STEP = 200;

class Writer {
  readonly parts: string[] = [];
  readonly segments: Segment[] = [];
  length = 0;
  private afterSpace = true;
  private broken = false;

  break(): void {
    this.broken = true;
    if (this.afterSpace) return;
    this.parts.push(' ');
    this.length++;
    this.afterSpace = true;
  }

  add(node: Text, from: number, to: number, raw: string): void {
    const text = fold(raw, this.afterSpace);
    if (text === '') return;
    const { length: start, afterSpace, broken } = this;
    this.length += text.length;
    this.segments.push({ node, from, to, start, end: this.length, afterSpace, broken });
    this.parts.push(text);
    this.afterSpace = text.endsWith(' ');
    this.broken = false;
  }
}

function* addText(writer: Writer, node: Text): Generator<void, void> {
  const data = node.data;
  if (data.length <= PIECE) return writer.add(node, 0, data.length, data);
  for (let from = 0; from < data.length; ) {
    let to = Math.min(from + PIECE, data.length);
    const last = data.charCodeAt(to - 1);
    if (to < data.length && last >= 0xd800 && last < 0xdc00) to++;
    writer.add(node, from, to, data.slice(from, to));
    from = to;
    yield;
  }
}

/** Reads the visible text under `root`, step by step; yields where a caller may pause. */
export function* indexSteps(root: Element): Generator<void, TextIndex> {
  const writer = new Writer();
  let seen = 0;
  let node: Node | null = SKIPPED.has(root.localName) ? null : root.firstChild;
  while (node) {
    if (++seen % NODES_A_STEP === 0) yield;
    if (node.nodeType === 3) {
      yield* addText(writer, node as Text);
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (BLOCKS.has(name)) writer.break();
      if (node.firstChild && !SKIPPED.has(name)) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node && BLOCKS.has((node as Element).localName)) writer.break();
    }
    node = node?.nextSibling ?? null;
  }
  return { text: writer.parts.join(''), segments: writer.segments };
}

/** Runs a generator of steps to its end without a pause. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
