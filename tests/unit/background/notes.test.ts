import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { note } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';
import {
  ADDRESS,
  blogPost,
  fromNotebook,
  fromPage,
  fromPanel,
  get,
  openPanel,
  send,
  type Tab,
  World,
} from './world';

const QUOTE = { exact: 'a sentence', prefix: '', suffix: '', start: 0, end: 10 };
const OTHER = { exact: 'another', prefix: '', suffix: '', start: 20, end: 27 };

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab();
  await world.start();
});

describe('a note', () => {
  it('is saved, shown, painted, counted; the worker stopped between any two calls', async () => {
    const { panel, view } = await openPanel(tab);
    expect(view).toMatchObject({ notes: [], members: [{ me: true, role: 'mentee', name: '' }] });
    await world.start();
    const { note: added } = await get(panel, 'note.add', note('mine', { quote: QUOTE }));
    expect(added).toMatchObject({ pageAddress: ADDRESS, pageTitle: 'Story time', text: 'mine' });
    await vi.waitFor(() => expect(tab.paints.at(-1)?.passages).toHaveLength(1));
    expect(tab.paints.at(-1)?.passages[0]).toEqual({
      id: added.id,
      quote: QUOTE,
      line: 'mine',
      hand: 'mentee',
    });
    expect(tab.scripts).toContain('passages.js');
    expect(tab.states.at(-1)).toMatchObject({ count: 1, locked: false, open: true });
    expect(JSON.stringify([tab.paints, tab.states])).not.toContain('"mine"}');
    await vi.waitFor(async () =>
      expect(await fakeBrowser.action.getBadgeText({ tabId: 1 })).toBe('1'),
    );
    expect(world.told).toContainEqual({ news: 'changed', ids: [added.id] });
    await world.start();
    expect((await get(panel, 'panel.view', {})).notes).toEqual([added]);
  });

  it('another’s is painted as theirs', async () => {
    await get(fromPage(tab), 'page.seen', { page: tab.page });
    const ruth = secondMember({ pageAddress: ADDRESS });
    await get(fromNotebook(), 'copy.merge', { records: ruth.records(), me: null });
    await vi.waitFor(() =>
      expect(tab.paints.at(-1)?.passages).toMatchObject([{ line: 'match', hand: 'mentor' }]),
    );
  });

  it('is edited, anchored, deleted, restored and taken back through calls', async () => {
    const { panel } = await openPanel(tab);
    const { note: added } = await get(panel, 'note.add', note('1', { quote: QUOTE }));
    const { id } = added;
    await get(panel, 'note.edit', { id, ...note('2', { quote: QUOTE, tags: ['A'] }) });
    await get(fromNotebook(), 'note.anchor', { id, quote: null });
    await get(panel, 'record.delete', { id });
    expect((await get(panel, 'panel.view', {})).notes).toEqual([]);
    expect(await get(panel, 'undo', {})).toEqual({ step: 'delete', page: ADDRESS });
    await world.start();
    expect(await get(panel, 'undo', {})).toEqual({ step: 'anchor', page: ADDRESS });
    expect((await get(panel, 'panel.view', {})).notes[0]).toMatchObject({
      text: '2',
      quote: QUOTE,
    });
    expect(await get(panel, 'tags.used', {})).toEqual([{ tag: 'A', notes: 1 }]);
    expect(await get(panel, 'undo', {})).toEqual({ step: 'edit', page: ADDRESS });
    expect((await get(panel, 'panel.view', {})).notes[0]).toMatchObject({ text: '1', tags: [] });
    await get(panel, 'record.delete', { id });
    await get(fromNotebook(), 'record.restore', { id });
    await get(fromNotebook(), 'record.purge', { id });
    expect((await get(panel, 'panel.view', {})).notes).toEqual([]);
    expect(await send(panel, 'record.restore', { id })).toMatchObject({ failure: 'not-found' });
  });

  it('says by name what is wrong with it', async () => {
    const { panel } = await openPanel(tab);
    expect(await send(panel, 'note.add', note(''))).toEqual({ ok: false, failure: 'bad-input' });
    expect(await send(panel, 'note.add', note('x'.repeat(100_005)))).toEqual({
      ok: false,
      failure: 'too-long',
      detail: '5',
    });
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'records') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await send(panel, 'note.add', note('x'))).toEqual({ ok: false, failure: 'disk-full' });
    full.mockRestore();
    expect((await send(panel, 'note.add', note('x'))).ok).toBe(true);
  });

  it('comes in the order in which it was asked', async () => {
    const { panel } = await openPanel(tab);
    const draft = { ...note('half'), note: null, at: 1 };
    await Promise.all([
      get(panel, 'writing.keep', draft),
      get(panel, 'writing.keep', { ...draft, text: 'whole', at: 2 }),
      get(panel, 'note.add', note('whole')),
    ]);
    const view = await get(panel, 'panel.view', {});
    expect(view.writing).toEqual([]);
    expect(view.notes.map(({ text }) => text)).toEqual(['whole']);
  });
});

