import { afterAll, expect, it, vi } from 'vitest';
import type { SyncView } from '@/lib/calls/syncCalls';
import { Account, areaOf, awake } from './account';
import { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { askFrom, noteRecord } from './seed';
import { panelOf, writePageNote } from './steps';
import { words } from './words';

type Scope = { browser?: typeof chrome; chrome: typeof chrome };
interface NoteRow {
  id: string;
  texts: string[];
  deleted: boolean;
}

/** What a device waits for is over (it has been here long enough, and has written little), and it looks again. */
async function hurry(scope: Scope): Promise<null> {
  const { local } = (scope.browser ?? scope.chrome).storage;
  const { browserSync } = await local.get('browserSync');
  const waited = { began: 1, heard: 1, pace: null, retry: null, packs: {} };
  await local.set({ browserSync: { ...(browserSync as object | undefined), ...waited } });
  await (scope.browser ?? scope.chrome).alarms.create('browser-sync', { when: Date.now() + 100 });
  return null;
}

async function rowsIn(scope: typeof globalThis & Scope): Promise<NoteRow[]> {
  const { notebook } = await (scope.browser ?? scope.chrome).storage.local.get('notebook');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = scope.indexedDB.open(`matchbook-${notebook}`);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const rows = await new Promise<{ id: string; kind?: string; gone: number; record: object }[]>(
    (resolve, reject) => {
      const asked = db.transaction('records').objectStore('records').getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    },
  );
  db.close();
  return rows.flatMap(({ id, kind, gone, record }) => {
    if (kind !== 'note') return [];
    const { texts } = record as { texts: { versions: { text: string }[] }[] };
    const all = texts.flatMap(({ versions }) => versions.map(({ text }) => text)).sort();
    return [{ id, texts: all, deleted: gone === 1 }];
  });
}

const notesOf = async (device: Device) =>
  ((await awake(device, rowsIn as never)) as NoteRow[]).sort((a, b) => (a.id < b.id ? -1 : 1));

const notebooks = new Map<Device, Promise<View>>();

/** Asks a device's background as its notebook tab does. */
async function ask<T>(device: Device, call: string, args: object): Promise<T> {
  const notebook = notebooks.get(device) ?? device.notebook();
  notebooks.set(device, notebook);
  try {
    return await askFrom<T>(await notebook, call, args);
  } catch (error) {
    // A tab whose browser let it go for want of memory is opened anew for the next question.
    if (/detached/i.test(String(error))) notebooks.delete(device);
    throw error;
  }
}

const state = (device: Device, notes: string[] = []) =>
  ask<SyncView>(device, 'sync.state', { notes });

/** Waits until a device has nothing to write any more. */
async function settles(device: Device, at: SyncView['at'][] = ['saved']): Promise<SyncView> {
  return until(
    `the copy to be ${at.join(' or ')}`,
    async () => {
      const now = await state(device);
      if (at.includes(now.at)) return now;
      await awake(device, hurry);
      await pause(1_500);
      return null;
    },
    60_000,
  );
}

/** What came in has been looked at, and all is written. */
async function looks(device: Device): Promise<void> {
  await awake(device, hurry);
  await pause(1_500);
  await settles(device);
}

/** Carries to and fro until nothing changes any more. */
async function agree(account: Account, devices: Device[]): Promise<void> {
  let before = '';
  for (let turn = 0; turn < 8; turn++) {
    for (const device of devices) {
      await account.carry(device);
      await looks(device);
      await account.carry(device);
    }
    const now = JSON.stringify(await Promise.all(devices.map(areaOf)));
    if (now === before) return;
    before = now;
  }
  throw new Error('the devices never agree');
}

const editOf = (id: string, text: string) => ({
  id,
  text,
  quote: null,
  tags: [],
  competencies: [],
  onlyMe: false,
});

inBrowsers(
  'the copy with the browser account',
  (get) => {
    const others: Device[] = [];
    vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
    async function another(): Promise<Device> {
      const { browser, site } = get().options;
      const device = await Device.launch({ browser, site });
      others.push(device);
      return device;
    }
    afterAll(async () => {
      for (const device of others) await device.close();
    });

    it('brings the devices of one person together, whatever each did alone', async () => {
      const account = new Account();
      const [desk, laptop] = [get(), await another()];
      for (const [device, text] of [
        [desk, 'Written at the desk'],
        [laptop, 'Written on the laptop'],
      ] as const) {
        const page = await device.open(practice.quietHour);
        await writePageNote(await panelOf(device, page), text);
        await page.close();
        await settles(device);
      }
      await agree(account, [desk, laptop]);
      const met = await notesOf(desk);
      expect(met.flatMap(({ texts }) => texts).sort()).toEqual([
        'Written at the desk',
        'Written on the laptop',
      ]);
      expect(await notesOf(laptop)).toEqual(met);
      const me = async (device: Device) =>
        (await ask<{ me: string }>(device, 'notebook.which', {})).me;
      expect(await me(laptop)).toBe(await me(desk));

      // Offline, both change both: one text twice, one note deleted here and changed there.
      const [first, second] = met.map(({ id }) => id) as [string, string];
      await ask(desk, 'note.edit', editOf(first, 'The desk says so'));
      await ask(laptop, 'note.edit', editOf(first, 'The laptop says so'));
      await ask(desk, 'record.delete', { id: second });
      await ask(laptop, 'note.edit', editOf(second, 'Changed while it was deleted'));
      await agree(account, [desk, laptop]);
      const joined = await notesOf(desk);
      expect(await notesOf(laptop)).toEqual(joined);
      expect(joined.find(({ id }) => id === first)?.texts).toEqual([
        'The desk says so',
        'The laptop says so',
      ]);
      expect(joined.find(({ id }) => id === second)).toMatchObject({
        deleted: true,
        texts: ['Changed while it was deleted'],
      });

      // A third joins late; then the account is wiped, as by removing Matchbook on one device.
      const third = await another();
      await agree(account, [third, desk, laptop]);
      expect(await notesOf(third)).toEqual(joined);
      account.wipe();
      await account.carry(laptop);
      expect(await notesOf(laptop)).toEqual(joined);
      await agree(account, [laptop, desk, third]);
      const fourth = await another();
      await agree(account, [fourth, desk]);
      expect(await notesOf(fourth)).toEqual(joined);
    });

    it('filled to its last byte: the note is saved here, the sentence stands, and it flows again', async () => {
      const device = await another();
      const errors = await device.errors();
      const page = await device.open(practice.quietHour);
      const panel = await panelOf(device, page);
      await writePageNote(panel, 'There was room for this one.');
      await settles(device);
      const filled = await awake(device, (async (scope: Scope) => {
        const { sync } = (scope.browser ?? scope.chrome).storage;
        let size = 8_000;
        for (let i = 0; size > 0; ) {
          try {
            await sync.set({ [`x${i}`]: 'y'.repeat(size) });
            i++;
          } catch {
            size = Math.floor(size / 2);
          }
        }
        return Object.keys(await sync.get(null)).length;
      }) as never);
      expect(filled).toBeGreaterThan(12);
      await writePageNote(panel, 'No room for this one.');
      const full = await settles(device, ['full']);
      expect(full.notes).toBe(2);
      expect(full.travel).toBeLessThan(2);
      await panel.reads(words('syncStays'));
      expect((await notesOf(device)).length).toBe(2);
      await awake(device, (async (scope: Scope) => {
        const { sync } = (scope.browser ?? scope.chrome).storage;
        const all = Object.keys(await sync.get(null));
        await sync.remove(all.filter((key) => key.startsWith('x')));
      }) as never);
      expect((await settles(device)).travel).toBe(2);
      expect(errors).toEqual([]);
    });

    it('too many notes for it: the newest travel, and room is made by deleting', async () => {
      const device = await another();
      const { me } = await ask<{ me: string }>(device, 'notebook.which', {});
      let seed = 7;
      const random = () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        return seed.toString(36).slice(-5);
      };
      const start = Date.now() - 400 * 3_600_000;
      const records = Array.from({ length: 340 }, (_, i) => {
        const text = Array.from({ length: 60 }, random).join(' ');
        return noteRecord({ text }, me, start + i * 3_600_000);
      }).sort((a, b) => (a.id < b.id ? -1 : 1));
      await ask(device, 'copy.merge', { records, me: null });
      const full = await settles(device, ['full']);
      expect(full.notes).toBe(340);
      expect(full.travel).toBeGreaterThan(100);
      expect(full.travel).toBeLessThan(340);
      const byAge = [...records].sort((a, b) => (a.made < b.made ? -1 : 1)).map(({ id }) => id);
      const { stays } = await state(device, byAge);
      expect(stays.length).toBe(full.notes - full.travel);
      expect(stays).toContain(byAge[0]);
      expect(stays).not.toContain(byAge.at(-1));
      for (const id of byAge.slice(100)) await ask(device, 'record.purge', { id });
      expect((await settles(device)).travel).toBe(100);
    });
  },
  { quick: ['chromium'] },
);
