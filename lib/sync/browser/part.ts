import type { Items } from './area';
import { readKey } from './keys';

/**
 * The account's first notebook has the keys of the area as they are. Each later one has a part of its own: its keys
 * with the part's name and a dot before them. Names sort by when they were begun, and the last one holds the account:
 * so a device that still has the notebook before it neither reads nor writes the new one's, and nothing is cleared
 * that another device could write again.
 */
const PART = /^(n[0-9a-z]{8})\./;
/** What is not of this part stands under keys that are none of ours, so that it is counted and left alone. */
const OTHER = '~';

/** A part begun now (milliseconds since 1970). */
export const newPart = (now: number): string =>
  `n${Math.floor(now / 1000)
    .toString(36)
    .padStart(8, '0')}`;

const partOf = (key: string) => PART.exec(key)?.[1] ?? '';
const within = (key: string) => key.slice(key.indexOf('.') + 1);

/** The key of an area for a key of a part. */
export const keyOfPart = (part: string, key: string): string => (part ? `${part}.${key}` : key);

/** The part that was begun last; '' where there is none but the first. */
export const newestPart = (items: Items): string =>
  Object.keys(items).reduce((newest, key) => {
    const part = partOf(key);
    return part > newest && readKey(within(key)) ? part : newest;
  }, '');

/** The area as the notebook of a part sees it: its own keys by their names, all else under names that are not ours. */
export function itemsOfPart(items: Items, part: string): Items {
  const seen: Items = {};
  let own = 0;
  for (const [key, value] of Object.entries(items)) {
    if (partOf(key) !== part) seen[OTHER + key] = value;
    else {
      seen[part ? within(key) : key] = value;
      own++;
    }
  }
  // What the part's name adds to each key, those to come among them.
  if (part) seen[OTHER] = 'x'.repeat((own + 32) * (part.length + 1));
  return seen;
}

/** Keys of ours that belong to parts before this one. */
export const olderKeys = (items: Items, part: string): string[] =>
  Object.keys(items).filter((key) => {
    const of = partOf(key);
    return of < part && readKey(of ? within(key) : key) !== null;
  });
