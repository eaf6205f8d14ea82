import { describe, expect, it } from 'vitest';
import { countArea } from '@/lib/sync/browser/countArea';
import { itemsOfPart, keyOfPart, newestPart, newPart, olderKeys } from '@/lib/sync/browser/part';

const [first, second] = [newPart(Date.UTC(2026, 8, 1)), newPart(Date.UTC(2027, 8, 1))];
const items = {
  m: 'me',
  b01: 'pack',
  jdevice00000: 'journal',
  [`${first}.b`]: 'pack of the first part',
  [`${second}.b1`]: 'pack of the second part',
  [`${second}.jdevice00000`]: 'journal of the second part',
  theirs: 'of another extension',
  'nzzzzzzzz.other': 'none of ours',
};

describe('the parts of an area', () => {
  it('sort by when they were begun, above the first notebook’s', () => {
    expect(first > '').toBe(true);
    expect(second > first).toBe(true);
    expect(newestPart(items)).toBe(second);
    expect(newestPart({ m: 'me', b: 'pack' })).toBe('');
  });

  it('are seen each by themselves, all else under names that are not ours', () => {
    const seen = itemsOfPart(items, second);
    expect(seen).toMatchObject({
      b1: 'pack of the second part',
      jdevice00000: 'journal of the second part',
      '~b01': 'pack',
      [`~${first}.b`]: 'pack of the first part',
    });
    expect(Object.keys(itemsOfPart(items, ''))).toEqual(
      expect.arrayContaining(['m', 'b01', 'jdevice00000', `~${second}.b1`]),
    );
  });

  it('never seem smaller than they are, with thirty more keys to come', () => {
    const seen = itemsOfPart(items, second);
    const more = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`b${at}`, 'x']));
    const written = Object.fromEntries(
      Object.entries(more).map(([key, value]) => [keyOfPart(second, key), value]),
    );
    for (const counting of ['chromium', 'firefox'] as const)
      expect(countArea({ ...seen, ...more }, counting)).toBeGreaterThanOrEqual(
        countArea({ ...items, ...written }, counting),
      );
  });

  it('of earlier notebooks alone are cleared away', () => {
    expect(olderKeys(items, second).sort()).toEqual(['b01', 'jdevice00000', 'm', `${first}.b`]);
    expect(olderKeys(items, '')).toEqual([]);
  });
});
