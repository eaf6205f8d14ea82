import { beforeAll, expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { askFrom, noteRecord, seedNotebook } from './seed';
import { words } from './words';

/** So many more notes that no window shows them all. */
const MANY = 600;

inChromiumAtLeast('finding', (get) => {
  const { closeLater } = openPages(get);
  beforeAll(async () => {
    const notebook = await get().notebook();
    await seedNotebook(notebook);
    const { me } = await askFrom<{ me: string }>(notebook, 'notebook.which', {});
    const start = Date.UTC(2025, 0, 1);
    const records = Array.from({ length: MANY }, (_, i) =>
      noteRecord(
        {
          text: `Remark number ${i} about the puppet corner.`,
          tags: i % 100 === 0 ? ['puppets'] : [],
          page: { address: `https://example.org/${i % 20}`, title: `Corner ${i % 20}` },
        },
        me,
        start + i * 60_000,
      ),
    );
    for (let at = 0; at < records.length; at += 300) {
      await askFrom(notebook, 'copy.merge', { records: records.slice(at, at + 300), me: null });
    }
    await notebook.page.close();
  });

  const room = async (hash = '#/notes'): Promise<View> => {
    const view = await get().notebook(hash);
    closeLater(view.page);
    await view.find('searchbox', words('search'));
    if (!hash.includes('?')) await view.reads(words('recordsCount_other', { count: MANY + 7 }));
    return view;
  };
  /** What is marked, once the answer to `text` is there. */
  const marked = async (view: View, text: string) => {
    await until(`what was found for ${text}`, () =>
      view.evaluate(
        (wanted) => document.querySelector<HTMLElement>('.found-at')?.dataset.for === wanted,
        text,
      ),
    );
    return view.evaluate(() =>
      [...document.querySelectorAll('.split .row mark')].map((mark) => mark.textContent),
    );
  };
  const lines = (view: View) =>
    view.evaluate(() => document.querySelectorAll('.split .row').length);

  it('finds beginnings, one letter wrong, accents or none, in text, passages, titles and tags', async () => {
    const view = await room();
    for (const [asked, seen] of [
      ['bask', 'baskets'],
      ['lihgts', 'lights'],
      ['fídget', 'Fidget'],
      ['schedulez', 'schedules'],
    ] as const) {
      await view.click('searchbox', words('search'));
      await view.evaluate(() => (document.getElementById('find') as HTMLInputElement).select());
      await view.type(asked);
      const all = await marked(view, asked);
      expect(
        all.map((text) => text?.toLowerCase()),
        asked,
      ).toContain(seen.toLowerCase());
    }
  });

  it('narrows by field words and by lists, which are the same', async () => {
    const view = await room('#/notes?q=tag%3Apuppets%20remark');
    await view.reads(words('foundCount_other', { count: MANY / 100 }));
    await view.evaluate(() => {
      const [list] = [...document.querySelectorAll('select')].filter((one) =>
        [...one.options].some(({ value }) => value === 'puppets'),
      );
      if (!list) throw new Error('no list of tags');
      list.value = '';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await view.reads(words('foundCount_other', { count: MANY }));
    expect((await view.find('searchbox', words('search'))).value).toBe('remark');
  });

  it('keeps at most 60 lines in the document, wherever one scrolls', async () => {
    const view = await room();
    for (const share of [0, 0.3, 0.7, 1]) {
      await view.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), share);
      await view.settle();
      expect(await lines(view)).toBeLessThanOrEqual(60);
      expect(await lines(view)).toBeGreaterThan(3);
    }
    await view.reads('Remark number 0 about');
  });

  it('says what is wrong with a search, and changes nothing', async () => {
    const view = await room();
    await view.fill('searchbox', words('search'), '(((');
    await view.reads(words('searchNoWords'));
    await view.evaluate(() => (document.getElementById('find') as HTMLInputElement).select());
    await view.paste('long '.repeat(2_000));
    await view.reads(words('searchTooLong', { most: '300' }));
    await view.press('Escape');
    await view.reads(words('recordsCount_other', { count: MANY + 7 }));
  });

  it('follows the notebook: an edited note is found by its new words', async () => {
    const view = await room('#/notes?q=grant');
    await view.click('link', 'Whole page: ask', { starts: true });
    await view.click('button', words('edit'));
    await view.fill('textbox', words('noteLabel'), ' Zanzibar.');
    await view.click('button', words('save'));
    await view.click('searchbox', words('search'));
    await view.evaluate(() => (document.getElementById('find') as HTMLInputElement).select());
    await view.type('zanzib');
    expect(await marked(view, 'zanzib')).toContain('Zanzibar');
  });
});
