import { isPurged, type Kind, setMembers } from '../records/record';
import type { Row } from './row';

/** How many live records bear a tag: kept beside them, since counting 100,000 takes seconds. */
export interface TagRow {
  /** The folded name. */
  key: string;
  /** As it was written last. */
  tag: string;
  notes: number;
}

/** How many live records there are of each kind: kept beside them, since the database goes through all of them to count. */
export type Live = Partial<Record<Kind, number>>;

/** Whether a record is a live note that no copy holds; `copied` is the highest stamp time in the last copy. */
export function isApart(row: Row, copied: number | undefined): boolean {
  return row.kind === 'note' && row.gone === 0 && (copied === undefined || row.changed > copied);
}

/** What rows that come and go add up to. */
export class Tally {
  /** Live notes that no copy holds. */
  apart = 0;
  private readonly tags = new Map<string, { tag: string; by: number }>();
  /** How many more (or fewer) live records there are of a kind. */
  private readonly kinds = new Map<Kind, number>();

  constructor(private readonly copied: number | undefined) {}

  private count(row: Row, by: 1 | -1): void {
    if (isApart(row, this.copied)) this.apart += by;
    if (row.gone === 1 || isPurged(row.record)) return;
    const { kind } = row.record;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + by);
    for (const [key, tag] of setMembers(row.record, 'tag')) {
      const before = this.tags.get(key);
      const shown = by === 1 || !before ? String(tag) : before.tag;
      this.tags.set(key, { tag: shown, by: (before?.by ?? 0) + by });
    }
  }

  comes(row: Row): void {
    this.count(row, 1);
  }
  goes(row: Row | undefined): void {
    if (row) this.count(row, -1);
  }

  /** The live records of each kind, after all that came and went; `null` where nothing did. */
  liveAfter(before: Live): Live | null {
    if ([...this.kinds.values()].every((by) => by === 0)) return null;
    const after: Live = { ...before };
    for (const [kind, by] of this.kinds) after[kind] = (after[kind] ?? 0) + by;
    return after;
  }

  /** Adds up with what is kept: `write` is given each tag's new row, or `null` where nothing bears it any more. */
  async keepTags(
    read: (key: string) => Promise<TagRow | undefined>,
    write: (key: string, row: TagRow | null) => Promise<unknown>,
  ): Promise<void> {
    for (const [key, { tag, by }] of this.tags) {
      const notes = ((await read(key))?.notes ?? 0) + by;
      await write(key, notes > 0 ? { key, tag, notes } : null);
    }
  }
}
