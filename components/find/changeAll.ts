import { ask } from '@/lib/ask';
import type { Ask, Reply } from '@/lib/calls';
import { randomId } from '@/lib/records/id';

export type Change = Ask<'records.change'>['change'];

/** So many records go with one message. */
const BATCH = 500;

/** Does one thing to records, batch by batch, as one step of Undo. Failed between two, the rest is left alone. */
export async function changeAll(
  ids: string[],
  change: Change,
): Promise<{ changed: number; skipped: number; failed?: Extract<Reply<never>, { ok: false }> }> {
  const run = randomId();
  let [changed, skipped] = [0, 0];
  for (let at = 0; at < ids.length; at += BATCH) {
    const reply = await ask('records.change', { ids: ids.slice(at, at + BATCH), change, run });
    if (!reply.ok) return { changed, skipped, failed: reply };
    changed += reply.value.changed;
    skipped += reply.value.skipped;
  }
  return { changed, skipped };
}
