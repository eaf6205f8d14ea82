import type { PassageStatus } from '@/lib/calls';
import type { Note } from '@/lib/records/note';
import { hasPlace } from '@/lib/records/record';

export interface NoteGroups {
  /** Notes on passages, in the order of the page. */
  passages: Note[];
  /** Notes about the page as a whole, the earliest first; on a PDF in the order of its pages. */
  page: Note[];
  /** Notes whose passage was looked for and not found. */
  orphans: Note[];
}

/** A note that the page has not placed yet goes before the first placed one that begins after it. */
function inPageOrder(notes: Note[], order: string[]): Note[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const start = (note: Note) => note.quote?.start ?? 0;
  const placed = notes
    .filter((note) => place.has(note.id))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const others = notes.filter((note) => !place.has(note.id)).sort((a, b) => start(a) - start(b));
  for (const note of others) {
    const at = placed.findIndex((other) => start(other) > start(note));
    placed.splice(at < 0 ? placed.length : at, 0, note);
  }
  return placed;
}

/** The three groups of a page's notes. `order` and `found` are what the page has told. */
export function groupNotes(
  notes: Note[],
  found: Record<string, PassageStatus>,
  order: string[],
): NoteGroups {
  const live = notes.filter((note) => note.deleted === null);
  const isOrphan = (note: Note) => hasPlace(note.quote) && found[note.id] === 'orphan';
  return {
    passages: inPageOrder(
      live.filter((note) => hasPlace(note.quote) && !isOrphan(note)),
      order,
    ),
    page: live
      .filter((note) => !hasPlace(note.quote))
      .sort((a, b) => (a.pdfPage ?? 0) - (b.pdfPage ?? 0) || a.made - b.made),
    orphans: live.filter(isOrphan).sort((a, b) => (a.quote?.start ?? 0) - (b.quote?.start ?? 0)),
  };
}
