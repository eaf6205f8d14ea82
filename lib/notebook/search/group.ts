import type { Item } from '../../records/item';
import { tagField } from '../../records/tag';

/** How found records are put together. */
export const GROUPINGS = [
  'page',
  'day',
  'tag',
  'competency',
  'activity',
  'member',
  'none',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Records that stand together: a page, a day, a tag. */
export interface Group {
  /** What they share: an address, a day (YYYY-MM-DD), a tag's folded name, an id; '' where they have none of it. */
  key: string;
  /** The words of it that a record carries: a page's title, a tag as it is written. */
  title: string;
  /** The kind of page, as it was recognised. */
  kind: string;
  ids: string[];
}

/** The calendar day here of a time, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

type Named = [key: string, title: string];

function namesOf(item: Item, by: Grouping): Named[] {
  const none: Named[] = [['', '']];
  const some = (names: Named[]) => (names.length > 0 ? names : none);
  switch (by) {
    case 'page':
      return [[item.address, item.pageTitle || (item.kind === 'site' ? item.title : '')]];
    case 'day':
      return [[dayOf(item.made), '']];
    case 'tag':
      return some(item.tags.map((tag) => [tagField(tag), tag]));
    case 'competency':
      return some(item.competencies.map((id) => [id, id]));
    case 'activity':
      return [[item.activity, item.activity]];
    case 'member':
      return [[item.author, '']];
    case 'none':
      return none;
  }
}

/** Puts records together, in the order in which they come; what belongs nowhere stands last. */
export function groupItems(items: Item[], by: Grouping): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    for (const [key, title] of namesOf(item, by)) {
      const group = groups.get(key);
      if (group) {
        group.ids.push(item.id);
        group.title ||= title;
        group.kind ||= item.pageKind;
      } else groups.set(key, { key, title, kind: item.pageKind, ids: [item.id] });
    }
  }
  const rest = groups.get('');
  if (rest && groups.size > 1) {
    groups.delete('');
    groups.set('', rest);
  }
  return [...groups.values()];
}
