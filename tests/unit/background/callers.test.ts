import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CallName } from '@/lib/calls';
import { note } from '../fixtures/notebook';
import {
  ADDRESS,
  blogPost,
  fromNotebook,
  fromPage,
  fromPanel,
  get,
  openPanel,
  own,
  type Sender,
  send,
  sendRaw,
  type Tab,
  World,
} from './world';

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab();
  await world.start();
});
const refused = { ok: false, failure: 'not-allowed' };

describe('who may ask', () => {
  it.each<[string, (id: string) => Partial<Sender>]>([
    ['another extension', () => ({ id: 'other' })],
    ['no address', () => ({ url: undefined })],
    ['a page of ours that is neither panel nor notebook', () => ({ url: own('other.html') })],
    ['another extension’s panel', () => ({ url: 'chrome-extension://other/panel.html' })],
    ['a web page that is called like ours', (id) => ({ url: `https://${id}/notebook.html` })],
    ['a file', () => ({ url: 'file:///notebook.html' })],
  ])('not %s', async (_name, more) => {
    const sender = { ...fromNotebook(), ...more(fakeBrowser.runtime.id) };
    expect(await send(sender, 'notebook.which', {})).toEqual(refused);
    expect(await send({ ...sender, tab: undefined }, 'settings.read', {})).toEqual(refused);
  });

  it('a content script asks only what pages may, and only in the top frame', async () => {
    const page = fromPage(tab);
    const calls: CallName[] = [
      'panel.view',
      'settings.read',
      'tags.used',
      'undo',
      'notebook.erase',
    ];
    for (const call of calls) expect(await send(page, call, {} as never)).toEqual(refused);
    expect(await send(page, 'note.add', note('x'))).toEqual(refused);
    expect(await send(fromPage(tab, { frameId: 3 }), 'page.open', {})).toEqual(refused);
    expect(await send(fromPage(tab, { tab: undefined }), 'page.open', {})).toEqual(refused);
    expect((await send(page, 'page.seen', { page: tab.page })).ok).toBe(true);
  });

  it('a content script speaks of its own site only', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'note.add', note('secret', { quote: QUOTE }));
    const evil = world.tab(2, 'https://evil.example/page');
    const page = fromPage(evil);
    expect(await send(page, 'passages.wanted', { address: ADDRESS })).toEqual(refused);
    expect(await send(page, 'page.seen', { page: blogPost(ADDRESS) })).toEqual(refused);
    const found = { address: ADDRESS, found: {}, order: [], now: {} };
    expect(await send(page, 'passages.found', found)).toEqual(refused);
    for (const url of ['https://ala.org.evil.example/', 'https://notala.org/', 'https://x.org/']) {
      expect(
        await send(fromPage(world.tab(3, url)), 'passages.wanted', { address: ADDRESS }),
      ).toEqual(refused);
    }
    const connect = fromPage(world.tab(4, 'https://connect.ala.org/home'));
    const wanted = await get(connect, 'passages.wanted', { address: ADDRESS });
    expect(wanted.passages).toHaveLength(1);
    expect(JSON.stringify(wanted)).not.toContain('secret');
  });

  it('panel and notebook do not ask what only pages may, nor the panel what only the notebook may', async () => {
    const { panel } = await openPanel(tab);
    expect(await send(panel, 'page.open', {})).toEqual(refused);
    expect(await send(fromNotebook(), 'page.open', {})).toEqual(refused);
    expect(await send(fromNotebook(), 'panel.view', {})).toEqual(refused);
    expect(await send(panel, 'notebook.which', {})).toEqual(refused);
    expect(await send(panel, 'copy.merge', { records: [], me: null })).toEqual(refused);
  });

  it('answers no other messages, and no names of objects', async () => {
    for (const call of ['constructor', '__proto__', 'toString', 'no.such']) {
      expect(await sendRaw(fromNotebook(), { call, ask: {} })).toBeUndefined();
    }
    expect(await sendRaw(fromNotebook(), 'hello')).toBeUndefined();
    expect(await sendRaw(fromNotebook(), { news: 'locked' })).toBeUndefined();
  });

  it('refuses more records than a batch may hold', async () => {
    const mark = { id: '1'.repeat(25), purged: '0'.repeat(22) };
    const [most, more] = [Array(500).fill(mark), Array(501).fill(mark)];
    const merge = { records: more, me: null };
    expect(await send(fromNotebook(), 'copy.merge', merge)).toMatchObject({ failure: 'bad-input' });
    expect((await send(fromNotebook(), 'copy.merge', { records: most, me: null })).ok).toBe(true);
  });

  it.each<[CallName, unknown]>([
    ['settings.write', { shared: false }],
    ['settings.write', { width: 5_000 }],
    ['settings.write', { language: 'xx' }],
    ['record.delete', { id: '../etc' }],
    ['record.delete', {}],
    ['note.edit', { ...note('x'), id: '1'.repeat(25), more: 1 }],
    ['notebook.open', { hash: 'javascript:alert(1)' }],
    ['copy.merge', { records: [{ id: 'x' }], me: null }],
    ['member.write', { name: 'x', role: 'boss' }],
    ['undo', null],
  ])('refuses a malformed %s: %j', async (call, ask) => {
    expect(await sendRaw(fromNotebook(), { call, ask })).toMatchObject({ failure: 'bad-input' });
  });
});

