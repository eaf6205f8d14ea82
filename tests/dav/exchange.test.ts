import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWebDav } from '@/lib/sync/remotes/checkWebDav';
import { webDavRemote } from '@/lib/sync/remotes/webdav';
import { FAULTS, runSchedule } from '../bench/match/schedule';
import { KINDS, need, placeIn } from './running';

beforeAll(() => need(...KINDS.map(({ program }) => program)), 120_000);

describe.each(KINDS)('three devices on $name', ({ start, refuses }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  test('are equal in the end and lose nothing, whatever fails on the way', async () => {
    const place = placeIn(server.address, 'exchange');
    expect(await checkWebDav(place)).toMatchObject({ ok: true });
    const remote = webDavRemote(place, { writesOver: !refuses });
    const outcome = await runSchedule(77, 60, FAULTS, remote);
    expect(outcome).toMatchObject({ alike: true, lost: [], told: [] });
    const listed = await remote.list();
    expect(listed.ok && listed.value.length).toBeGreaterThan(2);
  });
});
