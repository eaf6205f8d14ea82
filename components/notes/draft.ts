import type { Member, NoteInput, PanelView, Writing } from '@/lib/calls';
import type { Page } from '@/lib/pages/page';
import { LIMITS } from '@/lib/records/kinds';
import type { Note } from '@/lib/records/note';
import type { Quote } from '@/lib/records/record';

/** A new note about the page; the competencies that the page names are set, and the page that a PDF's address names. */
export function freshDraft(page: Page, pdf: PanelView['pdf'] = null): Writing {
  return {
    note: null,
    text: '',
    quote: null,
    ...(pdf?.page ? { pdfPage: pdf.page } : {}),
    tags: [],
    competencies: [...page.competencies],
    onlyMe: false,
    at: 0,
  };
}

/** A note opened for editing. */
export function draftOf(note: Note): Writing {
  const { text, quote, pdfPage, tags, competencies, onlyMe } = note;
  return { note: note.id, text, quote, pdfPage, tags, competencies, onlyMe, at: 0 };
}

/** What a save of the draft asks for. */
export function draftInput(draft: Writing): NoteInput {
  const { text, quote, pdfPage, tags, competencies, onlyMe } = draft;
  return { text, quote, pdfPage, tags, competencies, onlyMe };
}

/** Whether two passages are the same one. */
export function sameQuote(a: Quote | null, b: Quote | null): boolean {
  return a?.exact === b?.exact && a?.start === b?.start;
}

/** Nothing in it that could be saved as a note. */
export function isEmpty(draft: Writing): boolean {
  return draft.text.trim() === '' && draft.quote === null;
}

/** By how many characters its text is too long; 0 where it is not. */
export function overBy(draft: Writing): number {
  return Math.max(0, draft.text.length - LIMITS.note);
}

/** Whether nobody would miss it: a new note without words or tags, or an edit that changes nothing. */
export function isWorthless(draft: Writing, note: Note | undefined): boolean {
  if (draft.note === null) return isEmpty(draft) && draft.tags.length === 0;
  if (!note) return false;
  const plain = (input: NoteInput) =>
    JSON.stringify([
      input.text,
      input.pdfPage ?? null,
      input.tags,
      input.competencies,
      input.onlyMe,
    ]);
  return (
    plain(draft) === plain(draftInput(draftOf(note))) &&
    sameQuote(draft.quote, note.quote) &&
    note.otherTexts.length === 0
  );
}

const NOBODY: Member = { id: '', name: '', role: 'mentee', me: true };

/** The viewer, and the other of the match where there is one. */
export function pairOf(members: Member[]): { me: Member; other: Member | null } {
  const me = members.find((member) => member.me) ?? NOBODY;
  return { me, other: members.find((member) => !member.me) ?? null };
}
