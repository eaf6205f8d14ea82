import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { panelOf } from './steps';

inBrowsers('keys', (get) => {
  it('tabs are one stop: arrows, Home and End move', async () => {
    const device = get();
    const page = await device.open(practice.plain);
    const panel = await panelOf(device, page);
    const chosen = () =>
      panel.evaluate(
        () =>
          document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.trim() ?? '',
      );
    await panel.click('tab', 'Notes', { starts: true });
    const first = await chosen();
    expect(
      await panel.evaluate(() => document.querySelectorAll('[role="tab"][tabindex="0"]').length),
    ).toBe(1);
    await panel.press('ArrowRight');
    await until('the next tab', async () => (await chosen()) !== first);
    await panel.press('End');
    await until('the last tab', async () => (await chosen()).startsWith('Activities'));
    await panel.press('Home');
    await until('the first tab', async () => (await chosen()) === first);
    await page.close();
  });

  it('Escape closes the note, then the panel, and hands the focus back to the page', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    await page.focus('#comment');
    const before = await page.evaluate(() => document.activeElement?.id);
    expect(before).toBe('comment');
    await device.clickToolbar(page);
    const panel = await device.panel(page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Escaped from');
    await panel.reads('Draft kept');
    await panel.press('Escape');
    await panel.gone('textbox', 'Note');
    await panel.press('Escape');
    await until('the panel to go', async () => !(await device.hasPanel(page)));
    await pause(100);
    await until('the focus to be back', async () => {
      return (await page.evaluate(() => document.activeElement?.id)) === 'comment';
    });
    await page.close();
  });

  it('Ctrl+Enter saves from anywhere in a note', async () => {
    const device = get();
    const page = await device.open(practice.pictureSchedules);
    const panel = await panelOf(device, page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'By keys alone');
    await panel.click('combobox', 'Tags');
    await panel.press('Control', 'Enter');
    await until('saved', async () => (await panel.status()).startsWith('Saved'));
    await panel.gone('textbox', 'Note');
    await page.close();
  });
});
