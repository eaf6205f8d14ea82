import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotebook } from '@/lib/notebook/read';
import { everyRecord, note, value } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';
import { ADDRESS, fromNotebook, fromPage, get, openPanel, send, type Tab, World } from './world';

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab();
  await world.start();
});
const notebook = fromNotebook();

describe('a copy', () => {
  it('is merged into an empty notebook as one’s own, counted, and taken back', async () => {
    const ruth = secondMember({ pageAddress: ADDRESS, notes: ['a', 'b'] });
    const records = ruth.records();
    const merge = { records, me: ruth.member };
    expect(await get(notebook, 'copy.merge', merge)).toEqual({ added: 3, changed: 0 });
    await world.start();
    expect(await get(notebook, 'copy.merge', merge)).toEqual({ added: 0, changed: 0 });
    expect((await get(notebook, 'notebook.which', {})).me).toBe(ruth.member);
    expect((await get(notebook, 'settings.read', {})).members).toMatchObject([
      { name: 'Ruth', me: true },
    ]);
    expect((await get(notebook, 'undo', {})).step).toBe('merge');
  });

  it('that was saved is remembered', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'note.add', note('x'));
    expect((await get(panel, 'panel.view', {})).copy).toEqual({ last: null, notes: 1 });
    await get(notebook, 'copy.saved', { records: 1 });
    await world.start();
    const { copy } = await get(panel, 'panel.view', {});
    expect(copy).toEqual({ last: expect.any(Number), notes: 0 });
  });

  it('round-trips through the database that the notebook tab reads', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'note.add', note('x', { tags: ['constructor', '__proto__'] }));
    const { name } = await get(notebook, 'notebook.which', {});
    const records = await everyRecord(value(await openNotebook(name)));
    await get(notebook, 'notebook.erase', {});
    await get(notebook, 'copy.merge', { records, me: null });
    const fresh = await get(notebook, 'notebook.which', {});
    expect(fresh.name).not.toBe(name);
    expect(await everyRecord(value(await openNotebook(fresh.name)))).toEqual(records);
  });
});

describe('erasing', () => {
  it('leaves nothing, and begins anew on next use', async () => {
    const { panel } = await openPanel(tab);
    await get(panel, 'note.add', note('secret'));
    await get(panel, 'settings.write', { side: 'left' });
    const { name } = await get(notebook, 'notebook.which', {});
    const before = await fakeBrowser.storage.local.get(null);
    await get(notebook, 'notebook.erase', {});
    expect(await fakeBrowser.storage.local.get(null)).not.toMatchObject({
      device: before.device,
    });
    expect(world.told).toContainEqual({ news: 'erased' });
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
    expect((await send(panel, 'panel.view', {})).ok).toBe(false);
    await vi.waitFor(() => expect(tab.closed).toBe(1));
    const { view } = await openPanel(tab);
    expect(view).toMatchObject({ notes: [], settings: { side: 'right' } });
  });
});

describe('a database of a newer version', () => {
  it('is said by name, and left as it is', async () => {
    const { name } = await get(notebook, 'notebook.which', {});
    (await openDB(name, 77)).close();
    await world.start();
    const newer = { ok: false, failure: 'newer-version' };
    expect(await send(notebook, 'notebook.which', {})).toEqual(newer);
    const { token } = await get(fromPage(tab), 'page.open', {});
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect((await openDB(name)).version).toBe(77);
  });
});
