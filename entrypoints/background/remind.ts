import browser from 'webextension-polyfill';
import { sendAhead } from '@/lib/notebook/write';
import { planReminders, questionsDue, type Reminder, remindersOf } from '@/lib/programme/reminders';
import { t, tn } from '@/lib/t';
import { saved } from './answers/notes';
import { home } from './home';
import { inOrder } from './inOrder';
import { openNotebookTab } from './openNotebookTab';
import { programmeNow } from './programmeNow';

export const REMIND_ALARM = 'remind';
/** Kept on this device: whether it reminds, and up to when it has. */
const KEY = 'remind';
const PERMISSION = { permissions: ['notifications' as const] };

interface KeptReminders {
  wanted: boolean;
  last: number;
}

async function kept(): Promise<KeptReminders> {
  const { [KEY]: value } = await browser.storage.local.get(KEY);
  const { wanted, last } = (value ?? {}) as Partial<KeptReminders>;
  return { wanted: wanted === true, last: typeof last === 'number' ? last : Date.now() };
}

export async function remindState(): Promise<{ wanted: boolean; allowed: boolean }> {
  const [{ wanted }, allowed] = await Promise.all([
    kept(),
    browser.permissions.contains(PERMISSION),
  ]);
  return { wanted, allowed };
}

/** Reminds from now on, or no longer. The permission was asked for before, in the press itself. */
export async function turnReminders(on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: { wanted: on, last: Date.now() } });
  await remindNow();
}

/** What a reminder says: never a word of what was written, for it may be read over a shoulder. */
function wordsOf({ what, at }: Reminder): string {
  if (what !== 'meeting' || at === null) return t(`remind_${what}`);
  const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
  return t('remind_meeting', { clock });
}

async function say(reminders: Reminder[]): Promise<void> {
  const [first, ...others] = reminders;
  if (!first || !(await browser.permissions.contains(PERMISSION))) return;
  const more = others.length > 0 ? ` ${tn('remindMore', others.length)}` : '';
  await browser.notifications?.create('remind', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: t('appName'),
    message: `${wordsOf(first)}${more}`,
  });
}

/**
 * Says what is due, sends the questions ahead whose day has come, and sets the alarm for the next. At the start of
 * the browser, at its alarm, and when a meeting was changed.
 */
export function remindNow(): Promise<void> {
  return inOrder('remind', async () => {
    const { notebook } = await browser.storage.local.get('notebook');
    if (notebook === undefined) return;
    const [programme, now, zone] = [
      await programmeNow(),
      Date.now(),
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ];
    const due = questionsDue(programme, zone, now);
    if (due.length > 0) saved(await sendAhead(await home(), due, false));
    const { wanted, last } = await kept();
    const { say: missed, next } = planReminders(remindersOf(programme, zone), last, now);
    await browser.storage.local.set({ [KEY]: { wanted, last: now } });
    if (wanted) await say(missed);
    if (next === null) await browser.alarms.clear(REMIND_ALARM);
    else await browser.alarms.create(REMIND_ALARM, { when: next });
  });
}

/** Opens the meetings when a reminder is pressed. */
export async function openReminded(): Promise<void> {
  await openNotebookTab('#/meetings');
}
