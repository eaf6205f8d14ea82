import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { practice, TEXT } from './pages';
import { noteText, panelOf, save, writePageNote } from './steps';

inBrowsers('a draft in the making', (get, set) => {
  it('is whole when the tab closes 200 ms after a key, with the worker stopped before', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.click('textbox', 'Note');
    await panel.type('Begun. ');
    await panel.reads('Draft kept');
    await device.stopWorker();
    await panel.type('Then the phone rang', 25);
    await pause(200);
    await page.close();
    const next = await device.open(practice.quietHour);
    const again = await panelOf(device, next);
    await until(
      'the whole draft',
      async () => (await noteText(again)) === 'Begun. Then the phone rang',
    );
    await save(again);
    await next.close();
  });

  it('misses at most its last 150 ms when the tab closes at a key', async () => {
    const device = get();
    const page = await device.open(practice.pictureSchedules);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.click('textbox', 'Note');
    const keys: { at: number; text: string }[] = [];
    let text = '';
    for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
      await panel.type(letter);
      text += letter;
      keys.push({ at: Date.now(), text });
      await pause(25);
    }
    const closed = Date.now();
    await page.close();
    const next = await device.open(practice.pictureSchedules);
    const again = await panelOf(device, next);
    const kept = await noteText(again);
    // 30 ms for the way of the last message.
    const due = keys.findLast((key) => key.at <= closed - 180)?.text ?? '';
    expect(text.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(due.length);
    await next.close();
  });

  it('survives closing the panel', async () => {
    const device = get();
    const page = await device.open(practice.plain);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.fill('textbox', 'Note', 'Not yet said');
    await panel.click('button', 'Close', { starts: true });
    await until('the panel to go', async () => !(await device.hasPanel(page)));
    const again = await device.openPanel(page);
    expect(await noteText(again)).toBe('Not yet said');
    await page.close();
  });

  it('and the worker: notes are saved before and after it is stopped', async () => {
    const device = get();
    const page = await device.open(practice.list);
    const panel = await device.openPanel(page);
    await writePageNote(panel, 'Before the stop');
    // Comes back once it was seen to have stopped; an alarm or a timer may wake it again at any moment.
    await device.stopWorker();
    await writePageNote(panel, 'After the stop');
    await panel.reads('Before the stop');
    await panel.reads('After the stop');
    await page.close();
  });

  it('survives the browser, with the notes', async () => {
    const device = get();
    const page = await device.open(practice.quietHour);
    const panel = await device.noteOn(page, TEXT.quietRule);
    await panel.fill('textbox', 'Note', 'Interrupted by a power cut');
    await panel.reads('Draft kept');
    await device.kill();
    const next = await device.again();
    set(next);
    const reopened = await next.open(practice.quietHour);
    const again = await panelOf(next, reopened);
    await until('the draft', async () => (await noteText(again)) === 'Interrupted by a power cut');
    await again.reads('Begun. Then the phone rang');
    await reopened.close();
  });
});
