import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { note } from '../fixtures/notebook';
import {
  ADDRESS,
  blogPost,
  fromNotebook,
  fromPage,
  fromPanel,
  fromSide,
  get,
  send,
  sendRaw,
  World,
} from './world';

const PDF = 'https://www.ala.org/alsc/sheet.pdf';
const PASTED = { exact: 'Listen first', prefix: '', suffix: '', start: 0, end: 0, pasted: true };

let world: World;
beforeEach(async () => {
  world = new World();
  await world.start();
});

/** Which tab is in view in which window, with what the browser tells of it. */
function inView(windows: Record<number, { id: number; url?: string; title?: string }>): void {
  fakeBrowser.tabs.query = vi.fn(async ({ windowId = 1 }: { windowId?: number }) => {
    const tab = windows[windowId];
    return tab ? [tab] : [];
  }) as never;
  fakeBrowser.tabs.get = vi.fn(async (tabId: number) => {
    return Object.values(windows).find(({ id }) => id === tabId);
  }) as never;
}

const press = async (url: string | undefined, id = 1) => {
  await fakeBrowser.action.onClicked.trigger({ id, windowId: 7, url } as never);
};

describe('the side panel of a window', () => {
  it('shows the tab in view in its own window, whichever was used last', async () => {
    inView({ 1: { id: 5, url: 'https://a.example/one' }, 2: { id: 6, url: 'https://b.example/' } });
    const ask = { call: 'panel.view', ask: {} };
    const one = await sendRaw(fromSide(), { ...ask, window: 1 });
    const two = await sendRaw(fromSide(), { ...ask, window: 2 });
    expect(one).toMatchObject({ value: { page: { pageAddress: 'https://a.example/one' } } });
    expect(two).toMatchObject({ value: { page: { pageAddress: 'https://b.example/' } } });
  });

  it('says why there is no page: none to note on, or none that the browser tells of', async () => {
    inView({ 1: { id: 5, url: 'about:config' } });
    expect(await send(fromSide(), 'panel.view', {})).toMatchObject({
      failure: 'no-page',
      detail: 'no-address',
    });
    inView({ 1: { id: 5 } });
    expect(await send(fromSide(), 'panel.view', {})).toMatchObject({ detail: 'no-access' });
  });

  it('never takes the page that stood in the tab before for the one that does now', async () => {
    const tab = world.tab(5);
    await get(fromPage(tab), 'page.seen', { page: tab.page });
    tab.scripts.clear();
    inView({ 1: { id: 5 } });
    expect(await send(fromSide(), 'panel.view', {})).toMatchObject({ detail: 'no-access' });
    const shown = async () => (await get(fromSide(), 'panel.view', {})).page;
    inView({ 1: { id: 5, url: `${ADDRESS}#part` } });
    expect((await shown()).title).toBe('Story time');
    inView({ 1: { id: 5, url: 'https://c.example/' } });
    expect((await shown()).pageAddress).toBe('https://c.example/');
    inView({ 1: { id: 5, url: ADDRESS } });
    expect((await shown()).pageAddress).toBe(ADDRESS);
  });

  it('keeps a draft and saves a note under the page that was named, whatever is in view by then', async () => {
    inView({ 1: { id: 5, url: 'https://a.example/one' } });
    const { page } = await get(fromSide(), 'panel.view', {});
    inView({ 1: { id: 6, url: 'https://b.example/' } });
    const draft = { ...note('half'), note: null, at: 1, pageAddress: page.pageAddress };
    await get(fromSide(), 'writing.keep', draft);
    expect((await get(fromSide(), 'panel.view', {})).writing).toEqual([]);
    const { note: saved } = await get(fromSide(), 'note.add', { ...note('whole'), page });
    expect(saved.pageAddress).toBe('https://a.example/one');
    await get(fromSide(), 'writing.keep', draft);
    await get(fromSide(), 'writing.drop', { note: null, pageAddress: page.pageAddress });
    inView({ 1: { id: 5, url: 'https://a.example/one' } });
    const view = await get(fromSide(), 'panel.view', {});
    expect(view.writing).toEqual([]);
    expect(view.notes.map(({ text }) => text)).toEqual(['whole']);
  });
});

