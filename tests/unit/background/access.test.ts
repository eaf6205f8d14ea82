import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromNotebook, fromPage, get, openPanel, send, type Tab, World } from './world';

const HOST = 'www.example.org';
const ORIGIN = `*://${HOST}/*`;
const ALA = '*://*.ala.org/*';

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab(1, `https://${HOST}/story/`);
  await world.start();
});

const matches = () => world.registered.get('offered')?.matches ?? [];
const rest = () => new Promise((done) => setTimeout(done, 20));
const listed = () => get(fromNotebook(), 'access.sites', {});

async function offer(): Promise<void> {
  world.give(ORIGIN);
  await get(fromNotebook(), 'access.offer', { host: HOST });
}

describe('a site where Matchbook is always offered', () => {
  it('is registered, listed, told to the panel, and kept when the background starts anew', async () => {
    expect((await openPanel(tab)).view.access).toEqual({ host: HOST, state: 'once' });
    await offer();
    expect(matches()).toEqual([ORIGIN]);
    expect(await listed()).toEqual({ sites: [{ host: HOST, granted: true }], ala: true });
    expect(world.told).toContainEqual({ news: 'access' });
    // An update of the extension lets registered scripts go.
    world.registered.clear();
    await world.start();
    await fakeBrowser.runtime.onStartup.trigger();
    await rest();
    expect(matches()).toEqual([ORIGIN]);
    expect((await openPanel(tab)).view.access).toEqual({ host: HOST, state: 'always' });
  });

  it('is not registered where the browser gave no permission', async () => {
    const reply = await send(fromNotebook(), 'access.offer', { host: HOST });
    expect(reply).toEqual({ ok: false, failure: 'not-allowed' });
    expect(matches()).toEqual([]);
    expect((await listed()).sites).toEqual([]);
  });

  it('is not any site for which a permission was given for another reason', async () => {
    world.give('*://dav.example.org/*');
    await rest();
    expect(matches()).toEqual([]);
    await offer();
    expect(matches()).toEqual([ORIGIN]);
  });

  it('that was taken back in the browser is said to be, and comes back with the permission', async () => {
    await offer();
    world.take(ORIGIN);
    await rest();
    expect(matches()).toEqual([]);
    expect(await listed()).toEqual({ sites: [{ host: HOST, granted: false }], ala: true });
    expect((await openPanel(tab)).view.access).toEqual({ host: HOST, state: 'withdrawn' });
    world.give(ORIGIN);
    await rest();
    expect(matches()).toEqual([ORIGIN]);
  });

  it('is stopped with its permission', async () => {
    await offer();
    await get(fromNotebook(), 'access.stop', { host: HOST });
    expect(matches()).toEqual([]);
    expect(world.granted).toEqual(new Set([ALA]));
    expect((await listed()).sites).toEqual([]);
    expect((await openPanel(tab)).view.access.state).toBe('once');
  });

  it('is given back when everything is erased', async () => {
    await offer();
    await get(fromNotebook(), 'notebook.erase', {});
    expect(world.granted).toEqual(new Set([ALA]));
    expect(matches()).toEqual([]);
    expect((await listed()).sites).toEqual([]);
  });

  it.each(['localhost', '127.0.0.1', '*', '', 'example.org/x'])('is never "%s"', async (host) => {
    expect(await send(fromNotebook(), 'access.offer', { host })).toMatchObject({ ok: false });
  });

  it('is asked for by no page', async () => {
    const reply = await send(fromPage(tab), 'access.offer', { host: HOST });
    expect(reply).toEqual({ ok: false, failure: 'not-allowed' });
  });
});

describe('ALA’s own sites', () => {
  it('taken back in the browser are said to be', async () => {
    const own = world.tab(2);
    expect((await openPanel(own)).view.access).toEqual({ host: 'ala.org', state: 'ala' });
    world.take(ALA);
    await rest();
    expect((await openPanel(own)).view.access.state).toBe('withdrawn');
    expect((await listed()).ala).toBe(false);
  });
});

describe('the button at the edge', () => {
  const shown = async () =>
    (await get(fromPage(tab), 'page.seen', { page: tab.page })).settings.pageButton;

  it('shows where the settings say, those of the first version too', async () => {
    await fakeBrowser.storage.local.set({ settings: { pageButton: false } });
    expect(await shown()).toBe(false);
    expect((await get(fromNotebook(), 'settings.read', {})).settings.pageButton).toBe('never');
    await fakeBrowser.storage.local.set({ settings: { pageButton: true } });
    expect(await shown()).toBe(true);
    await get(fromNotebook(), 'settings.write', { pageButton: 'notes' });
    expect(await shown()).toBe(false);
    const { panel } = await openPanel(tab);
    const note = { text: 'x', quote: null, tags: [], competencies: [], onlyMe: false };
    await get(panel, 'note.add', note);
    expect(await shown()).toBe(true);
  });
});
