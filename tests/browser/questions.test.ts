import { expect, it } from 'vitest';
import { seedDrafts } from './draftStates';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { seedNotebook } from './seed';
import { panelOf, saved } from './steps';
import { words } from './words';

const LETTERS = 'Do <script>alert(1)</script> & 😀 hold?\n\n- one\n- two\n\nשלום \u202eabc\u202c';

inChromiumAtLeast('a draft', (get) => {
  const { closeLater } = openPages(get);
  const open = async (address: string): Promise<View> => {
    const page = await get().open(address);
    closeLater(page);
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

  const focused = (panel: View) => panel.evaluate(() => document.activeElement?.id ?? '');
  /** The step that the draft is at. */
  const step = (panel: View) =>
    panel.evaluate(
      () => document.querySelector('.steps input:checked')?.nextElementSibling?.textContent ?? '',
    );

  it('leaves nothing behind when nothing was written in it', async () => {
    const panel = await open(practice.furniture);
    await panel.click('button', 'New draft');
    await until('the focus on its title', async () => (await focused(panel)) === 'draft-title');
    await panel.click('radio', 'Blog post');
    await panel.click('button', 'All drafts');
    await until('the focus back', async () => (await focused(panel)) === 'new-draft');
    expect(await panel.text()).not.toContain(words('untitledDraft'));
    await panel.click('button', 'New draft');
    await panel.type('Only a title');
    await saved(panel);
    await panel.click('button', 'All drafts');
    await panel.find('button', 'Only a title', { starts: true });
    expect(await focused(panel)).toMatch(/^draft-row-/);
  });

  it('takes the last step back by Ctrl+Z, but in a text box the last letters alone', async () => {
    const panel = await begin(practice.furniture, 'Undo me', 'Some words');
    await panel.click('radio', 'Ready', { starts: true });
    await saved(panel);
    await panel.click('textbox', 'Text');
    await panel.press('Control', 'End');
    await panel.type('!');
    await saved(panel);
    await panel.press('Control', 'z');
    await until('the letters to go', async () => {
      const { value } = await panel.find('textbox', 'Text');
      return value !== 'Some words!';
    });
    expect(await step(panel)).toBe('Ready');
    await panel.click('button', 'More for this draft');
    await panel.find('button', 'Earlier texts');
    await until('the menu to have the focus', () =>
      panel.evaluate(() => document.activeElement?.closest('[popover]') !== null),
    );
    await panel.press('Escape');
    await panel.press('Control', 'z');
    await until('the step to be taken back', async () => {
      return (await step(panel)) === 'Drafting';
    });
  });

  it('goes at Delete and comes back at Undo, the focus with it', async () => {
    const panel = await begin(practice.furniture, 'Delete me', 'Some words');
    // A frame is only heard when it has been seen whole for half a second.
    await pause(700);
    await panel.click('button', 'More for this draft');
    await panel.click('button', words('delete'));
    await pause(200);
    const again = await panel.look({ role: 'button', name: words('deleteAgain') });
    if (again.spot) await panel.click('button', words('deleteAgain'));
    await panel.reads(words('draftDeleted'));
    await until('the focus on what is there', async () => (await focused(panel)) === 'new-draft');
    const deleted = await get().notebook('#/deleted');
    await deleted.reads('Delete me');
    await deleted.find('button', words('restore'));
    await deleted.page.close();
    await panel.page.bringToFront();
    await panel.click('button', words('undo'));
    await panel.find('button', 'Delete me', { starts: true });
    await until('the focus on it', async () => /^draft-row-/.test(await focused(panel)));
  });

  it('compares an earlier text word by word, and brings it back', async () => {
    const panel = await begin(practice.furniture, 'Compare me', 'Paper and glue for all');
    await panel.click('radio', 'Ready', { starts: true });
    await saved(panel);
    await panel.click('textbox', 'Text');
    await panel.press('Control', 'a');
    await panel.paste('Paper and paint for all');
    await saved(panel);
    await panel.click('button', 'More for this draft');
    await panel.click('button', 'Earlier texts');
    await panel.click('button', 'Today', { starts: true });
    const marks = await panel.evaluate(() =>
      [...document.querySelectorAll('.compared del, .compared ins')].map(
        (mark) => `${mark.localName} ${mark.lastChild?.textContent?.trim()}`,
      ),
    );
    expect(marks).toEqual(['del glue', 'ins paint']);
    await panel.click('button', 'Bring this text back');
    await until('the earlier text', async () => {
      return (await panel.find('textbox', 'Text')).value === 'Paper and glue for all';
    });
  });
});

inChromiumAtLeast('the drafts of two', (get) => {
  it('stand side by side with marks; what waits for you says so; answered ones are folded', async () => {
    const device = get();
    const notebook = await device.notebook();
    await seedNotebook(notebook);
    await seedDrafts(notebook);
    await notebook.page.close();
    const page = await device.open(practice.forums);
    const panel = await panelOf(device, page);
    await panel.click('tab', 'Questions');
    const rows = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.draft-row')].map((row) =>
          (row.textContent ?? '').replace(/\s+/g, ' '),
        ),
      );
    await panel.find('button', 'Show', { starts: true });
    expect(await rows()).toHaveLength(13);
    await panel.click('button', 'Show', { starts: true });
    await until('all rows', async () => (await rows()).length === 21);
    const read = await rows();
    expect(read.some((row) => /Rural grants.*Ready for you.*Ruth/.test(row))).toBe(true);
    expect(read.some((row) => /For myself.*Only me.*You/.test(row))).toBe(true);
    expect(read.join()).not.toContain('Nobody else’s');
    expect(await panel.count('button', 'Asked last year', { starts: true })).toBe(0);
    await panel.click('button', 'Answered (2)');
    await panel.find('button', 'Asked last year', { starts: true });
    await panel.click('button', 'Rural grants', { starts: true });
    await panel.reads('Shorter, and it is ready.');
    // The other's draft: to be written in, not to be deleted or hidden.
    expect(await panel.count('checkbox', 'Only me')).toBe(0);
    await panel.click('textbox', 'Text');
    await panel.press('Control', 'End');
    await panel.type(' And mine.');
    await saved(panel);
    await page.close();
  });
});
