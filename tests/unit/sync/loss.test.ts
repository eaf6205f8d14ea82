import { expect, it } from 'vitest';
import { runSchedule } from '../../bench/browser-sync/loss';

it('loses nothing over random schedules in which the usual ways do', async () => {
  const lost = { ours: 0, oneBlob: 0, keyPerNote: 0 };
  for (let seed = 9_000; seed < 9_030; seed++) {
    for (const design of ['ours', 'oneBlob', 'keyPerNote'] as const) {
      const outcome = await runSchedule(design, seed);
      lost[design] += outcome.lost;
      if (design === 'ours')
        expect(outcome, `schedule ${seed}`).toMatchObject({ lost: 0, alike: true });
    }
  }
  expect(lost.oneBlob).toBeGreaterThan(0);
  expect(lost.keyPerNote).toBeGreaterThan(0);
}, 180_000);
