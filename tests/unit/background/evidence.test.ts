import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '@/lib/sites/evidence/fact';
import {
  fromNotebook,
  fromPage,
  get,
  openPanel,
  type Sender,
  send,
  sendRaw,
  type Tab,
  World,
} from './world';

let world: World;
let tab: Tab;
let panel: Sender;
beforeEach(async () => {
  world = new World();
  tab = world.tab(1, 'https://www.ala.org/alsc/');
  await world.start();
  ({ panel } = await openPanel(tab));
});

const fact: Fact = { fact: 'forms', finding: 'look', values: { name: 1 }, items: ['Name'], at: 1 };
const all = { wanted: ['forms' as const], askSite: false };
const progress = { fact: null, done: 1, of: 1, found: fact };

describe('evidence', () => {
  it('is gathered by a script that is put into the page then', async () => {
    tab.facts = [fact];
    const answer = await get(panel, 'evidence.gather', all);
    expect(answer).toEqual({ facts: [fact], address: 'https://www.ala.org/alsc/' });
    expect(tab.scripts).toContain('evidence.js');
    expect(tab.scripts).not.toContain('axe.js');
    await get(panel, 'evidence.gather', { ...all, wanted: ['contrast'] });
    expect(tab.scripts).toContain('axe.js');
  });

  it('is asked for by the panel alone, and told of by the page alone', async () => {
    const refused = { ok: false, failure: 'not-allowed' };
    for (const sender of [fromPage(tab), fromNotebook()]) {
      expect(await send(sender, 'evidence.gather', all)).toEqual(refused);
      expect(await send(sender, 'evidence.picture', {})).toEqual(refused);
      expect(await send(sender, 'evidence.stop', {})).toEqual(refused);
    }
    expect(await send(panel, 'evidence.progress', progress)).toEqual(refused);
    await get(fromPage(tab), 'evidence.progress', progress);
    expect(world.told).toContainEqual({ news: 'evidence', tabId: 1, fact: null, done: 1, of: 1 });
  });

  it.each([
    { ...fact, fact: 'other' },
    { ...fact, finding: 'fine' },
    { ...fact, values: { name: 'x'.repeat(301) } },
    { ...fact, values: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`v${i}`, 1])) },
    { ...fact, values: { name: { deep: 1 } } },
    { ...fact, items: Array(21).fill('x') },
    { ...fact, at: -1 },
    { ...fact, more: 1 },
  ])('is refused where the page tells what is no fact: %j', async (bad) => {
    tab.facts = [bad as Fact];
    expect(await send(panel, 'evidence.gather', all)).toMatchObject({ failure: 'bad-input' });
    const told = { call: 'evidence.progress', ask: { ...progress, found: bad } };
    expect(await sendRaw(fromPage(tab), told)).toMatchObject({ failure: 'bad-input' });
  });

  it('is no picture where the browser gives none', async () => {
    expect(await send(panel, 'evidence.picture', {})).toMatchObject({ failure: 'no-picture' });
  });
});
