import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallName } from '@/lib/calls';
import { note } from '../fixtures/notebook';
import {
  ADDRESS,
  fromNotebook,
  fromPage,
  fromPanel,
  get,
  openPanel,
  type Sender,
  send,
  type Tab,
  World,
} from './world';

const QUOTE = { exact: 'a sentence', prefix: '', suffix: '', start: 0, end: 10 };
const PASS = { passphrase: 'open sesame' };
const MINUTE = 60_000;
const ALARM = { name: 'lock', scheduledTime: 0, persistAcrossSessions: true };
const locked = { ok: false, failure: 'locked' };

let world: World;
let tab: Tab;
let panel: Sender;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  world = new World();
  tab = world.tab();
  await world.start();
  ({ panel } = await openPanel(tab));
  await get(panel, 'member.write', { name: 'Ann', role: 'mentee' });
  await get(panel, 'note.add', note('secret', { quote: QUOTE }));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('"This is a shared computer"', () => {
  it('hides nothing until it is set, and wants four characters', async () => {
    await get(panel, 'lock.close', {});
    expect((await send(panel, 'panel.view', {})).ok).toBe(true);
    expect(await send(panel, 'lock.set', { passphrase: 'abc', on: true })).toMatchObject({
      failure: 'bad-input',
    });
    expect((await get(panel, 'settings.read', {})).settings.shared).toBe(false);
  });

  it('keeps no passphrase, only a salted hash', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    const { lock, settings } = await fakeBrowser.storage.local.get(['lock', 'settings']);
    expect(Object.keys(lock as object).sort()).toEqual(['hash', 'rounds', 'salt']);
    expect(JSON.stringify(lock)).not.toContain('sesame');
    expect(settings).toMatchObject({ shared: true });
    await get(panel, 'lock.set', { ...PASS, on: false });
    await get(panel, 'lock.set', { ...PASS, on: true });
    const again = await fakeBrowser.storage.local.get('lock');
    expect(again.lock).not.toEqual(lock);
  });

  it('locked, answers nothing but what opens it', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    expect((await send(panel, 'panel.view', {})).ok).toBe(true);
    await get(panel, 'lock.close', {});
    expect(world.told).toContainEqual({ news: 'locked' });
    const none: CallName[] = ['panel.view', 'tags.used', 'undo', 'panel.selection', 'lock.close'];
    for (const call of none) expect(await send(panel, call, {} as never)).toEqual(locked);
    expect(await send(panel, 'note.add', note('x'))).toEqual(locked);
    expect(await send(fromNotebook(), 'notebook.which', {})).toEqual(locked);
    expect(await send(fromPage(tab), 'passages.wanted', { address: ADDRESS })).toEqual(locked);
    expect(await send(panel, 'lock.set', { ...PASS, on: false })).toEqual(locked);
    expect(await get(panel, 'settings.read', {})).toMatchObject({
      locked: true,
      members: [],
      copy: { notes: 0 },
    });
    expect(await get(fromPage(tab), 'page.seen', { page: tab.page })).toMatchObject({
      locked: true,
      count: 0,
    });
    const { token } = await get(fromPage(tab), 'page.open', {});
    expect(await send(fromPanel(tab), 'panel.ready', { token })).toEqual(locked);
    await vi.waitFor(() => expect(tab.paints.at(-1)).toMatchObject({ passages: [], hide: true }));
    await vi.waitFor(async () =>
      expect(await fakeBrowser.action.getBadgeText({ tabId: 1 })).toBe(''),
    );
    const wrong = await send(panel, 'lock.open', { passphrase: 'guess' });
    expect(wrong).toEqual({ ok: false, failure: 'wrong-passphrase' });
    await get(panel, 'lock.open', PASS);
    expect(world.told).toContainEqual({ news: 'unlocked' });
    expect((await get(panel, 'panel.view', {})).notes[0]?.text).toBe('secret');
    await vi.waitFor(() => expect(tab.paints.at(-1)?.passages).toHaveLength(1));
  });

  it('the lock does not let in who has no token', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    await get(panel, 'lock.close', {});
    expect(await send(fromPanel(tab, 9), 'lock.open', PASS)).toMatchObject({
      failure: 'not-allowed',
    });
  });

  it('locks after ten minutes without use, the worker stopped meanwhile or not', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    vi.setSystemTime(Date.now() + 9 * MINUTE);
    await world.start();
    await get(panel, 'record.delete', {
      id: (await get(panel, 'panel.view', {})).notes[0]?.id ?? '',
    });
    vi.setSystemTime(Date.now() + 9 * MINUTE);
    // The alarm of the first use rings: it was used since.
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    expect((await send(panel, 'tags.used', {})).ok).toBe(true);
    expect(world.told).not.toContainEqual({ news: 'locked' });
    // Views that ask again by themselves are no use.
    vi.setSystemTime(Date.now() + MINUTE);
    await world.start();
    expect(await send(panel, 'panel.view', {})).toEqual(locked);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await vi.waitFor(() => expect(world.told).toContainEqual({ news: 'locked' }));
  });

  it('stays open for somebody who reads, and says when it would lock', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    for (let i = 0; i < 5; i++) {
      vi.setSystemTime(Date.now() + 8 * MINUTE);
      await get(fromNotebook(), 'lock.used', {});
    }
    expect((await send(panel, 'panel.view', {})).ok).toBe(true);
    const alarm = await fakeBrowser.alarms.get('lock');
    expect(alarm?.scheduledTime).toBe(Date.now() + 10 * MINUTE);
  });

  it('locks when the last window closes, and when the browser ends', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    const windows = vi.spyOn(fakeBrowser.windows, 'getAll');
    windows.mockResolvedValue([{ id: 1 }] as never);
    await fakeBrowser.windows.onRemoved.trigger(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await send(panel, 'panel.view', {})).ok).toBe(true);
    windows.mockResolvedValue([] as never);
    await fakeBrowser.windows.onRemoved.trigger(1);
    await vi.waitFor(async () => expect(await send(panel, 'panel.view', {})).toEqual(locked));
    await get(panel, 'lock.open', PASS);
    await fakeBrowser.storage.session.clear();
    expect(await send(fromNotebook(), 'notebook.which', {})).toEqual(locked);
  });

  it('does not keep who forgot the passphrase from erasing everything', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    await get(panel, 'lock.close', {});
    await get(fromNotebook(), 'notebook.erase', {});
    const { view } = await openPanel(tab);
    expect(view).toMatchObject({ notes: [], settings: { shared: false } });
  });

  it('goes off with the same passphrase only', async () => {
    await get(panel, 'lock.set', { ...PASS, on: true });
    const wrong = await send(panel, 'lock.set', { passphrase: 'other', on: false });
    expect(wrong).toEqual({ ok: false, failure: 'wrong-passphrase' });
    expect(await send(panel, 'lock.set', { passphrase: 'other', on: true })).toEqual(wrong);
    await get(panel, 'lock.set', { ...PASS, on: false });
    await get(panel, 'lock.close', {});
    expect((await send(panel, 'panel.view', {})).ok).toBe(true);
  });
});
