import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExchangeView } from '@/lib/calls/exchangeCalls';
import type { MatchHandout } from '@/lib/calls/matchCalls';
import { PASSWORD, USER } from '../dav/launch.mjs';
import { needPrograms } from '../dav/programs.mjs';
import { startApache } from '../dav/servers/apache.mjs';
import { serveSite } from '../site/serve.mjs';
import { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { matchRoom, openedBy, savedBy } from './pairing';
import { askFrom, noteRecord } from './seed';
import { words } from './words';

/** Both are in one match, by what their views ask. */
async function pair(ruth: View, maya: View): Promise<void> {
  const handed = async (view: View) =>
    (await askFrom<MatchHandout>(view, 'match.handout', {})).files[0]?.base64 ?? '';
  await askFrom(ruth, 'match.start', { name: 'Ruth', role: 'mentor', keep: [], passphrase: '' });
  const me = { name: 'Maya', role: 'mentee', keep: [], forDevice: false };
  await askFrom(maya, 'match.join', { file: await handed(ruth), ...me });
  await askFrom(ruth, 'match.take', { file: await handed(maya) });
  await askFrom(maya, 'match.take', { file: await handed(ruth) });
  for (const view of [ruth, maya]) await askFrom(view, 'match.compared', { same: true });
}

/** A note of the person at this view. */
async function write(view: View, text: string): Promise<void> {
  const { me } = await askFrom<{ me: string }>(view, 'notebook.which', {});
  await askFrom(view, 'copy.merge', { records: [noteRecord({ text }, me, Date.now())], me: null });
}

const texts = (view: View): Promise<string> =>
  view.evaluate(async () => {
    const all = await indexedDB.databases();
    const seen: string[] = [];
    for (const { name = '' } of all.filter((one) =>
      /^matchbook-[0-9a-z]{25}$/.test(one.name ?? ''),
    )) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const rows = await new Promise<unknown[]>((resolve) => {
        const get = db.transaction('records').objectStore('records').getAll();
        get.onsuccess = () => resolve(get.result);
      });
      db.close();
      seen.push(JSON.stringify(rows));
    }
    return seen.join();
  });

/** What is in the folder that was chosen. */
const filesOf = (view: View): Promise<{ name: string; bytes: number[] }[]> =>
  view.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared');
    const all: { name: string; bytes: number[] }[] = [];
    for await (const name of folder.keys()) {
      const file = await (await folder.getFileHandle(name)).getFile();
      all.push({ name, bytes: [...new Uint8Array(await file.arrayBuffer())] });
    }
    return all;
  });

describe('the exchange, between Chromium and Firefox', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let site: Awaited<ReturnType<typeof serveSite>>;
  let ruth: Device;
  let maya: Device;
  let atRuth: View;
  let atMaya: View;

  beforeAll(async () => {
    site = await serveSite();
    [ruth, maya] = await Promise.all([
      Device.launch({ browser: 'chromium', site }),
      Device.launch({ browser: 'firefox', site }),
    ]);
    [atRuth, atMaya] = [await matchRoom(ruth), await matchRoom(maya)];
    await pair(atRuth, atMaya);
  });
  afterAll(async () => {
    await Promise.all([ruth?.close(), maya?.close()]);
    await site?.close();
  });

  it('goes by a file, both ways', async () => {
    await write(atRuth, 'Puppets for the quiet ones');
    await atRuth.find('button', words('matchSend'));
    const first = await savedBy(ruth, atRuth, words('matchSend'));
    await openedBy(atMaya, words('matchOpenFile'), first);
    await atMaya.reads('Puppets for the quiet ones');
    await atMaya.click('button', words('matchMerge'));
    await until('the note', async () =>
      (await texts(atMaya)).includes('Puppets for the quiet ones'),
    );
    await write(atMaya, 'And songs');
    const back = await savedBy(maya, atMaya, words('matchSend'));
    await openedBy(atRuth, words('matchOpenFile'), back);
    await atRuth.click('button', words('matchMerge'));
    await until('the answer', async () => (await texts(atRuth)).includes('And songs'));
  });

  it('goes into a folder that was chosen, and comes out of it', async () => {
    // A folder of the page's own: a real one is asked for by the browser, which nothing here can press.
    await atRuth.evaluate(() => {
      const picking = globalThis as unknown as { showDirectoryPicker: () => unknown };
      picking.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true });
    });
    await atRuth.click('button', words('matchFolderChoose'));
    const state = () => askFrom<ExchangeView>(atRuth, 'exchange.state', {});
    await until('the folder', async () => (await state()).remotes[1]?.at === 'done');
    expect((await filesOf(atRuth)).map(({ name }) => name)).toEqual([
      expect.stringMatching(/^[0-9a-z]{10}-[0-9a-z]+-s[0-9a-z]{4}\.matchbook$/),
    ]);
  });

  it('goes by a WebDAV server: what one wrote into a folder, the other reads there', async () => {
    await needPrograms(['apache']);
    const apache = await startApache();
    try {
      const fill = (name: 'davAddress' | 'davUser' | 'davPassword', text: string) =>
        atMaya.fill('textbox', words(name), text);
      await fill('davAddress', `${apache.address}match/`);
      await fill('davUser', USER);
      await fill('davPassword', PASSWORD);
      await atMaya.click('button', words('davConnect'));
      await maya.engine.answerPrompt(true);
      const state = async () =>
        (await askFrom<ExchangeView>(atMaya, 'exchange.state', {})).remotes[2];
      await until('the server', async () => (await state())?.at === 'done');
      const there = join(apache.folder, 'match');
      const [name = ''] = await readdir(there);
      expect(name).toMatch(/^[0-9a-z]{10}-[0-9a-z]+-s[0-9a-z]{4}\.matchbook$/);
      await write(atRuth, 'From a folder to a server');
      await askFrom(atRuth, 'exchange.now', {});
      for (const { name: file, bytes } of await filesOf(atRuth))
        await writeFile(join(there, file), Buffer.from(bytes));
      await askFrom(atMaya, 'exchange.now', {});
      await until('the note', async () => (await texts(atMaya)).includes('From a folder'));
    } finally {
      await apache.stop();
    }
  });
});
