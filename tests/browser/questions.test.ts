import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { View } from './driver/View.mjs';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { panelOf, saved } from './steps';

const LETTERS = 'Do <script>alert(1)</script> & 😀 hold?\n\n- one\n- two\n\nשלום \u202eabc\u202c';

inBrowsers('a draft', (get) => {
  const pages: Page[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
  });
  const open = async (address: string): Promise<View> => {
    const page = await get().open(address);
    pages.push(page);
    const panel = await panelOf(get(), page);
    await panel.click('tab', 'Questions');
    await panel.find('button', 'New draft');
    return panel;
  };
  const begin = async (address: string, title: string, text: string): Promise<View> => {
    const panel = await open(address);
    await panel.click('button', 'New draft');
    await panel.fill('textbox', 'Title', title);
    await panel.fill('textbox', 'Text', text);
    await saved(panel);
    return panel;
  };

  it('is written through, to the letter, and is there after a reload', async () => {
    const panel = await open(practice.quietHour);
    await panel.click('button', 'New draft');
    await panel.click('textbox', 'Text');
    await panel.paste(LETTERS);
    await saved(panel);
    await panel.fill('textbox', 'Title', 'Libraries of one');
    await panel.page.reload();
    const again = await panelOf(get(), panel.page);
    await again.click('tab', 'Questions');
    await again.click('button', 'Libraries of one', { starts: true });
    expect((await again.find('textbox', 'Text')).value).toBe(LETTERS);
    expect((await again.find('combobox', 'Audience')).value).toBe('blog');
  });

  it('goes its way from drafting to answered, with a frozen copy and its dates', async () => {
    let panel = await begin(practice.forums, 'Training money', 'Will there be grants?');
    for (const step of ['Ready', 'Agreed', 'Asked'])
      await panel.click('radio', step, { starts: true });
    await saved(panel);
    await panel.reads('As asked on');
    await panel.fill('textbox', 'The answer', 'Yes, in spring.');
    await panel.fill('textbox', 'Where it was answered (address)', 'javascript:alert(1)');
    await panel.press('Tab');
    await panel.reads('This is no web address');
    await panel.click('textbox', 'Where it was answered (address)');
    await panel.press('Control', 'a');
    await panel.type('https://connect.ala.org/x');
    await panel.press('Tab');
    await panel.click('radio', 'Answered', { starts: true });
    await saved(panel);
    await panel.page.reload();
    panel = await panelOf(get(), panel.page);
    await panel.click('tab', 'Questions');
    await panel.click('button', 'Answered (1)');
    await panel.click('button', 'Training money', { starts: true });
    expect((await panel.find('textbox', 'The answer')).value).toBe('Yes, in spring.');
    const source = await panel.find('textbox', 'Where it was answered (address)');
    expect(source.value).toBe('https://connect.ala.org/x');
    await panel.click('button', 'More for this draft');
    await panel.click('button', 'Earlier texts');
    await panel.reads(' · You');
  });

  it('takes comments, and a note to lean on', async () => {
    const panel = await begin(practice.pictureSchedules, 'Schedules', 'Who has printed them?');
    await panel.fill('textbox', 'Comment', 'Ask about the paper too.');
    await panel.click('button', 'Save comment');
    await panel.reads('Ask about the paper too.');
    await panel.click('button', 'Add a note or site');
    await panel.find('searchbox', 'Find a note or site');
  });

  it('notes when the next forum is', async () => {
    const panel = await open(practice.forums);
    await panel.click('button', 'Add a date');
    await panel.click('button', 'Save date');
    await panel.reads('Nothing was saved');
    await panel.fill('textbox', 'What it is', 'Spring forum');
    await panel.evaluate(() => {
      const set = (id: string, value: string) => {
        const input = document.getElementById(id) as HTMLInputElement;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      set('date-day', '2027-03-15');
      set('date-clock', '14:00');
    });
    await panel.click('button', 'Save date');
    await panel.reads('Spring forum');
    await panel.find('button', 'Add to calendar');
  });

  it.runIf(process.env.LOOK)('looks as it should', async () => {
    const panel = await open(practice.quietHour);
    await panel.click('button', 'Training money', { starts: true });
    const folder = process.env.LOOK as string;
    await mkdir(folder, { recursive: true });
    for (const at of [0, 500, 1000]) {
      await panel.evaluate((top) => document.getElementById('view')?.scrollTo(0, top), at);
      await get().screenshot(panel.page, `${folder}/q-${get().name}-${at}.png`);
    }
  });
});
