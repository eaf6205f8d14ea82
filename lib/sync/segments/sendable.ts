import { KIND_RULES } from '../../records/kinds';
import {
  type Field,
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  type StoredRecord,
} from '../../records/record';
import { stampDevice } from '../../records/stamp';
import type { Members } from './sealer';

/** Every device that wrote in a record. */
function* writersOf(record: LiveRecord): Generator<string> {
  yield stampDevice(record.made);
  for (const [, , stamp] of record.fields) yield stampDevice(stamp);
  for (const { seen } of record.texts) for (const [device] of seen) yield device;
}

const isPrivate = (record: StoredRecord | undefined): boolean =>
  record !== undefined && !isPurged(record) && fieldValue(record, 'onlyMe') === true;

/** Was "only me" once, and is so no more. */
const isShown = (record: StoredRecord): boolean =>
  !isPurged(record) && !isPrivate(record) && fieldStamp(record, 'onlyMe') !== '';

/** Earlier texts of a draft are each device's own history (design: "Records and merging"). */
const travels = ([name]: Field, record: LiveRecord) =>
  record.kind !== 'draft' || !name.startsWith('version:');

/** What of a notebook leaves for the match, as one member may write it. */
export class Sendable {
  private readonly stored: ReadonlyMap<string, StoredRecord>;

  constructor(
    records: readonly StoredRecord[],
    private readonly members: Members,
  ) {
    this.stored = new Map(records.map((record) => [record.id, record]));
  }

  /** Whether a record may leave: nothing that is "only me", nor an answer to it; nothing that is the other's alone. */
  may(record: StoredRecord): boolean {
    if (isPurged(record)) return true;
    const { me } = this.members;
    if (KIND_RULES[record.kind].writers === 'author' && record.author !== me) return false;
    if (isPrivate(record)) return false;
    const about = fieldValue(record, 'about');
    const on = typeof about === 'string' ? this.stored.get(about) : undefined;
    // Of what was deleted for good nobody knows any more for whom it was, and its answers are shown nowhere.
    return !isPrivate(on) && !(on && isPurged(on));
  }

  /** Everything that this member's segments must hold: what the member made, and where they wrote too. */
  all(): StoredRecord[] {
    return [...this.stored.values()].filter((record) => this.may(record) && this.isOurs(record));
  }

  /** These records as they are now, with the answers that were held back while one of them was "only me". */
  of(ids: Iterable<string>): StoredRecord[] {
    const wanted = new Set(ids);
    const shown = new Set<string>();
    for (const id of wanted) {
      const record = this.stored.get(id);
      if (record && isShown(record)) shown.add(id);
    }
    if (shown.size > 0) {
      for (const record of this.stored.values()) {
        if (isPurged(record)) continue;
        const about = fieldValue(record, 'about');
        if (typeof about === 'string' && shown.has(about)) wanted.add(record.id);
      }
    }
    return [...wanted].flatMap((id) => {
      const record = this.stored.get(id);
      return record && this.may(record) ? [record] : [];
    });
  }

  private isOurs(record: StoredRecord): boolean {
    if (isPurged(record) || record.author === this.members.me) return true;
    for (const device of writersOf(record)) {
      const member = this.members.memberOf(device);
      if (member === this.members.me || member === null) return true;
    }
    return false;
  }
}

/** Whether one of these was "only me" once and is so no more: what answers it was held back. */
export function hasBeenPrivate(records: Iterable<StoredRecord>): boolean {
  for (const record of records) if (isShown(record)) return true;
  return false;
}

/** Ids of what these records are about. */
export function aboutOf(records: Iterable<StoredRecord>): string[] {
  return Array.from(records).flatMap((record) => {
    const about = isPurged(record) ? null : fieldValue(record, 'about');
    return typeof about === 'string' ? [about] : [];
  });
}

/** A record as it travels. */
export function sentForm(record: StoredRecord): StoredRecord {
  if (isPurged(record)) return record;
  const fields = record.fields.filter((field) => travels(field, record));
  return fields.length === record.fields.length ? record : { ...record, fields };
}
