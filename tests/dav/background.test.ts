import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromNotebook, fromPanel, get, send, World } from '../unit/background/world';
import { PASSWORD, USER } from './launch.mjs';
import { need } from './running';
import { startApache } from './servers/apache.mjs';

const ORIGIN = 'http://127.0.0.1/*';
/** `World` answers for the extension's own files alone. */
const realFetch = globalThis.fetch;

let server: Awaited<ReturnType<typeof startApache>>;
let world: World;
let address: string;

beforeAll(async () => {
  await need('apache');
  server = await startApache();
}, 120_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  world = new World();
  await start();
  world.granted.add(ORIGIN);
  address = `${server.address}match/`;
});

async function start(): Promise<void> {
  await world.start();
  vi.spyOn(globalThis, 'fetch').mockImplementation(realFetch);
}
const check = (password: string, at = address) =>
  send(fromNotebook(), 'webdav.check', { address: at, user: USER, password });
const state = () => get(fromNotebook(), 'webdav.state', {});
const NONE = { address: '', user: '', checked: null, found: null, granted: false };

/** Everything that this device keeps, as text. */
async function allKept(): Promise<string> {
  const areas = [fakeBrowser.storage.local, fakeBrowser.storage.session];
  const kept: unknown[] = await Promise.all(areas.map((area) => area.get(null)));
  kept.push(await world.area.get(null));
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    for (const store of db.objectStoreNames) {
      kept.push(
        await new Promise((done) => {
          const all = db.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => done(all.result);
        }),
      );
    }
    db.close();
  }
  return JSON.stringify(kept, (_, value) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    return ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer as ArrayBuffer).toString('latin1')
      : value;
  });
}

test('a folder that passes its check is kept, and its password after the browser ended', async () => {
  expect(await state()).toEqual(NONE);
  expect(await check(PASSWORD)).toMatchObject({ ok: true, value: { ok: true } });
  expect(world.told).toContainEqual({ news: 'webdav' });
  const now = await state();
  expect(now).toMatchObject({ address, user: USER, granted: true, found: { refuses: true } });
  expect(JSON.stringify(now)).not.toContain(PASSWORD);
  await start();
  expect(await check('')).toMatchObject({ ok: true, value: { ok: true } });
});

test('the password stands nowhere in what is kept, and its key cannot be read out', async () => {
  await check(PASSWORD);
  const kept = await allKept();
  expect(kept).toContain(USER);
  expect(kept).not.toContain(PASSWORD);
  expect(kept).not.toContain(Buffer.from(PASSWORD).toString('latin1'));
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('matchbook-passwords');
    opening.onsuccess = () => done(opening.result);
  });
  const sealed = await new Promise<{ key: CryptoKey }>((done) => {
    const one = db.transaction('sealed').objectStore('sealed').get('webdav');
    one.onsuccess = () => done(one.result);
  });
  db.close();
  expect(sealed.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', sealed.key)).rejects.toThrow();
});

test('a password that is kept is sent to no other folder and for no other user', async () => {
  await check(PASSWORD);
  const other = `${server.address}elsewhere/`;
  const lost = { ok: true, value: { ok: false, step: 'reach', failure: 'dav-password' } };
  expect(await check('', other)).toEqual(lost);
  const asked = { address, user: 'somebody', password: '' };
  expect(await send(fromNotebook(), 'webdav.check', asked)).toEqual(lost);
});

test('a check that fails changes nothing', async () => {
  await check(PASSWORD);
  const before = await state();
  const failed = { ok: false, step: 'reach', failure: 'dav-sign-in' };
  expect(await check('guessed')).toEqual({ ok: true, value: failed });
  expect(await state()).toEqual(before);
  expect(await check('')).toMatchObject({ value: { ok: true } });
});

test('nothing is sent without the browser’s permission, to http elsewhere, or for a panel', async () => {
  const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(realFetch);
  sent.mockClear();
  expect(await check(PASSWORD, 'https://cloud.example.org/dav')).toMatchObject({
    failure: 'not-allowed',
  });
  for (const at of ['http://cloud.example.org/dav', 'nowhere at all', '']) {
    expect(await check(PASSWORD, at)).toMatchObject({ failure: 'bad-input' });
  }
  const panel = fromPanel(world.tab());
  expect(await send(panel, 'webdav.state', {})).toMatchObject({ failure: 'not-allowed' });
  world.take(ORIGIN);
  expect(await check(PASSWORD)).toMatchObject({ failure: 'not-allowed' });
  expect(sent).not.toHaveBeenCalled();
});

test('Disconnect forgets address, password and permission', async () => {
  await check(PASSWORD);
  await get(fromNotebook(), 'webdav.forget', {});
  expect(await state()).toEqual(NONE);
  expect(world.granted.has(ORIGIN)).toBe(false);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain('matchbook-passwords');
});
