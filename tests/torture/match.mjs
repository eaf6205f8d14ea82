// @ts-check
/**
 * The exchange of a match for half an hour: random edits on three devices of two members, rounds that fail, are cut,
 * altered or stopped at any call, files sent by hand, a server that is put back to an older state, foreign files. After
 * each schedule all devices must hold the same, nothing may be lost, and nothing "only me" told. `npm run torture --
 * match`; options: --minutes N, --seed N (of the first schedule), --steps N (of one schedule). The last line is JSON.
 */
import 'fake-indexeddb/auto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../bench/browser-sync/load.mjs';
import { say } from '../run/say.mjs';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    steps: { type: 'string', default: '300' },
  },
});
const FOLDER = resolve(import.meta.dirname, '..', 'bench', 'match');

/** @returns {Promise<boolean>} whether nothing was lost */
export async function torture() {
  const { runSchedule } = await load('schedule.ts', join(FOLDER));
  const end = Date.now() + Number(options.minutes) * 60_000;
  const first = Number(options.seed);
  say(`schedules from ${first} on, ${options.steps} steps each, ${options.minutes} minutes`);
  const sum = { schedules: 0, edits: 0, rounds: 0, different: 0, lost: 0, told: 0 };
  for (let seed = first; Date.now() < end; seed++) {
    /** @type {{ edits: number, rounds: number, alike: boolean, lost: string[], told: string[], why?: string }} */
    const outcome = await runSchedule(seed, Number(options.steps));
    sum.schedules++;
    sum.edits += outcome.edits;
    sum.rounds += outcome.rounds;
    sum.different += outcome.alike ? 0 : 1;
    sum.lost += outcome.lost.length;
    sum.told += outcome.told.length;
    if (!outcome.alike || outcome.lost.length > 0 || outcome.told.length > 0)
      say(`schedule ${seed}: ${JSON.stringify(outcome).slice(0, 2_000)}`);
    if (sum.schedules % 100 === 0) say(`${JSON.stringify(sum)}`);
  }
  console.log(JSON.stringify({ torture: 'match', seed: first, ...sum }));
  return sum.different + sum.lost + sum.told === 0;
}
