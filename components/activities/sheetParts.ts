import type { EntryAsk } from '@/lib/calls/activityCalls';
import type { Column, Language, SheetMember } from '@/lib/programme/sheet/columns';
import type { ImportRow } from '@/lib/programme/sheet/import';
import { randomId } from '@/lib/records/id';
import { t, wordsLanguage } from '@/lib/t';
import { inLanguage } from '../ui/inLanguage';
import type { ActivityHost } from './host';

/** The language of data files' words. */
export const fileLanguage = (): Language => (wordsLanguage() === 'es' ? 'es' : 'en');

/** The match as a sheet's columns name them: both by their names, since a file is read by others too. */
export const sheetMembers = ({ members }: ActivityHost): SheetMember[] =>
  members.map((member) => ({
    id: member.id,
    name: member.name || t(`role_${member.role}`),
    me: member.me,
  }));

/** What a column is called on screen, where the reader is "You". */
export const columnWords = ({ field, member }: Column): string =>
  member
    ? `${inLanguage(field.label)} (${member.me ? t('you') : member.name})`
    : inLanguage(field.label);

/** What is asked to save a row: columns that are not cells go where records keep them. */
export function rowAsk(id: string, columns: Column[], values: Record<string, string>): EntryAsk {
  const ask: EntryAsk = { id, cells: {} };
  for (const column of columns) {
    const value = values[column.key];
    if (value === undefined) continue;
    if (column.field.type === 'page') ask.page = value ? { address: value, title: '' } : null;
    else if (column.field.type === 'competencies')
      ask.competencies = value.split(/[\s,]+/).filter(Boolean);
    else ask.cells[column.key] = value || null;
  }
  return ask;
}

/** At most so many rows are sent at once. */
const BATCH = 500;

/** Saves rows of a file, in batches; answers how many were saved, and whether all were. */
export async function saveRows(
  host: ActivityHost,
  activity: string,
  columns: Column[],
  rows: ImportRow[],
): Promise<{ saved: number; whole: boolean }> {
  let saved = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const reply = await host.call('entries.save', {
      activity,
      rows: batch.map(({ id, values }) => rowAsk(id ?? randomId(), columns, values)),
    });
    if (!reply.ok) {
      host.failed(reply);
      return { saved, whole: false };
    }
    saved += batch.length;
  }
  return { saved, whole: true };
}
