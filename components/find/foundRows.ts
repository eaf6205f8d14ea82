import type { Group } from '@/lib/notebook/search/group';

/** A line of the list: the heading of a group, or a record. A record that stands in two groups has two lines. */
export type ListRow = { key: string; group: Group; id: string | null };

/** The lines of the list. */
export function listRows(groups: Group[], headings: boolean): ListRow[] {
  const rows: ListRow[] = [];
  const seen = new Set<string>();
  for (const group of groups) {
    if (headings) rows.push({ key: `h ${group.key}`, group, id: null });
    for (const id of group.ids) {
      // The first line of a record bears its own name, so that an address that leads to it finds it.
      const key = seen.has(id) ? `${id} ${group.key}` : id;
      seen.add(id);
      rows.push({ key, group, id });
    }
  }
  return rows;
}

/** The record `by` lines after (or before) another, headings left out; the same where there is none. */
export function neighborOf(rows: ListRow[], id: string | null, by: 1 | -1): string | null {
  const records = rows.filter((row) => row.id !== null);
  const at = records.findIndex((row) => row.id === id);
  if (at < 0) return records[by === 1 ? 0 : records.length - 1]?.id ?? null;
  for (let next = at + by; next >= 0 && next < records.length; next += by) {
    const other = records[next]?.id ?? null;
    if (other !== id) return other;
  }
  return id;
}
