import browser from 'webextension-polyfill';
import { hasLock, isLocked, LOCK_AFTER_MS, LOCK_ALARM, lastUse, shut } from './lockKept';
import { showEverywhere } from './show';
import { tellViews } from './tellViews';

/** Hides everything, in every view and page, where there is a lock. */
export async function lockNow(): Promise<void> {
  if (!(await hasLock())) return;
  await shut();
  await tellViews({ news: 'locked' });
  await showEverywhere();
}

/** The alarm rang: locks, or waits for ten minutes after the last use. */
export async function lockWhenIdle(): Promise<void> {
  const at = await lastUse();
  if (at !== null && !(await isLocked())) {
    await browser.alarms.create(LOCK_ALARM, { when: at + LOCK_AFTER_MS });
  } else await lockNow();
}

/** A window was closed: locks with the last one. A browser may live on without any. */
export async function lockWithLastWindow(): Promise<void> {
  if ((await browser.windows.getAll()).length === 0) await lockNow();
}
