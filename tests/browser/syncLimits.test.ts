import { beforeAll, expect, it } from 'vitest';
import { countArea, countItem, LIMITS_OF } from '@/lib/sync/browser';
import { type AreaItems, SyncArea } from '../doubles/SyncArea';
import { inBrowsers } from './inBrowsers';
import { askFrom } from './seed';

type Scope = { browser?: typeof chrome; chrome: typeof chrome };
type Step = { set: AreaItems } | { remove: string[] };

/** Does each step in the real browser; answers '' or the error of each. */
async function inArea(scope: Scope, steps: Step[]): Promise<string[]> {
  const { sync } = (scope.browser ?? scope.chrome).storage;
  const said: string[] = [];
  for (const step of steps) {
    try {
      if ('set' in step) await sync.set(step.set);
      else await sync.remove(step.remove);
      said.push('');
    } catch (error) {
      said.push(String(error instanceof Error ? error.message : error));
    }
  }
  return said;
}

async function wholeArea(scope: Scope): Promise<AreaItems> {
  return (scope.browser ?? scope.chrome).storage.sync.get(null);
}

function inDouble(area: SyncArea, steps: Step[]): string[] {
  return steps.map((step) => {
    try {
      if ('set' in step) area.set(step.set);
      else area.remove(step.remove);
      return '';
    } catch (error) {
      return String(error instanceof Error ? error.message : error);
    }
  });
}

/** What characters cost: a letter, those that JSON escapes, those that Chromium escapes, two to four bytes. */
const LETTERS = [
  'a',
  '<',
  '>',
  '&',
  '"',
  '\\',
  '\n',
  '\u0001',
  '\u007f',
  'é',
  '漢',
  '\u2028',
  '😀',
];

inBrowsers('the limits of the browser account', (get) => {
  let double: SyncArea;
  beforeAll(async () => {
    const notebook = await get().notebook();
    // Nothing else writes while it is measured. The tab stays: something has to be in front.
    await askFrom(notebook, 'sync.turn', { on: false });
    double = new SyncArea(get().name);
  });

  async function both(steps: Step[]): Promise<boolean[]> {
    const real = await get().background(inArea, steps);
    const ours = inDouble(double, steps);
    expect(real.map((said) => said !== '')).toEqual(ours.map((said) => said !== ''));
    for (const said of real) if (said) expect(said).toMatch(/quota/i);
    expect(await get().background(wholeArea)).toEqual(double.items);
    return real.map((said) => said === '');
  }
  const clear = () => both([{ remove: Object.keys(double.items) }]);

  it.each(LETTERS)('one item of 8,192 bytes and none more: %j', async (letter) => {
    const key = 'key';
    const rest = 8_192 - double.itemBytes(key, '');
    const each = double.itemBytes(key, letter) - double.itemBytes(key, '');
    const most = letter.repeat(Math.floor(rest / each)) + 'a'.repeat(rest % each);
    expect(double.itemBytes(key, most)).toBe(8_192);
    expect(countItem(key, most, get().name)).toBe(8_192);
    expect(await both([{ set: { [key]: `${most}a` } }, { set: { [key]: most } }])).toEqual([
      false,
      true,
    ]);
    await clear();
  });

  it('the whole area to its last byte', async () => {
    const items: AreaItems = {};
    for (let i = 0; i < 12; i++) items[`part${i}`] = '<b>'.repeat(700) + 'x'.repeat(2_000);
    const name = get().name;
    const most = LIMITS_OF[name].total;
    for (let i = 0; most - double.bytes({ ...items, [`fill${i}`]: '' }) > 8_000; i++) {
      items[`fill${i}`] = 'y'.repeat(8_000);
    }
    const room = most - double.bytes({ ...items, last: '' });
    const last = 'z'.repeat(room);
    expect(countArea({ ...items, last }, name)).toBe(most);
    const said = await both([
      { set: items },
      { set: { last: `${last}z` } },
      { set: { last } },
      // At the brim: what shrinks is taken, what grows is not, and a good key falls with a bad one.
      { set: { part0: 'short' } },
      { set: { part1: 'short', one: 'x'.repeat(8_193) } },
      { remove: ['part1'] },
      { set: { part0: 'a little longer' } },
    ]);
    expect(said).toEqual([true, false, true, true, false, true, true]);
    await clear();
  });

  it('512 keys and none more', async () => {
    const items = Object.fromEntries(Array.from({ length: 512 }, (_, i) => [`k${i}`, i]));
    expect(await both([{ set: items }, { set: { more: 1 } }])).toEqual([true, false]);
    await clear();
  });

  it('so many sets a minute in Chromium, any number in Firefox', async () => {
    const steps = Array.from({ length: 121 }, (_, i) => ({ set: { k: i } }));
    const real = await get().background(inArea, steps);
    const fresh = new SyncArea(get().name);
    const ours = inDouble(fresh, steps);
    expect(ours.filter((said) => said !== '').length).toBe(get().name === 'chromium' ? 1 : 0);
    const refused = real.filter((said) => said !== '');
    if (get().name === 'firefox') expect(refused).toEqual([]);
    else expect(refused.at(-1)).toBe(ours.at(-1));
    // It may always be taken away.
    expect(await get().background(inArea, [{ remove: ['k'] }])).toEqual(['']);
  });
});
