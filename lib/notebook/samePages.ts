import { sharedId } from '../records/id';
import { fieldValue, isPurged } from '../records/record';
import type { Row } from './row';
import type { NotebookDb } from './schema';

/** Most addresses that one page is followed through. */
const MOST_ADDRESSES = 20;

/** The id of the `page` record that says where the page at `was` is now. */
export function moveId(was: string): Promise<string> {
  return sharedId('page', was);
}

function moveOf(row: Row | undefined): { was: string; now: string } | null {
  if (row?.kind !== 'page' || row.gone === 1 || isPurged(row.record)) return null;
  const [was, now] = [fieldValue(row.record, 'was'), fieldValue(row.record, 'pageAddress')];
  return typeof was === 'string' && typeof now === 'string' ? { was, now } : null;
}

/**
 * Every address that a page is known to have had, the one asked for first, with the rows kept under them. The
 * `page` records say which are one page; they are followed both ways, so that old and new show the same.
 */
export async function samePages(
  db: NotebookDb,
  address: string,
): Promise<{ addresses: string[]; rows: Row[] }> {
  const addresses = new Set([address]);
  const rows: Row[] = [];
  const add = (other: string) => addresses.size < MOST_ADDRESSES && addresses.add(other);
  // A set goes on to what is added to it while it is gone through.
  for (const one of addresses) {
    const [here, move] = await Promise.all([
      db.getAllFromIndex('records', 'page', one),
      moveId(one).then((id) => db.get('records', id)),
    ]);
    rows.push(...here);
    const ahead = moveOf(move);
    if (ahead?.was === one) add(ahead.now);
    for (const row of here) {
      const behind = moveOf(row);
      if (behind) add(behind.was);
    }
  }
  return { addresses: [...addresses], rows };
}
