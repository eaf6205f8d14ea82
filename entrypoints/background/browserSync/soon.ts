import browser from 'webextension-polyfill';
import { round } from './round';

/** The alarm that goes on where the worker was stopped, and tries again what was refused. */
export const SYNC_ALARM = 'browser-sync';
/** Saves that follow each other within this time travel together, in milliseconds. */
const TOGETHER_MS = 5_000;
/** Who never stops typing is published all the same, in milliseconds. */
const LONGEST_MS = 30_000;
/** No alarm rings earlier, in milliseconds: https://developer.chrome.com/docs/extensions/reference/api/alarms */
const SHORTEST_ALARM_MS = 30_000;
/** Looks at least this often, in milliseconds. */
const IDLE_MS = 6 * 60 * 60 * 1000;

/** A wait of this worker's life; the alarm outlives it. */
let timer: { at: number; first: number; id: ReturnType<typeof setTimeout> } | null = null;

function stopTimer(): void {
  if (timer) clearTimeout(timer.id);
  timer = null;
}

async function run(): Promise<void> {
  stopTimer();
  const wait = await round();
  await wakeIn(wait ?? IDLE_MS);
}

/** Runs a round after so many milliseconds, or at the one that is due earlier. */
async function wakeIn(ms: number): Promise<void> {
  const now = Date.now();
  if (timer && timer.at <= now + ms) return;
  stopTimer();
  if (ms < SHORTEST_ALARM_MS) {
    timer = { at: now + ms, first: now, id: setTimeout(() => void run().catch(() => {}), ms) };
  }
  await browser.alarms.create(SYNC_ALARM, { when: now + Math.max(ms, SHORTEST_ALARM_MS) });
}

/** Looks now. */
export function syncNow(): Promise<void> {
  return run();
}

/** Something was saved here, or came into the area: looks once it has been quiet for a moment. */
export async function syncSoon(): Promise<void> {
  const now = Date.now();
  if (timer) {
    if (now - timer.first > LONGEST_MS - TOGETHER_MS) return;
    clearTimeout(timer.id);
  }
  const first = timer?.first ?? now;
  const id = setTimeout(() => void run().catch(() => {}), TOGETHER_MS);
  timer = { at: now + TOGETHER_MS, first, id };
  await browser.alarms.create(SYNC_ALARM, { when: now + SHORTEST_ALARM_MS });
}
