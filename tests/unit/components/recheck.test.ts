import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveBackLeft, recheckSites } from '@/components/sites/recheck';
import type { TableSite } from '@/lib/sites/siteTable';

const ORIGINS = ['*://owlpost.example/*', '*://www.owlpost.example/*'];
const row = (title: string): TableSite => ({
  site: {
    id: title,
    title,
    address: `https://${title}.example/`,
    annotation: '',
    from: [],
    tags: [],
    checked: null,
    bring: false,
    made: 0,
    changed: 0,
  },
  mine: null,
  match: null,
  hidden: false,
  compared: null,
  looked: null,
  again: false,
});

describe('a re-check', () => {
  const removed: string[] = [];
  const kept: { id: string; found: string }[] = [];
  beforeEach(() => {
    removed.length = 0;
    kept.length = 0;
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation((async (of: {
      origins?: string[];
    }) => {
      // The browser refuses to give up what the manifest asks for.
      if (of.origins?.includes('*://*.ala.org/*')) throw new Error('required');
      removed.push(...(of.origins ?? []));
      return true;
    }) as never);
    fakeBrowser.runtime.onMessage.addListener(((
      wire: { ask: { id: string; found: string } },
      _sender: unknown,
      respond: (reply: unknown) => void,
    ) => {
      kept.push(wire.ask);
      respond({ ok: true, value: null });
      return true;
    }) as never);
    vi.stubGlobal('navigator', {
      locks: {
        request: (_name: string, _how: object, work: (lock: object) => unknown) => work({}),
      },
    });
  });
  const network = (answer: (url: string) => Response) =>
    vi.stubGlobal('fetch', async (url: string) => answer(url));

  it('asks one at a time, keeps what was answered, and gives the permissions back', async () => {
    network((url) => {
      if (url.includes('dead')) throw new TypeError('Failed to fetch');
      return new Response(null, { status: url.includes('gone') ? 404 : 200 });
    });
    const told: number[] = [];
    const { tally } = await recheckSites(
      [row('here'), row('gone'), row('dead')],
      ['*://*.ala.org/*', ...ORIGINS],
      new AbortController().signal,
      (done) => told.push(done),
    );
    expect(kept.map(({ id, found }) => `${id} ${found}`)).toEqual([
      'here reachable',
      'gone gone',
      'dead no-answer',
    ]);
    expect(tally).toEqual({ reachable: 1, gone: 1, 'no-answer': 1 });
    expect(told).toEqual([0, 1, 2]);
    expect(removed).toEqual(ORIGINS);
  });

  it('that is stopped keeps what it has, and gives the permissions back all the same', async () => {
    const stop = new AbortController();
    network(() => new Response(null, { status: 200 }));
    await recheckSites([row('one'), row('two')], ORIGINS, stop.signal, (done) => {
      if (done === 1) stop.abort();
    });
    expect(kept.map(({ id }) => id)).toEqual(['one']);
    expect(removed).toEqual(ORIGINS);
  });

  it('whose tab was closed is tidied up after by the next', async () => {
    await fakeBrowser.storage.local.set({ recheck: ORIGINS });
    await giveBackLeft();
    expect(removed).toEqual(ORIGINS);
    await giveBackLeft();
    expect(removed).toHaveLength(2);
  });
});
