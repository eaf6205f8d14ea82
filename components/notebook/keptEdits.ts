import type { NoteInput } from '@/lib/calls';

/** Edits that are not saved yet, by note: kept while this tab lives, whatever room or note is shown meanwhile. */
const edits = new Map<string, NoteInput>();

function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The unsaved edit of a note, if there is one. */
export function keptEdit(id: string): NoteInput | undefined {
  return edits.get(id);
}

/** Keeps an unsaved edit: from now on the browser asks before the tab is closed. */
export function keepEdit(id: string, input: NoteInput): void {
  if (edits.size === 0) addEventListener('beforeunload', hold);
  edits.set(id, input);
}

/** Forgets an edit that was saved or given up. */
export function dropEdit(id: string): void {
  edits.delete(id);
  if (edits.size === 0) removeEventListener('beforeunload', hold);
}
