import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { askFrom } from './seed';
import { KIDS, seedSites } from './siteSeed';
import { pressToolbar } from './steps';
import { words } from './words';

/** Opens a site that no standing permission is for, by the toolbar button, and its panel at the tab Review. */
export async function openReview(
  device: Device,
  address: string,
): Promise<{ page: Page; panel: View }> {
  const page = await device.open(address, { button: false });
  await until('the page to load', () => page.evaluate(() => document.readyState === 'complete'));
  return { page, panel: await pressToolbar(device, page) };
}

inChromiumAtLeast('a review', (get) => {
  const { closeLater } = openPages(get);
  beforeAll(async () => {
    const notebook = await get().notebook();
    await seedSites(notebook, [KIDS]);
    await notebook.page.close();
  });
  const open = async (address: string) => {
    const shown = await openReview(get(), address);
    closeLater(shown.page);
    return shown;
  };
  /** Chooses an answer of a question by its words. */
  const answer = async (panel: View, question: string, choice: string) => {
    const nth = await panel.evaluate(
      (ask, wanted) => {
        const groups = [...document.querySelectorAll('[role="radiogroup"]')];
        const labels = groups.flatMap((group) =>
          [...group.querySelectorAll('label')]
            .filter((label) => label.textContent?.trim() === wanted)
            .map((label) => ({ group, label })),
        );
        return labels.findIndex(({ group }) => {
          const by = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
          return by?.textContent?.trim() === ask;
        });
      },
      question,
      choice,
    );
    expect(nth).toBeGreaterThanOrEqual(0);
    await panel.click('radio', choice, { nth });
  };

  it('knows the site, hides the other’s until one’s own is saved, and then compares', async () => {
    const { panel } = await open(practice.faultySite);
    await panel.click('tab', words('tabReview'));
    await panel.reads('This is one of Great Websites for Kids: Animals.');
    await panel.reads('Ruth has reviewed it. Save yours to compare.');
    expect(await panel.text()).not.toContain('nobody answers');
    expect(JSON.stringify(await askFrom(panel, 'review.view', {}))).not.toContain('nobody answers');
    await answer(panel, 'Is the author or group named?', 'Yes');
    await answer(panel, 'Can a visitor comment or ask?', 'No');
    await panel.fill(
      'textbox',
      words('remarkOn', { question: 'Can a visitor comment or ask?' }),
      'Not seen.',
    );
    await panel.click('checkbox', 'K-2');
    await answer(panel, words('verdictLabel'), 'Yes');
    await panel.fill('textbox', words('annotationLabel'), 'Calm, no ads');
    await panel.click('button', words('saveReview'));
    await panel.reads(words('whereDiffer'));
    const text = await panel.text();
    for (const part of ['Not seen.', 'A form, and nobody answers.', 'Calm, no ads', 'Not yet']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Differ 2');
    expect(text).toContain('Agree 2');
    expect(text).toContain('One answer 2');
    const order = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-question]')].map(
        (row) => row.dataset.question,
      ),
    );
    expect(order.slice(0, 2)).toEqual(['verdict', 'a3']);
    await panel.press('Control', 'z');
    await panel.reads(words('otherReviewed', { name: 'Ruth' }));
  });

  it('in the making survives a closed tab and the end of the background', async () => {
    const { page, panel } = await open(practice.cleanSite);
    await panel.click('tab', words('tabSites'));
    await panel.click('button', words('reviewThisSite'));
    await panel.reads(words('reviewOwn'));
    await answer(panel, 'Is its purpose clear, and does the content fit it?', 'Partly');
    await panel.fill('textbox', words('annotationLabel'), 'Half a sen');
    // What is typed is sent at most every 150 ms, the last one always.
    await pause(250);
    await page.close();
    await get().stopWorker();
    const again = await open(practice.cleanSite);
    await again.panel.click('tab', words('tabReview'));
    await until('the text to be back', async () => {
      const box = await again.panel.look({ role: 'textbox', name: words('annotationLabel') });
      return box.value === 'Half a sen';
    });
    expect(
      await again.panel.evaluate(() => document.querySelectorAll('input:checked').length),
    ).toBe(1);
    // By keys: arrows choose, Delete takes the answer back.
    await again.panel.evaluate(() =>
      document.querySelector<HTMLElement>('.q input[type="radio"]:checked')?.focus(),
    );
    await again.panel.press('ArrowRight');
    await until('the next answer', () =>
      again.panel.evaluate(
        () => document.querySelector('.q label:has(:checked)')?.textContent?.trim() === 'No',
      ),
    );
    await again.panel.press('Delete');
    await until('no answer', () =>
      again.panel.evaluate(() => document.querySelectorAll('.q input:checked').length === 0),
    );
  });

  it('can be looked at before, and that is noted', async () => {
    const { panel } = await open(practice.faultySite);
    await panel.click('tab', words('tabReview'));
    await panel.click('button', words('showAnyway'));
    await panel.reads('A form, and nobody answers.');
    await panel.reads(words('peekedYou', { name: 'Ruth' }));
    const view = await askFrom<{ mine: { peeked: boolean } }>(panel, 'review.view', {});
    expect(view.mine.peeked).toBe(true);
  });

  it('gathers evidence beside its questions, keeps it, and makes a suggestion of it', async () => {
    const { panel } = await open(practice.faultySite);
    await panel.click('tab', words('tabReview'));
    await panel.click('button', words('gatherEvidence'));
    await panel.find('button', words('gatherEvidence'), { ms: 30_000 });
    await until('a fact beside its question', () =>
      panel.evaluate(() => document.querySelector('.q:has(#q-a1) [data-fact="owner"]') !== null),
    );
    await answer(panel, 'Is the author or group named?', 'Yes');
    await panel.click('button', words('saveReview'));
    await panel.reads(words('whereAgree'));
    const view = await askFrom<{ mine: { facts: { fact: string; at: number }[] } }>(
      panel,
      'review.view',
      {},
    );
    expect(view.mine.facts.map(({ fact }) => fact)).toContain('forms');
    expect(view.mine.facts.every(({ at }) => at > Date.now() - 600_000)).toBe(true);
    await panel.click('button', words('suggestSite'));
    await panel.click('textbox', words('suggestAnnotation'));
    await panel.press('Control', 'a');
    await panel.paste('word '.repeat(80));
    await panel.reads('5 words too many');
    await panel.press('Control', 'a');
    await panel.paste('Nests, live.');
    await panel.reads('Annotation: Nests, live.');
    await panel.reads('Category: Great Websites for Kids: Animals');
    // What was typed is there again after another look at the comparison.
    await panel.click('button', words('suggestBack'));
    await panel.click('button', words('suggestSite'));
    await panel.reads('Annotation: Nests, live.');
    await panel.fill('textbox', words('suggestTo'), 'chair@example.org');
    const href = await panel.evaluate(
      () => document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href ?? '',
    );
    expect(href).toMatch(/^mailto:chair@example\.org\?subject=/);
    expect(decodeURIComponent(href)).toContain('Is the author or group named?');
    await panel.click('button', words('suggestCopy'));
    await until('the text to be copied', async () =>
      (await panel.status()).includes(words('statusTextCopied')),
    );
  });

  it('keeps a picture of the page, dated, until it is thrown away', async () => {
    const { page, panel } = await open(practice.faultySite);
    await panel.click('tab', words('tabReview'));
    /** The form, whether or not a review was saved before. */
    const toForm = async (view: View) => {
      const edit = () => view.count('button', words('editMine'));
      const save = () => view.count('button', words('saveReview'));
      await until('the review', async () => (await edit()) + (await save()) > 0);
      if ((await edit()) > 0) await view.click('button', words('editMine'));
    };
    const shown = () =>
      panel.evaluate(() => document.querySelector<HTMLImageElement>('.picture img')?.src ?? '');
    await toForm(panel);
    await panel.click('button', words('takePicture'));
    await panel.find('button', words('pictureDrop'), { ms: 20_000 });
    const first = await shown();
    expect(first).toMatch(/^data:image\/jpeg;base64,/);
    await page.close();
    await get().stopWorker();
    const again = await open(practice.faultySite);
    await again.panel.click('tab', words('tabReview'));
    await until('the picture to be there again', () =>
      again.panel.evaluate(() => document.querySelector('.picture img') !== null),
    );
    await toForm(again.panel);
    await again.panel.click('button', words('pictureDrop'));
    await again.panel.gone('button', words('pictureDrop'));
    const { picture } = await askFrom<{ picture: object | null }>(
      again.panel,
      'evidence.pictureKept',
      {},
    );
    expect(picture).toBeNull();
  });

  it('of a page below a known site is offered for that one, never merged with it', async () => {
    const { panel } = await open(`${practice.faultySite}games/`);
    await panel.click('tab', words('tabSites'));
    const link = await panel.find('link', words('partOfSite', { site: 'Nestcam Nature' }));
    expect(link.count).toBe(1);
    await panel.find('button', words('reviewThisSite'));
    expect(
      await panel.evaluate(() => document.querySelector<HTMLAnchorElement>('.empty a')?.href),
    ).toBe(practice.faultySite);
  });
});
