import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { askFrom } from './seed';
import { seedSites } from './siteSeed';
import { panelOf } from './steps';
import { words } from './words';

interface Mark {
  mine: string;
  match: string;
  x: number;
  y: number;
}

inChromiumAtLeast('recommended sites', (get) => {
  const { closeLater } = openPages(get);
  beforeAll(async () => {
    const notebook = await get().notebook();
    await seedSites(notebook, [
      { url: 'https://owlpost.example', title: 'Owl Post', choice: 'try' },
      { url: 'https://www.beetle-index.example/kids/', title: 'The Beetle Index', choice: 'used' },
      {
        url: 'https://zooclock.example/clock/index.html',
        title: 'Zoo Clock',
        choice: 'not',
        remark: '<img src=x onerror=alert(1)> too loud',
      },
    ]);
    await notebook.page.close();
  });

  const openTab = async (address: string): Promise<{ page: Page; panel: View }> => {
    const page = await get().open(address);
    closeLater(page);
    const panel = await panelOf(get(), page);
    await panel.click('tab', words('tabSites'));
    return { page, panel };
  };
  /** The marks that are drawn in the page, with their places in the window. */
  const marks = async (page: Page): Promise<Mark[]> =>
    (await get().shadow(page, (root) => {
      const all = [...root.querySelectorAll<SVGElement>('svg[data-mine]')];
      if (all.length === 0) return undefined;
      return all.map((svg) => {
        const { x, y } = svg.getBoundingClientRect();
        return { mine: svg.dataset.mine ?? '', match: svg.dataset.match ?? '', x, y };
      });
    })) ?? [];
  const markAt = async (page: Page, title: string) => {
    const link = await page.evaluate((text) => {
      const links = [...document.querySelectorAll('a')];
      const one = links.find((link) => link.textContent?.trim() === text);
      if (!one) throw new Error(`no link ${text}`);
      const { right, top, bottom } = one.getBoundingClientRect();
      return { right, top, bottom };
    }, title);
    return (await marks(page)).find(
      ({ x, y }) => Math.abs(x - link.right) < 12 && y > link.top - 10 && y < link.bottom,
    );
  };
  const pressed = (panel: View, nth: number) =>
    panel.evaluate(
      (at) =>
        [...document.querySelectorAll(`[aria-posinset="${at + 1}"] [aria-pressed]`)].map((button) =>
          button.getAttribute('aria-pressed'),
        ),
      nth,
    );

  it('are listed with both members’ marks, and one press marks one', async () => {
    const { page, panel } = await openTab(practice.animals);
    await panel.reads('Tidepool Window');
    expect(await panel.text()).toContain('<img src=x onerror=alert(1)> too loud');
    expect(await panel.count('button', 'Used it')).toBe(5);
    expect(await panel.count('group')).toBeGreaterThanOrEqual(6);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await panel.click('button', 'Would like to try', { nth: 2 });
    await until('the choice to be saved', async () => (await panel.status()) === 'Saved');
    expect(await pressed(panel, 2)).toEqual(['false', 'true', 'false']);
    await until('the mark of both', async () => {
      const mark = await markAt(page, 'Owl Post');
      return mark?.mine === 'try' && mark.match === 'try';
    });
    expect((await markAt(page, 'Zoo Clock'))?.match).toBe('not');
    expect(await markAt(page, 'Tidepool Window')).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    // The same press again takes it back; the mark of the other stays.
    await panel.click('button', 'Would like to try', { nth: 2 });
    await until('the own mark to go', async () => {
      const mark = await markAt(page, 'Owl Post');
      return mark?.mine === '' && mark.match === 'try';
    });
    await page.reload();
    await until('the marks after a reload', async () => (await marks(page)).length === 3);
  });

  it('follow keys in the list, none in a field, and Ctrl+Z', async () => {
    const { panel } = await openTab(practice.animals);
    await panel.reads('Tidepool Window');
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('[aria-posinset="1"] h2 button')?.focus(),
    );
    await panel.press('j');
    await panel.press('n');
    await until('"Not for us" by key', async () => (await pressed(panel, 1))[2] === 'true');
    await panel.press('u');
    await until('"Used it" by key', async () => (await pressed(panel, 1))[0] === 'true');
    await panel.press('Control', 'z');
    await until('the step taken back', async () => (await pressed(panel, 1))[2] === 'true');
    await panel.press('Enter');
    await panel.fill('textbox', words('remarkLabel'), 'nut tun');
    expect(await pressed(panel, 1)).toEqual(['false', 'false', 'true']);
    await panel.fill('combobox', 'Tags', 'beetles');
    await panel.press('Enter');
    await until('remark and tag to be kept', async () => {
      const { thoughts } = await askFrom<{
        thoughts: { address: string; mine: { remark: string; tags: string[] } | null }[];
      }>(panel, 'sites.thoughts', {});
      const mine = thoughts.find(({ address }) => address.includes('beetle'))?.mine;
      return mine?.remark === 'nut tun' && mine.tags.join() === 'beetles';
    });
  });

  it('are filtered by what both think', async () => {
    const { panel } = await openTab(practice.animals);
    await panel.reads('Tidepool Window');
    await panel.click('button', 'Would like to try', { nth: 2 });
    await panel.click('button', words('filter_both_try'), { starts: true });
    await until('one site', async () => (await panel.count('button', 'Used it')) === 1);
    expect(await panel.text()).toContain('Owl Post');
    await panel.click('button', words('filter_all'), { starts: true });
    await panel.click('button', 'Used it', { nth: 3 });
    await panel.click('button', words('filter_differ'), { starts: true });
    await panel.reads('Zoo Clock');
    await until('no other', async () => !(await panel.text()).includes('Tidepool Window'));
  });

  it('have no marks where highlights are hidden', async () => {
    const { page, panel } = await openTab(practice.animals);
    await until('marks', async () => (await marks(page)).length > 0);
    await askFrom(panel, 'settings.write', { hideHighlights: true });
    await until('no marks', async () => (await marks(page)).length === 0);
    await askFrom(panel, 'settings.write', { hideHighlights: false });
    await until('marks again', async () => (await marks(page)).length > 0);
  });

  it('stay beside their links when the page is laid out anew', async () => {
    const { page } = await openTab(practice.animals);
    await until('marks', async () => (await markAt(page, 'Owl Post')) !== undefined);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.height = '240px';
      document.querySelector('.view-header')?.append(box);
    });
    await until('the mark to follow', async () => (await markAt(page, 'Owl Post')) !== undefined);
    await page.evaluate(() => {
      const link = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Zoo Clock');
      link?.closest('.views-row')?.remove();
    });
    await until('its mark to go with the link', async () =>
      (await marks(page)).every(({ match }) => match !== 'not'),
    );
  });

  it('are none on another page, which says what the tab is for', async () => {
    const { panel } = await openTab(practice.plain);
    await panel.reads(words('sitesEmptyTitle'));
  });

  it('with an address that is none of the web are refused by a sentence', async () => {
    const { panel } = await openTab(practice.animals);
    const think = (url: string) =>
      askFrom(panel, 'site.think', { site: { title: 'x', url, annotation: '' }, choice: 'used' });
    await expect(think('javascript:alert(1)')).rejects.toThrow('not-a-site');
    await expect(think('data:text/html,x')).rejects.toThrow('not-a-site');
    await expect(think('http://192.168.1.1/')).rejects.toThrow('local-site');
  });
});