const QUOTE = { exact: 'a sentence', prefix: '', suffix: '', start: 0, end: 10 };

describe('the panel’s token', () => {
  it('lets one panel in, once, in its own tab', async () => {
    const page = fromPage(tab);
    await get(page, 'page.seen', { page: tab.page });
    expect(await send(fromPanel(tab), 'panel.view', {})).toEqual(refused);
    const { token } = await get(page, 'page.open', {});
    expect(await send(fromPanel(tab), 'panel.ready', { token: 'guess' })).toEqual(refused);
    expect(await send(fromPanel(tab), 'panel.ready', { token: '' })).toEqual(refused);
    const other = world.tab(2);
    await get(fromPage(other), 'page.seen', { page: other.page });
    expect(await send(fromPanel(other), 'panel.ready', { token })).toEqual(refused);
    expect((await send(fromPanel(tab, 7), 'panel.ready', { token })).ok).toBe(true);
    // Another frame with the same token, and one without any.
    expect(await send(fromPanel(tab, 8), 'panel.ready', { token })).toEqual(refused);
    expect(await send(fromPanel(tab, 8), 'panel.view', {})).toEqual(refused);
    expect(await send(fromPanel(tab, 8), 'settings.read', {})).toEqual(refused);
    expect((await send(fromPanel(tab, 7), 'panel.view', {})).ok).toBe(true);
  });

  it('is known after the worker was stopped', async () => {
    const { token } = await get(fromPage(tab), 'page.open', {});
    await world.start();
    expect((await send(fromPanel(tab), 'panel.ready', { token })).ok).toBe(true);
    await world.start();
    expect((await send(fromPanel(tab), 'panel.view', {})).ok).toBe(true);
  });

  it('no longer counts once the panel is closed, or its tab', async () => {
    const { panel } = await openPanel(tab);
    await get(fromPage(tab), 'page.closed', {});
    expect(await send(panel, 'panel.view', {})).toEqual(refused);
    const again = await openPanel(tab);
    await fakeBrowser.tabs.onRemoved.trigger(tab.id, { windowId: 1, isWindowClosing: false });
    expect(await send(again.panel, 'panel.view', {})).toEqual(refused);
  });

  it('is not asked of the browser’s own side panel, which shows the tab in view', async () => {
    const shown = world.tab(5, 'https://example.org/a#part');
    shown.scripts.clear();
    fakeBrowser.tabs.query = async () => [{ id: 5 }] as never;
    const side: Sender = { id: fakeBrowser.runtime.id, url: own('panel.html') };
    const view = await get(side, 'panel.ready', { token: '' });
    expect(view).toMatchObject({ tabId: 5, page: { pageAddress: 'https://example.org/a' } });
    const { note: added } = await get(side, 'note.add', note('about it'));
    expect(added.pageAddress).toBe('https://example.org/a');
    expect(await get(side, 'panel.uncovered', {})).toEqual({ uncovered: true });
  });
});
