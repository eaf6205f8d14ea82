import browser from 'webextension-polyfill';

/** "This is a shared computer": the salted hash of its passphrase. It hides; it does not encrypt the disk. */
interface Lock {
  /** Base64. */
  salt: string;
  hash: string;
  rounds: number;
}

/** Without use for this long it locks, in milliseconds. */
export const LOCK_AFTER_MS = 10 * 60 * 1000;
/** The name of the alarm that locks. */
export const LOCK_ALARM = 'lock';
const ROUNDS = 600_000;
/** Uses closer together than this are not written down one by one, in milliseconds. */
const USE_STEP_MS = 2_000;

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function hashOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

async function readLock(): Promise<Lock | null> {
  const { lock } = await browser.storage.local.get('lock');
  return (lock as Lock | undefined) ?? null;
}

/** When it was last used since it was opened, or `null` while it is shut. */
export async function lastUse(): Promise<number | null> {
  const { unlocked } = await browser.storage.session.get('unlocked');
  return (unlocked as { at: number } | undefined)?.at ?? null;
}

/** Whether there is a passphrase at all. */
export async function hasLock(): Promise<boolean> {
  return (await readLock()) !== null;
}

/** Whether everything is hidden now. */
export async function isLocked(): Promise<boolean> {
  const [lock, at] = await Promise.all([readLock(), lastUse()]);
  if (!lock) return false;
  // A clock that was set back must not keep it open.
  return at === null || Math.abs(Date.now() - at) >= LOCK_AFTER_MS;
}

/** Remembers that somebody is here, and when to lock if nobody is any more. */
export async function keepOpen(): Promise<void> {
  const now = Date.now();
  const at = await lastUse();
  if (at !== null && Math.abs(now - at) < USE_STEP_MS) return;
  await browser.storage.session.set({ unlocked: { at: now } });
  await browser.alarms.create(LOCK_ALARM, { when: now + LOCK_AFTER_MS });
}

/** Counts a call as use, where there is a lock and it is open. */
export async function countUse(): Promise<void> {
  if ((await hasLock()) && !(await isLocked())) await keepOpen();
}

export async function shut(): Promise<void> {
  await browser.storage.session.remove('unlocked');
  await browser.alarms.clear(LOCK_ALARM);
}

/** Whether this is the passphrase. */
export async function isPassphrase(passphrase: string): Promise<boolean> {
  const lock = await readLock();
  if (!lock) return false;
  return (await hashOf(passphrase, fromBase64(lock.salt), lock.rounds)) === lock.hash;
}

/** Sets the passphrase, or takes it away. */
export async function setPassphrase(passphrase: string | null): Promise<void> {
  if (passphrase === null) {
    await browser.storage.local.remove('lock');
    await shut();
    return;
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await hashOf(passphrase, salt, ROUNDS);
  const lock: Lock = { salt: toBase64(salt), hash, rounds: ROUNDS };
  await browser.storage.local.set({ lock });
}
