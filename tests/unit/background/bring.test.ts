import { beforeEach, expect, it } from 'vitest';
import { randomId } from '@/lib/records/id';
import { secondMember } from '../fixtures/secondMember';
import { fromNotebook, get, openPanel, send, type Tab, World } from './world';

let world: World;
let tab: Tab;
beforeEach(async () => {
  world = new World();
  tab = world.tab();
  await world.start();
});

it('marks one’s own record, and takes it back by Undo', async () => {
  const { panel } = await openPanel(tab);
  const input = { text: 'Here', quote: null, tags: [], competencies: [], onlyMe: false };
  const { note } = await get(panel, 'note.add', input);
  await get(panel, 'meeting.bring', { id: note.id, bring: true });
  expect((await get(panel, 'panel.view', {})).notes[0]?.bring).toBe(true);
  await get(panel, 'undo', {});
  expect((await get(panel, 'panel.view', {})).notes[0]?.bring).toBe(false);
});

it('marks a record of the other’s beside it, which stays as it was', async () => {
  const { panel } = await openPanel(tab);
  const ruth = secondMember();
  await get(fromNotebook(), 'copy.merge', { records: ruth.records(), me: null });
  const [id = ''] = ruth.noteIds;
  await get(panel, 'meeting.bring', { id, bring: true });
  expect((await get(panel, 'panel.view', {})).notes[0]?.bring).toBe(false);
});

it('knows no record that is none', async () => {
  const { panel } = await openPanel(tab);
  const reply = await send(panel, 'meeting.bring', { id: randomId(), bring: true });
  expect(reply).toMatchObject({ ok: false, failure: 'not-found' });
});
