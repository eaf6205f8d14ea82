import { hostOf } from '@/components/ui/hostOf';
import type { Note } from '@/lib/records/note';

/** The notes of one page. */
export interface PageGroup {
  pageAddress: string;
  title: string;
  host: string;
  /** The kind of page, as it was recognised when the newest note was made; '' where none was. */
  kind: string;
  notes: Note[];
}

/** Notes by page: the page with the newest note first, and the newest note first in each. */
export function groupByPage(notes: Note[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const note of notes.toSorted((a, b) => b.made - a.made || (a.id < b.id ? -1 : 1))) {
    const { pageAddress } = note;
    const group = groups.get(pageAddress);
    if (group) {
      group.notes.push(note);
      group.title ||= note.pageTitle;
      group.kind ||= note.pageKind;
    } else {
      const host = hostOf(pageAddress);
      const { pageTitle: title, pageKind: kind } = note;
      groups.set(pageAddress, { pageAddress, title, host, kind, notes: [note] });
    }
  }
  return [...groups.values()];
}

/** The first `most` notes of the groups, whole groups where they fit. */
export function firstNotes(groups: PageGroup[], most: number): PageGroup[] {
  const out: PageGroup[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    out.push({ ...group, notes: group.notes.slice(0, left) });
    left -= group.notes.length;
  }
  return out;
}
