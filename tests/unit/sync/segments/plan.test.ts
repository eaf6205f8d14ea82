import { expect, it } from 'vitest';
import type { OwnSegment } from '@/lib/notebook/exchange';
import { planWrite } from '@/lib/sync/segments/plan';

/** What stands on a remote after so many edits, each of so many bytes; a level's segment is as large as what it takes. */
function after(edits: number, bytes: number, all: number) {
  let own: OwnSegment[] = [];
  let most = 0;
  for (let number = 1; number <= edits; number++) {
    const { level, takes } = planWrite(own);
    const taken = takes
      .filter((one) => one.level !== 'all')
      .reduce((sum, one) => sum + one.bytes, 0);
    const size = level === 'all' ? all : bytes + taken;
    own = [
      ...own.filter((one) => !takes.includes(one)),
      { name: String(number), number, level, bytes: size },
    ];
    most = Math.max(most, own.length);
  }
  return { own, most };
}

it('the first segment holds all; eight of a level are one of the next', () => {
  const levels = (edits: number) => after(edits, 1_000, 10_000_000).own.map(({ level }) => level);
  expect(levels(1)).toEqual(['all']);
  expect(levels(8)).toEqual(['all', 0, 0, 0, 0, 0, 0, 0]);
  expect(levels(9)).toEqual(['all', 1]);
  expect(levels(65)).toEqual(['all', 2]);
});

it('never stands in more than 28 files a device, nor in half as much again as a snapshot', () => {
  for (const all of [10_000, 1_000_000, 30_000_000]) {
    const { own, most } = after(20_000, 1_000, all);
    expect(most).toBeLessThanOrEqual(28);
    const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(Math.max(all * 1.5, all + 34_000));
  }
});