describe('what is being written', () => {
  it('is the same in two tabs of the page, and survives everything', async () => {
    const { panel } = await openPanel(tab);
    const second = world.tab(2);
    const other = await openPanel(second);
    const draft = { ...note('half a sen', { tags: ['A'] }), note: null, at: 1 };
    world.told = [];
    await get(panel, 'writing.keep', draft);
    await vi.waitFor(() => expect(world.told).toEqual([{ news: 'writing', tabId: 2 }]));
    await get(fromPage(tab), 'page.closed', {});
    await world.start();
    expect((await get(other.panel, 'panel.view', {})).writing).toEqual([draft]);
    await get(other.panel, 'writing.drop', { note: null });
    expect((await openPanel(tab)).view.writing).toEqual([]);
  });

  it('stays with the page it was begun on when the tab goes on', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'writing.keep', { ...note('here'), note: null, at: 1 });
    tab.page = blogPost(`${ADDRESS}other/`);
    await get(fromPage(tab), 'page.seen', { page: tab.page });
    expect((await get(panel, 'panel.view', {})).writing).toEqual([]);
    expect(world.told).toContainEqual({ news: 'page', tabId: 1, page: tab.page });
  });
});

describe('"Note" by a selection', () => {
  it('opens the panel with a new note on it, once', async () => {
    tab.selection = QUOTE;
    await get(fromPage(tab), 'page.seen', { page: tab.page });
    expect(await get(fromPage(tab), 'page.note', {})).toEqual({ selected: true });
    expect(tab.opened).toBe(1);
    await world.start();
    const { panel, view } = await openPanel(tab);
    expect(view).toMatchObject({
      write: true,
      offered: null,
      writing: [{ note: null, text: '', quote: QUOTE, competencies: ['III'] }],
    });
    expect((await get(panel, 'panel.view', {})).write).toBe(false);
  });

  it('offers the passage where a note with text has another, until that is answered', async () => {
    const { panel } = await openPanel(tab);
    const draft = { ...note('words', { quote: QUOTE }), note: null, at: 1 };
    await get(panel, 'writing.keep', draft);
    tab.selection = OTHER;
    await get(fromPage(tab), 'page.note', {});
    // A key that was on its way does not pass the offer by.
    await get(panel, 'writing.keep', { ...draft, text: 'words,', at: 2 });
    const view = await get(panel, 'panel.view', {});
    expect(view).toMatchObject({ write: true, offered: OTHER, writing: [{ quote: QUOTE }] });
    await get(panel, 'writing.keep', { ...draft, quote: OTHER, at: Date.now() + 10 });
    expect((await get(panel, 'panel.view', {})).offered).toBeNull();
  });

  it('takes the newer passage where nothing was written yet; nothing selected is said', async () => {
    await openPanel(tab);
    tab.selection = QUOTE;
    await get(fromPage(tab), 'page.note', {});
    tab.selection = OTHER;
    await get(fromPage(tab), 'page.note', {});
    expect((await get(fromPanel(tab), 'panel.view', {})).writing).toMatchObject([{ quote: OTHER }]);
    tab.selection = null;
    expect(await get(fromPage(tab), 'page.note', {})).toEqual({ selected: false });
  });
});

