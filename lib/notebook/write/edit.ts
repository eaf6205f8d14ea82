import { editRecord, newRecord, stampToBeat } from '../../records/edit';
import {
  fieldValue,
  isPurged,
  type Kind,
  type LiveRecord,
  textVersions,
  type Value,
} from '../../records/record';
import { Refusal } from '../kept';
import type { Saving } from './saving';

/** A record that is there and lives, of one kind, that this member may write. */
export async function ownOf(save: Saving, kind: Kind, id: string): Promise<LiveRecord> {
  const record = await save.own(id);
  if (record.kind !== kind || fieldValue(record, 'deleted') === true)
    throw new Refusal('not-found');
  return record;
}

/** A record that two may make apart: what is stored of it, or a new one. Deleted, it lives again. */
export async function sharedOf(save: Saving, kind: Kind, id: string): Promise<LiveRecord | null> {
  const stored = await save.stored(id);
  if (!stored) return null;
  if (isPurged(stored) || stored.kind !== kind) throw new Refusal('not-found');
  return stored;
}

/** What is to be in a record: only what differs is written. */
export interface Wanted {
  fields?: [name: string, value: Value][];
  texts?: [name: string, text: string, max: number][];
}

/**
 * The record with what is wanted, or `null` where it is so already. A text that is too long is refused with the
 * number of units too many.
 */
export function changed(
  save: Saving,
  before: LiveRecord | null,
  blank: { id: string; kind: Kind },
  { fields = [], texts = [] }: Wanted,
): LiveRecord | null {
  for (const [, text, max] of texts)
    if (text.length > max) throw new Refusal('too-long', String(text.length - max));
  const record = before ?? newRecord(blank.id, blank.kind, save.me, save.stamp());
  const other = fields.filter(([name, value]) => fieldValue(record, name) !== value);
  const written = texts.flatMap(([name, text]): [string, string][] => {
    const versions = textVersions(record, name);
    const same = versions.length > 1 ? false : (versions[0] ?? '') === text;
    return same ? [] : [[name, text]];
  });
  if (before && other.length === 0 && written.length === 0) return null;
  const changes = { fields: other, texts: written };
  return editRecord(record, changes, save.stamp(stampToBeat(record, changes)));
}
