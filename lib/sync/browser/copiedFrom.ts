import type { AreaRead } from './area';
import { journalKey, SLOTS } from './keys';

/** What a device remembers of its own journal, kept before it is set. */
export interface Written {
  /** The highest number that it ever planned with; 0 before the first. */
  seq: number;
  /** The value that it last planned for each key of its journal. */
  values: Record<string, string>;
}

/**
 * Whether somebody else writes as this device: a profile was copied or restored, and both go on with one id. The
 * journal then holds a number that this device never gave, or another value under the number it gave last. Such a
 * device takes a new id. (An older value of its own is none: the account may have brought that back.)
 */
export function copiedFrom(area: AreaRead, device: string, written: Written): boolean {
  for (let slot = 0; slot < SLOTS; slot++) {
    const key = journalKey(device, slot);
    const part = area.journals.find((one) => one.key === key);
    if (!part || area.items[key] === written.values[key]) continue;
    if (part.seq >= written.seq) return true;
  }
  return false;
}