describe('passages', () => {
  it('as reported last are in the view, for their page only', async () => {
    const { panel } = await openPanel(tab);
    const { note: added } = await get(panel, 'note.add', note('x', { quote: QUOTE }));
    const found = {
      address: ADDRESS,
      found: { [added.id]: 'moved' as const },
      order: [added.id],
      now: {},
    };
    await get(fromPage(tab), 'passages.found', found);
    expect(world.told).toContainEqual({ news: 'passages', tabId: 1 });
    await world.start();
    expect(await get(panel, 'panel.view', {})).toMatchObject({
      passages: { [added.id]: 'moved' },
      order: [added.id],
    });
    await get(fromPage(tab), 'passages.found', { ...found, address: `${ADDRESS}old/` });
    expect(await get(panel, 'panel.view', {})).toMatchObject({ passages: {}, order: [] });
  });

  it('that was clicked opens the panel, which is told of it', async () => {
    await get(fromPage(tab), 'page.seen', { page: tab.page });
    const id = '1'.repeat(25);
    await get(fromPage(tab), 'passages.chosen', { id });
    expect(tab.opened).toBe(1);
    expect(world.told).not.toContainEqual({ news: 'chosen', tabId: 1, id });
    await openPanel(tab);
    await vi.waitFor(() => expect(world.told).toContainEqual({ news: 'chosen', tabId: 1, id }));
  });

  it('are looked for but not painted where highlights are hidden and the panel is open', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'note.add', note('x', { quote: QUOTE }));
    await get(panel, 'settings.write', { hideHighlights: true });
    await vi.waitFor(() => expect(tab.paints.at(-1)).toMatchObject({ hide: true }));
    await get(fromPage(tab), 'page.closed', {});
    const fresh = world.tab(3);
    await get(fromPage(fresh), 'page.seen', { page: fresh.page });
    await vi.waitFor(() => expect(fresh.asked).toContain('passages.paint'));
    expect(fresh.scripts).not.toContain('passages.js');
  });
});

describe('the page', () => {
  it('is not believed beyond its site, nor beyond its limits', async () => {
    const { panel } = await openPanel(tab);
    tab.page = blogPost('https://evil.example/');
    expect((await get(panel, 'panel.view', {})).page.pageAddress).toBe(ADDRESS);
    tab.page = { ...blogPost(), title: 'x'.repeat(5_000) };
    expect((await get(panel, 'panel.view', {})).page.title).toHaveLength(500);
    tab.page = { ...blogPost(), pageAddress: 'javascript:alert(1)' };
    expect((await get(panel, 'panel.view', {})).page.pageAddress).toBe(ADDRESS);
    tab.selection = { ...QUOTE, exact: 'x'.repeat(50_000) };
    expect(await send(panel, 'panel.selection', {})).toMatchObject({ failure: 'bad-input' });
  });

  it('that was open before gets the script, once', async () => {
    tab.scripts.clear();
    fakeBrowser.tabs.query = async () => [{ id: 1 }] as never;
    fakeBrowser.i18n.getMessage = () => 'Note in Matchbook';
    const made: unknown[] = [];
    Object.assign(fakeBrowser, {
      contextMenus: {
        ...fakeBrowser.contextMenus,
        removeAll: async () => {},
        create: (menu: unknown) => made.push(menu),
      },
    });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false } as never);
    await vi.waitFor(() => expect(tab.scripts).toContain('content-scripts/page.js'));
  });

  it('without a script gets it when the toolbar button is pressed, and opens', async () => {
    tab.scripts.clear();
    await fakeBrowser.action.onClicked.trigger({ id: 1, url: ADDRESS } as never);
    await vi.waitFor(() => expect(tab.opened).toBe(1));
    expect(tab.scripts).toContain('content-scripts/page.js');
  });
});
