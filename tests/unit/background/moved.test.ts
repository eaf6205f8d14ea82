import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { note } from '../fixtures/notebook';
import { secondMember } from '../fixtures/secondMember';
import { ADDRESS, fromNotebook, fromPage, get, openPanel, type Tab, World } from './world';

const NEW = 'https://www.ala.org/alsc/posts/881';
const LONG = 'We dimmed the lights before anyone arrived';
const QUOTE = { exact: LONG, prefix: '', suffix: '', start: 0, end: LONG.length };

let world: World;
let old: Tab;
beforeEach(async () => {
  world = new World();
  old = world.tab();
  await world.start();
  const { panel } = await openPanel(old);
  await get(panel, 'note.add', note('mine', { quote: QUOTE }));
});

function moved(title: string): Tab {
  const tab = world.tab(2, NEW);
  tab.page = { ...tab.page, title };
  return tab;
}

describe('a page that moved', () => {
  it('is known by its quotes; the notes are brought, and taken back by one undo', async () => {
    const tab = moved('Another title altogether');
    const { panel } = await openPanel(tab);
    expect(await get(panel, 'moved.look', {})).toEqual({ from: null });
    tab.holds = [LONG];
    const from = { address: ADDRESS, title: 'Story time', notes: 1 };
    expect(await get(panel, 'moved.look', {})).toEqual({ from });
    expect(await get(panel, 'moved.bring', { from: ADDRESS })).toEqual({ notes: 1 });
    expect((await get(panel, 'panel.view', {})).notes).toMatchObject([{ pageAddress: NEW }]);
    expect(await get(panel, 'moved.look', {})).toEqual({ from: null });
    await get(panel, 'undo', {});
    expect((await get(panel, 'panel.view', {})).notes).toEqual([]);
    await vi.waitFor(() => expect(tab.states.at(-1)?.count).toBe(0));
  });

  it('said not to be the same is not offered again, after a restart too', async () => {
    const tab = moved('Another title altogether');
    tab.holds = [LONG];
    const { panel } = await openPanel(tab);
    await get(panel, 'moved.dismiss', { from: ADDRESS });
    await world.start();
    expect(await get(panel, 'moved.look', {})).toEqual({ from: null });
  });

  it('is known by title without a word to the page', async () => {
    const { panel } = await openPanel(old);
    old.page = { ...old.page, title: 'Story time for everybody', pageAddress: `${ADDRESS}b/` };
    await get(fromPage(old), 'page.seen', { page: old.page });
    await get(panel, 'note.add', note('mine'));
    const tab = moved('Story time for everybody');
    const second = await openPanel(tab);
    const { from } = await get(second.panel, 'moved.look', {});
    expect(from).toMatchObject({ address: `${ADDRESS}b/`, notes: 1 });
    expect(tab.asked).not.toContain('passages.hold');
  });
});

describe('something new', () => {
  it('is on the buttons in number, colour and words, until the panel has shown it', async () => {
    const ruth = secondMember({ pageAddress: ADDRESS });
    await get(fromNotebook(), 'copy.merge', { records: ruth.records(), me: null });
    const badge = async () => ({
      text: await fakeBrowser.action.getBadgeText({ tabId: 1 }),
      title: await fakeBrowser.action.getTitle({ tabId: 1 }),
    });
    await vi.waitFor(async () => expect((await badge()).text).toBe('2•'));
    expect(old.states.at(-1)).toMatchObject({ count: 2, fresh: 1 });
    const { panel, view } = await openPanel(old);
    expect(view.fresh).toEqual(ruth.noteIds);
    await get(panel, 'panel.looked', { ids: view.fresh });
    await vi.waitFor(async () => expect((await badge()).text).toBe('2'));
    expect(old.states.at(-1)).toMatchObject({ count: 2, fresh: 0 });
    await world.start();
    expect((await get(panel, 'panel.view', {})).fresh).toEqual([]);
  });

  it('is not told while locked', async () => {
    const ruth = secondMember({ pageAddress: ADDRESS });
    await get(fromNotebook(), 'copy.merge', { records: ruth.records(), me: null });
    await get(fromNotebook(), 'lock.set', { passphrase: 'open sesame', on: true });
    await get(fromNotebook(), 'lock.close', {});
    const state = await get(fromPage(old), 'page.seen', { page: old.page });
    expect(state).toMatchObject({ locked: true, count: 0, fresh: 0 });
    expect(state.words.button).not.toMatch(/\d/);
  });
});
