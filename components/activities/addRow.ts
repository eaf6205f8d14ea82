import type { EntryAsk } from '@/lib/calls/activityCalls';
import type { Activity } from '@/lib/programme/activities';
import type { ActivityHost } from './host';
import { begin, type Parts } from './parts';

/** A new row; beside a page its address comes with it, where the sheet has a place for it. */
export function newRow(activity: Activity, { page }: ActivityHost, id: string): EntryAsk {
  const takesPage = activity.sheet?.fields.some(({ type }) => type === 'page');
  const title = page?.title ?? '';
  return {
    id,
    cells: {},
    ...(takesPage && page ? { page: { address: page.pageAddress, title } } : {}),
  };
}

/** Adds an empty row; answers whether it was saved. */
export async function addRow(parts: Omit<Parts, 'reload'>, id: string): Promise<boolean> {
  const { activity, host } = parts;
  const rows = [newRow(activity, host, id)];
  const reply = await host.call('entries.save', { activity: activity.id, rows });
  if (!reply.ok) {
    host.failed(reply);
    return false;
  }
  await begin(parts);
  host.saved();
  return true;
}
