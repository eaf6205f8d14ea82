import type { Note } from '../records/note';
import type { Quote } from '../records/record';

/** The words that a file of notes says by itself, in the reader's language. */
export interface FileWords {
  title: string;
  /** Stands over notes about no page that has a title. */
  untitled: string;
  tags: string;
  competencies: string;
  page: string;
  onlyMe: string;
  contents: string;
  /** A member's name. */
  nameOf(author: string): string;
  /** A day as people say it. */
  dayOf(time: number): string;
}

/** The notes of one page. */
export interface PageNotes {
  address: string;
  title: string;
  notes: Note[];
}

/** Notes by page: the page with the newest note first, and a page's own notes oldest first. */
export function notesByPage(notes: Note[]): PageNotes[] {
  const pages = new Map<string, PageNotes>();
  for (const note of notes.toSorted((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1))) {
    const page = pages.get(note.pageAddress);
    if (page) {
      page.notes.unshift(note);
      page.title ||= note.pageTitle;
    } else {
      const { pageAddress: address, pageTitle: title } = note;
      pages.set(address, { address, title, notes: [note] });
    }
  }
  return [...pages.values()];
}

/** The passage as text; what was cut out of a long one's middle is an ellipsis. */
export function passageText({ exact, cut }: Quote): string {
  const text = cut
    ? `${exact.slice(0, cut.at).trimEnd()} … ${exact.slice(cut.at).trimStart()}`
    : exact;
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of which no character is taken for Markdown (CommonMark, and what GitHub adds). */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&')
      // Only at the beginning of a line: headings, lists, rules, underlined headings.
      .replace(/^(\s*)([#+=:-])/gm, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
      // An indented line would be code.
      .replace(/^[ \t]+/gm, '')
      // Addresses and mentions that would become links by themselves.
      .replace(/@/g, '\\@')
  );
}

const oneLine = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' ').trim());
/** Line ends stay line ends. */
const paragraphs = (text: string) =>
  escapeMarkdown(text.trim())
    .split(/\r?\n/)
    .map((line, at, all) => (line && all[at + 1] ? `${line}\\` : line))
    .join('\n');

/** An address in angle brackets, in which only these are signs. */
const address = (url: string) =>
  `<${url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>`;

function noteMarkdown(note: Note, words: FileWords): string {
  const facts = [
    words.nameOf(note.author),
    words.dayOf(note.made),
    note.pdfPage === null ? '' : `${words.page} ${note.pdfPage}`,
    note.onlyMe ? words.onlyMe : '',
    note.tags.length > 0 ? `${words.tags}: ${note.tags.join(', ')}` : '',
    note.competencies.length > 0 ? `${words.competencies}: ${note.competencies.join(', ')}` : '',
  ];
  const parts = [
    note.quote ? `> ${oneLine(passageText(note.quote))}` : '',
    ...[note.text, ...note.otherTexts].map(paragraphs),
    `${facts.filter(Boolean).map(oneLine).join(' · ')}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** One page's notes as Markdown; `level` is that of its heading. */
export function pageMarkdown(page: PageNotes, words: FileWords, level: 1 | 2 = 1): string {
  const heading = `${'#'.repeat(level)} ${oneLine(page.title || words.untitled)}`;
  const notes = page.notes.map((note) => noteMarkdown(note, words));
  return `${heading}\n\n${address(page.address)}\n\n${notes.join('\n\n---\n\n')}\n`;
}

/** All notes as one Markdown file. */
export function writeMarkdown(notes: Note[], words: FileWords): string {
  const pages = notesByPage(notes).map((page) => pageMarkdown(page, words, 2));
  return `# ${oneLine(words.title)}\n\n${pages.join('\n')}`;
}

/** A name for a file from a page's title: letters and digits of any script, at most 60, never a device's name. */
export function fileNameOf(title: string, taken: Set<string>): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  // Windows has no files of these names: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
  const base = !plain || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `page-${plain}` : plain;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** A Markdown file a page, by name. */
export function markdownFiles(notes: Note[], words: FileWords): Record<string, string> {
  const taken = new Set<string>();
  return Object.fromEntries(
    notesByPage(notes).map((page) => [
      `${fileNameOf(page.title || words.untitled, taken)}.md`,
      pageMarkdown(page, words),
    ]),
  );
}
