// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give, PASSWORD, USER } from '../../dav/launch.mjs';
import { needPrograms } from '../../dav/programs.mjs';
import { startApache } from '../../dav/servers/apache.mjs';
import { say } from '../../run/say.mjs';
import { load } from '../browser-sync/load.mjs';

/** Matches that are open at once, and how long they are watched, in milliseconds. */
const OPEN = 50;
const MS = 10_000;
/** Files that a match has on the server after years. */
const FILES = 40;
const MATCHES = 1_000;
/** What a match asks for in an hour: two members look each 15 minutes, and edit 20 times in a day of eight hours. */
const ASKED_AN_HOUR = 2 * 4 + (2 * 20 * 4) / 8;

/**
 * Fifty matches that edit at once on a real Apache on this machine, and what a programme of a thousand comes to.
 *
 * @returns {Promise<{ open: number, requestsPerSecond: number, p95Ms: number }>}
 */
export async function measureMatches() {
  const missing = await needPrograms(['apache']);
  if (missing) throw new Error(missing);
  const server = await startApache();
  try {
    const folders = Array.from({ length: OPEN }, (_, n) => `match-${n}`);
    for (const name of folders) {
      const folder = join(server.folder, name);
      mkdirSync(folder);
      give(folder);
      for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `old-${n}.matchbook`), 'kept');
    }
    const { matchTraffic } = await load('matchTraffic.ts', import.meta.dirname);
    const place = { address: server.address, user: USER, password: PASSWORD };
    /** @type {number[]} */
    const times = await matchTraffic(place, folders, MS);
    times.sort((a, b) => a - b);
    const perSecond = times.length / (MS / 1_000);
    const wanted = (MATCHES * ASKED_AN_HOUR) / 3_600;
    say(
      `A thousand matches that are all open ask for ${wanted.toFixed(1)} requests a second: ${Math.round(perSecond / wanted)} times fewer than one Apache here answers.`,
    );
    return {
      open: OPEN,
      requestsPerSecond: Math.round(perSecond),
      p95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 10) / 10,
    };
  } finally {
    await server.stop();
  }
}
