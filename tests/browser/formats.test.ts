import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { seedNotebook } from './seed';
import { chooseFile } from './steps';
import { words } from './words';

const PAGE = 'https://www.alsc.ala.org/blog/2018/10/imported/';
const ENTRIES = 1_200;
/** As Hypothesis exports, so many that they travel in several batches. */
const exported = JSON.stringify({
  export_date: '2025-05-02T10:00:00.000Z',
  export_userid: 'acct:ana@hypothes.is',
  client_version: '1.1600.0',
  annotations: Array.from({ length: ENTRIES }, (_, i) => ({
    id: `entry${i}`,
    created: '2025-03-01T09:12:33.000000+00:00',
    updated: '2025-03-01T09:12:33.000000+00:00',
    user: 'acct:ana@hypothes.is',
    uri: PAGE,
    text: `Imported thought ${i} <img src=x onerror="document.title='hacked'">`,
    tags: ['imported'],
    permissions: { read: ['group:__world__'] },
    target: [{ source: PAGE, selector: [{ type: 'TextQuoteSelector', exact: `words ${i}` }] }],
    document: { title: ['Imported page'] },
  })),
});

inChromiumAtLeast('taking out and in', (get) => {
  const { closeLater } = openPages(get);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matchbook-formats-'));
    const notebook = await get().notebook();
    await seedNotebook(notebook);
    await notebook.page.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const room = async (hash = '#/notes'): Promise<View> => {
    const view = await get().notebook(hash);
    closeLater(view.page);
    await view.find('searchbox', words('search'));
    await until('the list', () =>
      view.evaluate(() => document.querySelector('.found-at .row') !== null),
    );
    return view;
  };
  const give = async (view: View, name: string, content: string) => {
    const file = join(folder, name);
    await writeFile(file, content);
    await chooseFile(view, file);
  };
  /** What the next download holds: a page cannot read its own downloads, so the blob is caught as it is made. */
  const saved = async (
    view: View,
    form: 'exportAnnotations' | 'exportPages' | 'exportPrinted' | 'exportTable',
  ) => {
    await view.evaluate(() => {
      const scope = globalThis as unknown as { caught?: Promise<string> };
      delete scope.caught;
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        scope.caught = (blob as Blob).arrayBuffer().then((bytes) => {
          const view = new Uint8Array(bytes);
          return view[0] === 0x50 && view[1] === 0x4b ? 'PK' : new TextDecoder().decode(bytes);
        });
        URL.createObjectURL = make;
        return make.call(URL, blob as Blob);
      };
    });
    await view.click('radio', words(form), { starts: true });
    await view.click('button', words('exportSave'));
    return until('the file', () =>
      view.evaluate(
        async () => (await (globalThis as unknown as { caught?: Promise<string> }).caught) ?? null,
      ),
    );
  };

  it('shows what a file would add, adds it as one step, takes it back; the same file twice adds nothing', async () => {
    const view = await room();
    await view.click('button', words('import'));
    await give(view, 'hypothesis.json', exported);
    await view.reads(words('importNotes_other', { count: '1,200' }));
    expect(await view.text()).not.toContain('Imported thought');
    await view.click('button', words('importNow'));
    await view.reads(words('imported'), 30_000);
    await give(view, 'hypothesis.json', exported);
    await view.reads(words('importNothing'));
    await view.reads(words('importHere_other', { count: '1,200' }));
    await view.press('Escape');
    await view.gone('button', words('importNow'));
    await view.reads('Imported thought');
    expect(await view.page.title()).not.toBe('hacked');
    await view.evaluate(() => {
      const scope = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome };
      return (scope.browser ?? scope.chrome).runtime
        .sendMessage({ call: 'undo', ask: {} })
        .then(() => null);
    });
    await until('all of it to go', async () => !(await view.text()).includes('Imported thought'));
    await view.reads('Dim the lights first.');
  });

  it('says what is wrong with a file, and changes nothing', async () => {
    const view = await room();
    await view.click('button', words('import'));
    await give(view, 'cut.json', exported.slice(0, -60));
    await view.reads(words('importTruncated'));
    await give(view, 'other.json', '{"hello":"__proto__"}');
    await view.reads(words('importUnknownFile'));
    expect(await view.count('button', words('importNow'))).toBe(0);
  });

  it('exports in every form, and reads its own annotations back', async () => {
    const view = await room();
    await view.click('button', words('export'));
    const annotations = (await saved(view, 'exportAnnotations')) ?? '';
    expect(JSON.parse(annotations).total).toBe(7);
    expect(await saved(view, 'exportPages')).toBe('PK');
    expect(await saved(view, 'exportTable')).toContain(
      '"Dim the lights first. We always did it after."',
    );
    const printed = (await saved(view, 'exportPrinted')) ?? '';
    expect(printed).toContain("default-src 'none'");
    await view.press('Escape');
    await view.gone('button', words('exportSave'));
    await view.click('button', words('import'));
    await give(view, 'own.jsonld', annotations);
    await view.reads(words('importNothing'));
  });

  it('tags, copies and deletes what is picked, each as one step', async () => {
    const view = await room('#/notes?q=baskets');
    await view.reads(words('foundCount_other', { count: 2 }));
    for (const nth of [0, 1]) await view.click('checkbox', 'Pick:', { starts: true, nth });
    await view.reads(words('bulkPicked_other', { count: 2 }));
    await view.fill('textbox', words('bulkTag'), 'fidgets');
    await view.press('Enter');
    await view.reads(words('bulkChanged_other', { count: 2 }));
    await view.click('button', words('copy'), { nth: 1 });
    await view.reads(words('bulkCopied_other', { count: 2 }));
    await view.click('button', words('delete'), { nth: 1 });
    await view.reads(words('foundNothing'));
    await view.click('button', words('undo'));
    await view.reads(words('foundCount_other', { count: 2 }));
    await view.reads('fidgets');
  });

  it('lists its keys; a letter in a text box is a letter', async () => {
    const view = await room();
    await view.press('/');
    await view.type('j?x');
    expect((await view.find('searchbox', words('search'))).value).toBe('j?x');
    await view.press('Escape');
    await view.reads('Dim the lights first.');
    await view.evaluate(() => (document.activeElement as HTMLElement).blur());
    await view.press('j');
    await until('a record chosen', () =>
      view.evaluate(() => /#\/notes\/\w{25}$/.test(location.hash)),
    );
    const chosen = () => view.evaluate(() => location.hash);
    const first = await chosen();
    await view.press('ArrowDown');
    await until('the next record', async () => (await chosen()) !== first);
    const stops = await view.evaluate(
      () => document.querySelectorAll('.rec.found :is(a, input):not([tabindex="-1"])').length,
    );
    expect(stops).toBe(2);
    await view.press('ArrowUp');
    await until('the one before', async () => (await chosen()) === first);
    await view.type('?');
    await view.find('heading', words('keysTitle'));
    await view.press('Escape');
    await view.gone('heading', words('keysTitle'));
  });
});
