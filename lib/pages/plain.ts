import type { Page } from './page';

/** Longest title or name that is kept, in UTF-16 units. */
const LONGEST = 300;

/** Text of a page as one short line, or `null` where there is none. */
export function line(text: string | null | undefined): string | null {
  const short = text?.slice(0, 4_000).replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
  return short || null;
}

/** What can be said about any page. */
export function plain(document: Document, pageAddress: string): Page {
  return {
    kind: 'plain',
    pageAddress,
    title: line(document.title),
    date: null,
    author: null,
    sites: [],
    competencies: [],
    editor: null,
  };
}
