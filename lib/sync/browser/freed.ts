import type { Counting, Items } from './area';
import { countArea, LIMITS_OF } from './countArea';

/** An area without some of its keys. */
export function without(items: Items, keys: Iterable<string>): Items {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(items).filter(([key]) => !gone.has(key)));
}

/**
 * What must be removed before a set, so that it is not refused: all that is to go, where the set would find no room
 * beside it; then keys that the set writes anew, until the area is under its limit (Chromium refuses each set, even
 * one that shrinks a value, while it is over: two devices can fill it together).
 */
export function keysToFree(
  items: Items,
  set: Record<string, string>,
  remove: string[],
  counting: Counting,
): string[] {
  const { total } = LIMITS_OF[counting];
  const free: string[] = [];
  if (Object.keys(set).length === 0) return free;
  if (countArea({ ...items, ...set }, counting) > total) free.push(...remove);
  for (const key of Object.keys(set)) {
    if (countArea(without(items, free), counting) <= total) break;
    if (Object.hasOwn(items, key)) free.push(key);
  }
  return free;
}
