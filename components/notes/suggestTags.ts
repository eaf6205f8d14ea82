import { tagField, tidyTag } from '@/lib/records/tag';

export interface UsedTag {
  tag: string;
  notes: number;
}

export interface Suggestions {
  /** Tags in use that a word of which begins with what was typed; at most six. */
  used: UsedTag[];
  /** The tag that would be new, or '' where it is in use or already here. */
  fresh: string;
}

const MOST = 6;

function rank(tag: string, typed: string): number {
  const name = tag.toLocaleLowerCase();
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.split(/[\s\-/]+/).some((word) => word.startsWith(typed)) ? 2 : 3;
}

/** What the tag box offers for `typed`, beside the tags it `has`. Nothing typed: the tags used most. */
export function suggestTags(typed: string, used: UsedTag[], has: string[]): Suggestions {
  const wanted = tidyTag(typed).toLocaleLowerCase();
  const here = new Set(has.map(tagField));
  const ranked = used
    .filter(({ tag }) => !here.has(tagField(tag)))
    .map((entry) => ({ entry, at: rank(entry.tag, wanted) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || b.entry.notes - a.entry.notes);
  const known = ranked[0]?.at === 0 && wanted !== '';
  return {
    used: ranked.slice(0, MOST).map(({ entry }) => entry),
    fresh: known || here.has(tagField(typed)) ? '' : tidyTag(typed),
  };
}
