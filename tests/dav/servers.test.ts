import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWebDav } from '@/lib/sync/remotes/checkWebDav';
import type { DavPlace } from '@/lib/sync/remotes/dav/request';
import { type DavRemote, webDavRemote } from '@/lib/sync/remotes/webdav';
import { KINDS, need, placeIn, randomBytes } from './running';

beforeAll(() => need(...KINDS.map(({ program }) => program)), 120_000);

const names = async (remote: DavRemote) => {
  const reply = await remote.list();
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value.map(({ name }) => name).sort();
};

describe.each(KINDS)('$name', ({ start, refuses }) => {
  let server: Awaited<ReturnType<typeof start>>;
  let place: DavPlace;
  let remote: DavRemote;

  beforeAll(async () => {
    server = await start();
    place = placeIn(server.address, 'Our match: é & 100 %');
    remote = webDavRemote(place, { writesOver: !refuses });
    const check = await checkWebDav(place);
    expect(check).toMatchObject({ ok: true, found: { made: true, files: 0, others: 0, refuses } });
  });
  afterAll(() => server?.stop());

  test('the check leaves nothing behind and counts what is there', async () => {
    const bytes = randomBytes(10);
    await remote.create('a-1.matchbook', bytes);
    await remote.create('holiday.jpg', bytes);
    const check = await checkWebDav(place);
    expect(check).toMatchObject({ ok: true, found: { made: false, files: 1, others: 1 } });
    expect(await names(remote)).toEqual(['a-1.matchbook', 'holiday.jpg']);
    await remote.remove('a-1.matchbook');
    await remote.remove('holiday.jpg');
  });

  test('a file is written once, listed with its length, read whole and removed', async () => {
    const bytes = randomBytes(1_500_000);
    const name = 'n1234567-d1234567-1.matchbook';
    expect(await remote.create(name, bytes)).toEqual({ ok: true, value: null });
    expect(await remote.list()).toEqual({ ok: true, value: [{ name, bytes: bytes.length }] });
    expect(await remote.create(name, randomBytes(20))).toEqual({ ok: false, failure: 'exists' });
    const read = await remote.read(name);
    expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
    expect(await remote.remove(name)).toEqual({ ok: true, value: null });
    expect(await remote.remove(name)).toEqual({ ok: true, value: null });
    expect(await remote.read(name)).toEqual({ ok: false, failure: 'missing' });
    expect(await names(remote)).toEqual([]);
  });

  test('names of every kind are listed as they are, folders are not', async () => {
    const odd = ['a b.txt', 'ünïcode 漢字.txt', '100% & more+;=.txt', "it's (1).txt"];
    const folder = join(server.folder, 'Our match: é & 100 %');
    for (const name of odd) writeFileSync(join(folder, name), 'foreign');
    mkdirSync(join(folder, 'a folder.matchbook'));
    expect(await names(remote)).toEqual([...odd].sort());
    for (const name of odd) expect((await remote.remove(name)).ok).toBe(true);
  });

  test('four devices that write at once lose nothing', async () => {
    const files = [0, 1, 2, 3].flatMap((device) =>
      Array.from({ length: 8 }, (_, n) => ({
        name: `m-d${device}-${n}.matchbook`,
        bytes: randomBytes(2_000 + n),
      })),
    );
    const made = await Promise.all(files.map(({ name, bytes }) => remote.create(name, bytes)));
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(await names(remote)).toEqual(files.map(({ name }) => name).sort());
    const read = await Promise.all(files.map(({ name }) => remote.read(name)));
    const same = read.filter(
      (reply, n) =>
        reply.ok && !Buffer.compare(reply.value, files[n]?.bytes ?? reply.value.subarray(1)),
    );
    expect(same).toHaveLength(files.length);
    await Promise.all(files.map(({ name }) => remote.remove(name)));
  });

  test('a wrong password, a folder in a missing folder and a missing folder are told apart', async () => {
    const wrong = { ...place, password: 'guessed' };
    expect(await checkWebDav(wrong)).toEqual({ ok: false, step: 'reach', failure: 'dav-sign-in' });
    const deep = { ...place, folder: `${server.address}not/there/` };
    expect(await checkWebDav(deep)).toEqual({ ok: false, step: 'reach', failure: 'dav-missing' });
    const gone = webDavRemote({ ...place, folder: `${server.address}gone/` });
    expect(await gone.list()).toEqual({ ok: false, failure: 'dav-missing' });
  });
});
