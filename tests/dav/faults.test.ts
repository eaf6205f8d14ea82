import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkWebDav } from '@/lib/sync/remotes/checkWebDav';
import { type DavRemote, webDavRemote } from '@/lib/sync/remotes/webdav';
import { type Fault, startFaults } from './faults.mjs';
import { need, placeIn, randomBytes } from './running';
import { startApache } from './servers/apache.mjs';

/** How long nothing may be heard here, in milliseconds; a person's browser waits longer. */
const PATIENCE = 400;
const NAME = 'n1-d1-1.matchbook';
const bytes = randomBytes(30_000);

let server: Awaited<ReturnType<typeof startApache>>;
let faults: Awaited<ReturnType<typeof startFaults>>;
let place: ReturnType<typeof placeIn> & { patience: number };
let remote: DavRemote;

beforeAll(async () => {
  await need('apache');
  server = await startApache();
  faults = await startFaults(server.address);
  place = { ...placeIn(faults.address), patience: PATIENCE };
  remote = webDavRemote(place);
  expect(await checkWebDav(place)).toMatchObject({ ok: true });
  expect(await remote.create(NAME, bytes)).toMatchObject({ ok: true });
}, 120_000);
afterAll(async () => {
  await faults?.stop();
  await server?.stop();
});
beforeEach(() => {
  faults.none();
  faults.passed.length = 0;
});

/** Whatever went wrong: the file is there, whole, and the next round goes on. */
async function goesOn(): Promise<void> {
  faults.none();
  expect(await remote.list()).toEqual({ ok: true, value: [{ name: NAME, bytes: bytes.length }] });
  const read = await remote.read(NAME);
  expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
}

const ANSWERS: [Fault, string][] = [
  [401, 'dav-sign-in'],
  [403, 'dav-forbidden'],
  [404, 'dav-missing'],
  [405, 'dav-none'],
  [409, 'dav-missing'],
  [423, 'dav-locked'],
  [429, 'dav-busy'],
  [500, 'dav-server'],
  [501, 'dav-none'],
  [503, 'dav-busy'],
  [507, 'dav-full'],
  ['html', 'dav-html'],
  ['moved', 'dav-moved'],
  ['slow', 'dav-slow'],
];

describe('a server that answers otherwise', () => {
  test.each(ANSWERS)('%s is %s, for every call', async (fault, failure) => {
    faults.always(fault);
    const said = { ok: false, failure };
    expect(await remote.list()).toMatchObject(said);
    const read = failure === 'dav-missing' ? { ok: false, failure: 'missing' } : said;
    expect(await remote.read(NAME)).toMatchObject(read);
    expect(await remote.create('n1-d1-2.matchbook', bytes)).toMatchObject(said);
    const gone = failure === 'dav-missing' ? { ok: true } : said;
    expect(await remote.remove(NAME)).toMatchObject(gone);
    expect(await checkWebDav(place)).toMatchObject({ ...said, step: 'reach' });
    await goesOn();
  });

  test('how long to wait is told', async () => {
    faults.always(429);
    expect(await remote.list()).toMatchObject({ failure: 'dav-busy', after: 120_000 });
  });

  test('412 is "exists" for a new file, and an error for anything else', async () => {
    faults.always(412);
    expect(await remote.create('n1-d1-3.matchbook', bytes)).toEqual({
      ok: false,
      failure: 'exists',
    });
    expect(await remote.list()).toEqual({ ok: false, failure: 'dav-server', detail: '412' });
    await goesOn();
  });

  test('the password never follows a redirect', async () => {
    faults.always('moved');
    await remote.list();
    expect(faults.passed).toHaveLength(1);
  });
});

describe('an answer that is not whole', () => {
  test.each<[Fault, string]>([
    ['cut', 'dav-cut'],
    ['short', 'dav-cut'],
    ['stuck', 'dav-slow'],
    ['large', ''],
  ])('a listing: %s', async (fault, failure) => {
    faults.always(fault);
    if (failure) expect(await remote.list()).toEqual({ ok: false, failure });
    else expect(await remote.list()).toMatchObject({ ok: true });
    await goesOn();
  });

  test.each<[Fault, string]>([
    ['cut', 'dav-cut'],
    ['stuck', 'dav-slow'],
    ['large', 'too-large'],
  ])('a file: %s', async (fault, failure) => {
    faults.always(fault);
    expect(await remote.read(NAME)).toEqual({ ok: false, failure });
    await goesOn();
  });

  test('a file that comes short as if it were whole has another length than the listing says', async () => {
    faults.always('short');
    const read = await remote.read(NAME);
    expect(read.ok && read.value.length).toBe(bytes.length / 2);
    await goesOn();
  });

  test('the answer to a write is lost: written again, it exists, and reads as it was written', async () => {
    const name = 'n1-d1-4.matchbook';
    faults.once('lost', 'PUT');
    expect(await remote.create(name, bytes)).toEqual({ ok: false, failure: 'dav-unreachable' });
    expect(await remote.create(name, bytes)).toEqual({ ok: false, failure: 'exists' });
    const read = await remote.read(name);
    expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
    await remote.remove(name);
    await goesOn();
  });
});

describe('a listing of 100,000 names', () => {
  test('is told, and stops before it is read to its end', async () => {
    faults.always('names');
    expect(await remote.list()).toEqual({ ok: false, failure: 'too-many-names' });
    await goesOn();
  });
});

test.each<Fault>(['weak', 'no-etag', 'gzip-etag'])(
  'ETags: %s make no difference',
  async (fault) => {
    faults.always(fault);
    expect(await checkWebDav(place)).toMatchObject({
      ok: true,
      found: { files: 1, refuses: true },
    });
    const name = 'n1-d1-5.matchbook';
    expect(await remote.create(name, bytes)).toMatchObject({ ok: true });
    expect(await remote.create(name, bytes)).toEqual({ ok: false, failure: 'exists' });
    await remote.remove(name);
    await goesOn();
  },
);

describe('the check', () => {
  test('says that what was read back is not what was written, and takes the test file away', async () => {
    faults.always('altered', 'GET');
    expect(await checkWebDav(place)).toEqual({ ok: false, step: 'read', failure: 'dav-altered' });
    await goesOn();
  });

  test.each<[Fault, 'PUT' | 'DELETE', string, string]>([
    [507, 'PUT', 'write', 'dav-full'],
    [403, 'PUT', 'write', 'dav-forbidden'],
    [403, 'DELETE', 'remove', 'dav-forbidden'],
  ])('%s to %s', async (fault, method, step, failure) => {
    faults.always(fault, method);
    expect(await checkWebDav(place)).toEqual({ ok: false, step, failure });
    faults.none();
    const left = await remote.list();
    for (const { name } of left.ok ? left.value : []) if (name !== NAME) await remote.remove(name);
    await goesOn();
  });
});

test('an edit is one request to write it, and as many bytes as it has and some hundreds more', async () => {
  expect(await remote.create('n1-d1-6.matchbook', randomBytes(2_048))).toMatchObject({ ok: true });
  expect(faults.passed.map(({ method }) => method)).toEqual(['PUT']);
  expect(faults.passed[0]?.up).toBeLessThan(2_048 + 600);
  expect(faults.passed[0]?.down).toBeLessThan(600);
  await remote.remove('n1-d1-6.matchbook');
});