describe('a PDF', () => {
  it('is known by its address, with the title of its tab and the page that is named', async () => {
    inView({ 1: { id: 5, url: `${PDF}?utm_source=x#page=12`, title: 'Goal sheet - sheet.pdf' } });
    const view = await get(fromSide(), 'panel.view', {});
    expect(view.pdf).toEqual({ page: 12 });
    expect(view.page).toMatchObject({ pageAddress: PDF, title: 'Goal sheet' });
    for (const part of ['', '#page=0', '#page=100001', '#page=x', '#paged=3']) {
      inView({ 1: { id: 5, url: PDF + part, title: 'www.ala.org/alsc/sheet.pdf' } });
      const other = await get(fromSide(), 'panel.view', {});
      expect(other.pdf).toEqual({ page: null });
      expect(other.page.title).toBeNull();
    }
  });

  it('whose address cannot be decoded is shown all the same', async () => {
    inView({ 1: { id: 5, url: 'https://www.ala.org/alsc/%E0%A4%A.pdf', title: 'Goal sheet' } });
    const { page } = await get(fromSide(), 'panel.view', {});
    expect(page).toMatchObject({
      pageAddress: 'https://www.ala.org/alsc/%E0%A4%A.pdf',
      title: 'Goal sheet',
    });
  });

  it('is known by its script where the address does not say so', async () => {
    const tab = world.tab(5, 'https://www.ala.org/alsc/sheet');
    tab.page = { ...blogPost(tab.url), kind: 'ala-other', title: null, pdf: true };
    inView({ 1: { id: 5, url: tab.url, title: 'Goal sheet' } });
    const view = await get(fromSide(), 'panel.view', {});
    expect(view.pdf).toEqual({ page: null });
    expect(view.page.title).toBe('Goal sheet');
  });

  it('has notes with a page number and a pasted quote, editable, undoable, never looked for', async () => {
    const tab = world.tab(5, PDF);
    inView({ 1: { id: 5, url: PDF } });
    const input = { ...note('at first'), quote: PASTED as never, pdfPage: 12 };
    const { note: first } = await get(fromSide(), 'note.add', input);
    expect(first).toMatchObject({ pdfPage: 12, quote: PASTED });
    const wanted = await get(fromPage(tab), 'passages.wanted', { address: PDF });
    expect(wanted.passages).toEqual([]);
    const edit = { id: first.id, ...input };
    const { note: second } = await get(fromSide(), 'note.edit', { ...edit, pdfPage: 13 });
    expect(second.pdfPage).toBe(13);
    await get(fromSide(), 'undo', {});
    expect((await get(fromSide(), 'panel.view', {})).notes[0]?.pdfPage).toBe(12);
    const { note: bare } = await get(fromSide(), 'note.edit', { ...edit, pdfPage: null });
    expect(bare.pdfPage).toBeNull();
    for (const pdfPage of [0, 1.5, 100_001, -1]) {
      const reply = await send(fromSide(), 'note.edit', { ...edit, pdfPage });
      expect(reply).toMatchObject({ failure: 'bad-input' });
    }
  });
});

describe('the toolbar button', () => {
  it.each([undefined, 'about:blank', 'data:text/html,x', 'view-source:https://www.ala.org/', PDF])(
    'opens the side panel for %s within the press',
    async (url) => {
      await press(url);
      expect(world.side.tabs).toEqual([1]);
    },
  );

  it('frames the panel in a page that can hold it, and shuts what stood beside it', async () => {
    const tab = world.tab();
    await press(tab.url);
    await vi.waitFor(() => expect(tab.opened).toBe(1));
    expect(world.side).toMatchObject({ window: 0, tabs: [], off: [1] });
  });

  it('opens the window’s side panel where that was chosen, after a restart of the worker too', async () => {
    const tab = world.tab();
    await get(fromNotebook(), 'settings.write', { place: 'side' });
    await press(tab.url);
    expect(world.side.window).toBe(1);
    await world.start();
    await press(tab.url);
    await vi.waitFor(() => expect(world.side.window).toBe(2));
    expect(tab.opened).toBe(0);
    await get(fromNotebook(), 'settings.write', { place: 'page' });
    await press(tab.url);
    await vi.waitFor(() => expect(tab.opened).toBe(1));
  });

  it('a press in the page opens it too, for pages alone', async () => {
    const tab = world.tab();
    const sender = fromPage(tab, { tab: { id: 1, url: tab.url, windowId: 7 } as never });
    expect(await get(sender, 'page.side', { tab: false })).toEqual({ opened: false });
    expect(await get(sender, 'page.side', { tab: true })).toEqual({ opened: true });
    expect(world.side.tabs).toEqual([1]);
    expect(await send(fromPanel(tab), 'page.side', { tab: true })).toMatchObject({
      failure: 'not-allowed',
    });
  });
});
