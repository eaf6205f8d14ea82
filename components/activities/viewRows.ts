import { randomId } from '@/lib/records/id';
import type { Parts } from './parts';
import { begin } from './parts';

/** Saves rows of the activity, new or changed, in one step; answers whether they were. */
export async function saveRows(
  { activity, host }: Parts,
  rows: { id: string; cells: Record<string, string | null> }[],
): Promise<boolean> {
  const reply = await host.call('entries.save', { activity: activity.id, rows });
  if (!reply.ok) {
    host.failed(reply);
    return false;
  }
  host.saved();
  return true;
}

/** A new row; answers its id, or `null` where it was not saved. */
export async function addRow(
  parts: Parts,
  cells: Record<string, string | null>,
): Promise<string | null> {
  const id = randomId();
  await begin(parts);
  return (await saveRows(parts, [{ id, cells }])) ? id : null;
}
