import type { Note } from '../records/note';
import { type FileWords, notesByPage, passageText } from './markdown';

const STYLE = `
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,"Noto Serif",serif;color:#262626;background:#fff}
h1{font-weight:400;font-size:1.9rem;line-height:1.2}
h2{font-weight:400;font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .2rem;break-after:avoid}
nav ol{padding-inline-start:1.4rem}
.at,.by{font:13px/1.5 system-ui,sans-serif;color:#595959;overflow-wrap:anywhere;margin:0}
article{break-inside:avoid;border-top:1px solid #d8d5d0;padding:.7rem 0}
blockquote{margin:0 0 .5rem;padding-inline-start:.8rem;border-inline-start:3px solid #84591a;color:#404040}
.text{white-space:pre-wrap;margin:0 0 .4rem;overflow-wrap:anywhere}
a{color:inherit}
@media print{body{margin:0;max-width:none}nav{break-after:page}}
`;

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands for itself in HTML, in an attribute too. What no HTML can hold is left out. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these have no place in a document
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
  );
}

function noteHtml(note: Note, words: FileWords): string {
  const facts = [
    words.nameOf(note.author),
    words.dayOf(note.made),
    note.pdfPage === null ? '' : `${words.page} ${note.pdfPage}`,
    note.onlyMe ? words.onlyMe : '',
    note.tags.length > 0 ? `${words.tags}: ${note.tags.join(', ')}` : '',
    note.competencies.length > 0 ? `${words.competencies}: ${note.competencies.join(', ')}` : '',
  ];
  const texts = [note.text, ...note.otherTexts].filter((text) => text.trim());
  return `<article>${note.quote ? `<blockquote>${escapeHtml(passageText(note.quote))}</blockquote>` : ''}${texts
    .map((text) => `<p class="text">${escapeHtml(text.trim())}</p>`)
    .join('')}<p class="by">${escapeHtml(facts.filter(Boolean).join(' · '))}</p></article>`;
}

/** A note for the clipboard as rich text: its passage, its words, and a link to its page. */
export function noteAsHtml(
  note: Pick<Note, 'text' | 'quote' | 'pageTitle' | 'pageAddress'>,
): string {
  const title = note.pageTitle || note.pageAddress;
  const text = escapeHtml(note.text.trim()).replace(/\r?\n/g, '<br>');
  return `${note.quote ? `<blockquote>${escapeHtml(passageText(note.quote))}</blockquote>` : ''}${
    text ? `<p>${text}</p>` : ''
  }<p><a href="${escapeHtml(note.pageAddress)}">${escapeHtml(title)}</a></p>`;
}

async function styleHash(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/**
 * Notes as a page to print or to keep: a table of contents, then page by page. Its own policy lets nothing be loaded
 * and no script run, whatever a note has in it.
 */
export async function writePrintedPage(
  notes: Note[],
  words: FileWords,
  language: string,
): Promise<string> {
  const pages = notesByPage(notes);
  const titleOf = (at: number) => escapeHtml(pages[at]?.title || words.untitled);
  const contents = pages.map((_, at) => `<li><a href="#p${at + 1}">${titleOf(at)}</a></li>`);
  const sections = pages.map(
    ({ address, notes: own }, at) =>
      `<section id="p${at + 1}"><h2>${titleOf(at)}</h2><p class="at"><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>${own
        .map((note) => noteHtml(note, words))
        .join('\n')}</section>`,
  );
  const policy = `default-src 'none'; style-src 'sha256-${await styleHash()}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(words.title)}</h1>
<nav aria-label="${escapeHtml(words.contents)}"><h2>${escapeHtml(words.contents)}</h2><ol>${contents.join('\n')}</ol></nav>
<main>${sections.join('\n')}</main></body></html>
`;
}
