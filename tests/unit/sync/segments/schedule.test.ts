import { expect, it } from 'vitest';
import { runSchedule } from '../../../bench/match/schedule';

it('all devices are equal in the end and nothing is lost, whatever fails on the way', async () => {
  for (let seed = 100; seed < 106; seed++) {
    const outcome = await runSchedule(seed);
    expect(outcome, `schedule ${seed}`).toMatchObject({ alike: true, lost: [], told: [] });
  }
}, 60_000);
