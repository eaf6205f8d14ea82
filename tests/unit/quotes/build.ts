/** Puts HTML into a fresh body and answers it. */
export function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The range of the first (or `nth`) stretch of text equal to `words`, over any number of text nodes. */
export function rangeOf(root: Element, words: string, nth = 0): Range {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const all = nodes.map((node) => node.data).join('');
  let at = -1;
  for (let i = 0; i <= nth; i++) at = all.indexOf(words, at + 1);
  if (at < 0) throw new Error(`not in the page: ${words}`);
  const range = document.createRange();
  let before = 0;
  let started = false;
  for (const node of nodes) {
    const end = before + node.data.length;
    if (!started && at < end) {
      range.setStart(node, at - before);
      started = true;
    }
    if (started && at + words.length <= end) {
      range.setEnd(node, at + words.length - before);
      break;
    }
    before = end;
  }
  return range;
}

/** A text as a reader compares it: composed, straight quotes, no soft hyphens, white space one space. */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** A range's text as a reader compares it. */
export const textOf = (range: Range | undefined | null) => plain(range?.toString() ?? '');
