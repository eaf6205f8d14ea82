import browser from 'webextension-polyfill';
import { exchangeAll } from './run';

/** The alarm that looks at the remotes. It outlives this worker. */
export const EXCHANGE_ALARM = 'exchange';
/** After an edit, in milliseconds: those that follow each other travel together. */
const AFTER_EDIT_MS = 2 * 60_000;
/** Looks at least this often. */
const IDLE_MS = 15 * 60_000;
/** No alarm rings earlier: https://developer.chrome.com/docs/extensions/reference/api/alarms */
const SHORTEST_MS = 30_000;
/** Something is left to do at once: not in a ring without end. */
const AGAIN_MS = 2_000;
const MOST_AGAIN = 5;
/** A view that opens right after another asks nothing new. */
const JUST_MS = 3_000;

/** When what was saved is to be published, and when a round last ended: of this worker's life. */
let due = 0;
let ended = 0;

const ring = (ms: number) =>
  browser.alarms.create(EXCHANGE_ALARM, { when: Date.now() + Math.max(ms, SHORTEST_MS) });

async function goOn(pressed: boolean): Promise<void> {
  let wait = await exchangeAll(pressed);
  for (let n = 0; wait !== null && wait <= AGAIN_MS && n < MOST_AGAIN; n++) {
    await new Promise((resolve) => setTimeout(resolve, wait ?? 0));
    wait = await exchangeAll(false);
  }
  ended = Date.now();
  due = 0;
  await ring(Math.min(wait ?? IDLE_MS, IDLE_MS));
}

/** Looks now. `pressed`: a person asked for it, and it does not wait for a retry that is due later. */
export async function exchangeNow(pressed: boolean): Promise<void> {
  if (!pressed && Date.now() - ended < JUST_MS) return;
  await goOn(pressed);
}

/** Something was saved here: published within two minutes, with all that is saved until then. */
export async function exchangeSoon(): Promise<void> {
  const now = Date.now();
  if (due > now) return;
  due = now + AFTER_EDIT_MS;
  const alarm = await browser.alarms.get(EXCHANGE_ALARM);
  if (alarm && alarm.scheduledTime > now && alarm.scheduledTime <= due) return;
  await browser.alarms.create(EXCHANGE_ALARM, { when: due });
}
