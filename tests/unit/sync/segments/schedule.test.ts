import { expect, it } from 'vitest';
import { runSchedule } from '../../../bench/match/schedule';

const MINUTE = 60_000;
/** At least so many, however slow the machine is. */
const LEAST = 20;

it('all devices are equal in the end and nothing is lost, whatever fails on the way, for a minute', async () => {
  const end = Date.now() + MINUTE;
  for (let seed = 100; seed < 100 + LEAST || Date.now() < end; seed++) {
    const outcome = await runSchedule(seed);
    expect(outcome, `schedule ${seed}`).toMatchObject({ alike: true, lost: [], told: [] });
  }
}, 120_000);
