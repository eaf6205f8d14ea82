import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { practice } from './pages';
import { noteText, panelOf, save } from './steps';
import { words } from './words';

inBrowsers('the extension is updated while the tab is open', (get) => {
  it('the draft can still be read, one line says to reload, and the reload brings it back', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Written before the update');
    await panel.reads('Draft kept');
    await device.reloadExtension();
    await page.bringToFront();
    await pause(1_500);
    await panel.click('textbox', 'Note');
    await panel.press('Control', 'End');
    await panel.type('!');
    await until(
      'the line that says to reload',
      async () =>
        (await panel.text()).includes(words('reloadPage')) ||
        (await device.shadow(page, (root) => root.textContent))?.includes(words('reloadPage')),
    );
    expect(await noteText(panel)).toBe('Written before the update!');
    await page.reload();
    await until(
      'a worker again',
      async () => (await device.hasPanel(page)) || device.hostButton(page, 'edge'),
    );
    const again = await panelOf(device, page);
    await until('the draft', async () =>
      (await noteText(again)).startsWith('Written before the update'),
    );
    await save(again);
    await page.close();
  });
});
