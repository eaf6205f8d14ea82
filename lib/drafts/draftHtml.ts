import { linkParts } from './linkParts';

const ITEM = /^[-*•] +(?=\S)/;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Spaces that HTML would swallow become hard ones: at an end of a line, and all but the last of several. */
function spaced(line: string): string {
  return line
    .replace(/\t/g, '    ')
    .replace(/^ +| +$/g, (run) => '\u00a0'.repeat(run.length))
    .replace(/ {2,}/g, (run) => `${'\u00a0'.repeat(run.length - 1)} `);
}

function lineHtml(line: string): string {
  return linkParts(spaced(line))
    .map(({ text, href }) =>
      href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text),
    )
    .join('');
}

type Block = { items: boolean; lines: string[] };

function blocksOf(text: string, lists: boolean): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of text.split('\n')) {
    const items = lists && ITEM.test(line);
    if (line === '') {
      // A second empty line in a row is kept, as an empty paragraph.
      if (!open) blocks.push({ items: false, lines: [''] });
      open = null;
      continue;
    }
    if (!open || open.items !== items) {
      open = { items, lines: [] };
      blocks.push(open);
    }
    open.lines.push(items ? line.replace(ITEM, '') : line);
  }
  return blocks;
}

function blockHtml({ items, lines }: Block): string {
  if (items) return `<ul>${lines.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</ul>`;
  return `<p>${lines.map((line) => lineHtml(line) || '<br>').join('<br>')}</p>`;
}

/** One kind of line ending, as every editor keeps it. */
export const plainLines = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * A draft's plain text as HTML of ours: `<p>`, `<br>`, `<a>`, and `<ul>` with `<li>` for lines that begin with
 * `- `, `* ` or `• ` (unless `lists` is false). An empty line parts two paragraphs. Everything else is escaped:
 * no markup in the text is ever markup here.
 */
export function draftHtml(text: string, { lists = true }: { lists?: boolean } = {}): string {
  return blocksOf(plainLines(text), lists).map(blockHtml).join('');
}

/** The same for what goes into the middle of a paragraph: a single line stays without one of its own. */
export function draftFragment(text: string, { lists = true }: { lists?: boolean } = {}): string {
  const blocks = blocksOf(plainLines(text), lists);
  const [only] = blocks;
  if (blocks.length === 1 && only && !only.items && only.lines.length === 1) {
    return lineHtml(only.lines[0] ?? '');
  }
  return blocks.map(blockHtml).join('');
}

/** The text without the marks that `draftHtml` makes list items of. */
export function withoutItemMarks(text: string): string {
  return plainLines(text)
    .split('\n')
    .map((line) => line.replace(ITEM, ''))
    .join('\n');
}
