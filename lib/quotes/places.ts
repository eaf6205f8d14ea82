import { fold, foldedLength, isMark, plainText } from './fold';
import type { Segment, TextIndex } from './textIndex';

/** The first position in 0..length for which `right` holds; `right` never goes back to false. */
function firstWhere(length: number, right: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (right(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function foldedOffset(segment: Segment, raw: number): number {
  const before = segment.node.data.slice(segment.from, raw);
  return Math.min(segment.end, segment.start + fold(before, segment.afterSpace).length);
}

/** Tells of a point in a text node whether it lies before a range's boundary (-1), at it, or behind it. */
function boundary(container: Node, offset: number): (node: Text, raw: number) => number {
  const child = container.childNodes[offset];
  const mark = child ?? container;
  return (node, raw) => {
    if (node === container) return Math.sign(raw - offset);
    const position = mark.compareDocumentPosition(node);
    if (mark === node || (child && position & Node.DOCUMENT_POSITION_CONTAINED_BY)) return 1;
    if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) return -1;
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
  };
}

/**
 * Where a range stands in the index: `[start, end)` in folded units, without white space at its ends;
 * `null` where it holds no text of the index.
 */
export function offsetsOf(index: TextIndex, range: Range): [start: number, end: number] | null {
  const { segments, text } = index;
  const at = (i: number) => segments[i] as Segment;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const node = segments[0]?.node;
  if (!node || node.getRootNode() !== startContainer.getRootNode()) return null;
  const begin = boundary(startContainer, startOffset);
  const finish = boundary(endContainer, endOffset);
  const first = firstWhere(segments.length, (i) => begin(at(i).node, at(i).to) >= 0);
  const last = firstWhere(segments.length, (i) => finish(at(i).node, at(i).from) > 0) - 1;
  if (first > last) return null;
  let { start } = at(first);
  let { end } = at(last);
  if (at(first).node === startContainer && startOffset > at(first).from) {
    start = foldedOffset(at(first), startOffset);
  }
  if (at(last).node === endContainer && endOffset < at(last).to) {
    end = foldedOffset(at(last), endOffset);
  }
  while (start < end && text[start] === ' ') start++;
  while (start < end && text[end - 1] === ' ') end--;
  if (start >= end) return null;
  // A letter is never parted from its accents.
  while (isMark(text.charCodeAt(start)) && start > 0 && text[start - 1] !== ' ') start--;
  while (isMark(text.charCodeAt(end))) end++;
  return [start, end];
}

/** The raw offset of the character that gives folded unit `unit` of a segment: before it, or behind it. */
function rawOffset(segment: Segment, unit: number, behind: boolean): number {
  const { data } = segment.node;
  const to = Math.min(segment.to, data.length);
  let units = segment.start;
  let afterSpace = segment.afterSpace;
  for (let i = segment.from; i < to; ) {
    const size = (data.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    const character = data.slice(i, i + size);
    const length = foldedLength(character, afterSpace);
    units += length;
    if (units > unit) return behind ? i + size : i;
    if (length > 0) afterSpace = fold(character) === ' ';
    i += size;
  }
  return to;
}

function segmentAt(index: TextIndex, offset: number): Segment | undefined {
  const { segments } = index;
  return segments[firstWhere(segments.length, (i) => (segments[i] as Segment).start > offset) - 1];
}

/** The range of `[start, end)` folded units; `null` where the page has changed under the index. */
export function rangeOf(index: TextIndex, start: number, end: number): Range | null {
  const first = segmentAt(index, start);
  const last = segmentAt(index, end - 1);
  if (!first || !last || end <= start) return null;
  try {
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, rawOffset(first, start, false));
    range.setEnd(last.node, rawOffset(last, end - 1, true));
    return range.collapsed ? null : range;
  } catch {
    return null;
  }
}

/** The text of `[start, end)` as a person reads it: its own accents and quotes, breaks as line ends. */
export function readText(index: TextIndex, start: number, end: number): string {
  const { segments, text } = index;
  let out = '';
  let i = Math.max(
    0,
    firstWhere(segments.length, (n) => (segments[n] as Segment).end > start),
  );
  for (; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.start >= end) break;
    if (segment.broken && segment.start > start) out = `${out.trimEnd()}\n`;
    const from = segment.start < start ? rawOffset(segment, start, false) : segment.from;
    const to = segment.end > end ? rawOffset(segment, end - 1, true) : segment.to;
    const piece = plainText(segment.node.data.slice(from, to));
    out += /(^|\s)$/.test(out) ? piece.trimStart() : piece;
  }
  // A space or break of the page's own at either end belongs to the stretch.
  if (text[start] === ' ' && !/^\s/.test(out)) out = ` ${out}`;
  if (end > start && text[end - 1] === ' ' && !/\s$/.test(out)) out += ' ';
  return out;
}
