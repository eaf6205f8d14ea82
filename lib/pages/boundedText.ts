/** Elements whose words are not read on the page. */
const UNREAD = new Set(
  'script style noscript template textarea select button iframe svg'.split(' '),
);
/** Elements that stand on a line of their own. */
const BLOCK = new Set(
  'p div li ul ol dl dt dd br hr h1 h2 h3 h4 h5 h6 tr td th table section article header footer main blockquote pre figure'.split(
    ' ',
  ),
);
/** Nodes looked at in one reading: a page of a million nodes costs no more than this. */
const MAX_NODES = 20_000;

/**
 * Puts text on one line and cuts it at `max` UTF-16 units, never inside a character.
 *
 * @param text any text, of any length: only its beginning is looked at
 */
export function oneLine(text: string | null | undefined, max: number): string {
  if (!text) return '';
  const line = text
    .slice(0, 4 * max + 1000)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > max ? line.slice(0, max).replace(/[\uD800-\uDBFF]$/, '') : line;
}

/** Whether this element begins a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(element.localName);
}

/**
 * Reads the words under a node as `textContent` does, but with a line break between blocks, without scripts
 * and form fields, and within bounds: of one text of 20 MB only the part that is asked for is copied.
 *
 * @param max UTF-16 units
 * @param leaveOut elements that are not read, nor what is in them
 * @param fromEnd of a text that is longer than `max` the end is wanted, not the beginning
 */
export function boundedText(
  root: Node,
  max: number,
  leaveOut?: (element: Element) => boolean,
  fromEnd = false,
): string {
  const parts: string[] = [];
  let left = max;
  let node: Node | null = root;
  for (let seen = 0; node && seen < MAX_NODES && left > 0; seen++) {
    let into: Node | null = null;
    if (node.nodeType === 3) {
      const text = node as Text;
      const over = text.length - left;
      const part = over > 0 ? text.substringData(fromEnd ? over : 0, left) : text.data;
      parts.push(part);
      left -= part.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (!UNREAD.has(element.localName) && !(element !== root && leaveOut?.(element))) {
        if (isBlock(element)) parts.push('\n');
        into = fromEnd ? element.lastChild : element.firstChild;
      }
    }
    while (node && !into) {
      if (node === root) return inOrder(parts, fromEnd);
      into = fromEnd ? node.previousSibling : node.nextSibling;
      if (!into) {
        node = node.parentNode;
        if (node && isBlock(node as Element)) parts.push('\n');
      }
    }
    node = into;
  }
  return inOrder(parts, fromEnd);
}

const inOrder = (parts: string[], fromEnd: boolean) => (fromEnd ? parts.reverse() : parts).join('');
