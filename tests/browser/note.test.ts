import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readPng } from './driver/readPng.mjs';
import { until } from './driver/until.mjs';
import { inBrowsers } from './inBrowsers';
import { openPages } from './openPages';
import { practice, TEXT } from './pages';
import { deleteNote, fromMenu, noteText, panelOf, save, writeNoteOn, writePageNote } from './steps';

/** The share of a passage's pixels that are not the page's own ground. */
async function paintedShare(page: Page, passage: string): Promise<number> {
  const clip = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.x, y: box.y, width: box.width, height: box.height };
    }
    throw new Error(`no "${text}" in the page`);
  }, passage);
  const shot = readPng(await page.screenshot());
  const ground = String(shot.at(Math.round(clip.x) - 6, Math.round(clip.y + clip.height / 2)));
  let other = 0;
  let all = 0;
  for (let y = Math.ceil(clip.y) + 1; y < clip.y + clip.height - 1; y++) {
    for (let x = Math.ceil(clip.x) + 1; x < clip.x + clip.width - 1; x++) {
      all++;
      if (String(shot.at(x, y)) !== ground) other++;
    }
  }
  return other / all;
}

inBrowsers('a note', (get) => {
  const { open, closeLater } = openPages(get);

  it('on a selection is back, painted, after a reload', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    const before = await paintedShare(page, TEXT.quietHour.slice(0, 20));
    const panel = await writeNoteOn(device, page, TEXT.quietHour, 'The lights, before they come.');
    await device.paints(page, TEXT.quietHour);
    expect(await panel.text()).toContain('The lights, before they come.');
    await page.reload();
    await device.paints(page, TEXT.quietHour);
    await until('the passage to be painted', async () => {
      const now = await paintedShare(page, TEXT.quietHour.slice(0, 20));
      return now > before + 0.4;
    });
    const again = await panelOf(device, page);
    await again.reads('The lights, before they come.');
    expect(await again.text()).toContain(TEXT.quietHour);
  });

  it('carries tags and competencies, with those of the post preset', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    const panel = await device.noteOn(page, TEXT.quietRule);
    await panel.fill('textbox', 'Note', 'Read the rule aloud.');
    await panel.fill('combobox', 'Tags', 'Sensory');
    await panel.press('Enter');
    await panel.type('door,');
    await panel.find('group', 'Competencies');
    await save(panel);
    await panel.reads('Sensory');
    await panel.reads('door');
    await device.paints(page, TEXT.quietRule);
  });

  it('is found again when its passage crosses elements', async () => {
    const device = get();
    const page = await open(practice.quietHour);
    await writeNoteOn(device, page, TEXT.quietAcross, 'Across the emphasis.');
    await page.reload();
    await device.paints(page, TEXT.quietAcross);
  });

  it('about the page is edited in place', async () => {
    const device = get();
    const page = await open(practice.pictureSchedules);
    const panel = await device.openPanel(page);
    await writePageNote(panel, 'First words');
    await panel.reads('First words');
    await fromMenu(panel, 'Edit');
    await until('the old text in the field', async () => (await noteText(panel)) === 'First words');
    await panel.click('textbox', 'Note');
    await panel.press('Control', 'End');
    await panel.type(' and more');
    await save(panel);
    await panel.reads('First words and more');
    await page.reload();
    const again = await panelOf(device, page);
    await again.reads('First words and more');
  });

  it('that was deleted comes back by Undo', async () => {
    const device = get();
    const page = await open(practice.plain);
    const panel = await device.openPanel(page);
    await writePageNote(panel, 'To be undone');
    await deleteNote(panel);
    await until('the note to leave', async () => !(await panel.text()).includes('To be undone'));
    await panel.click('button', 'Undo');
    await panel.reads('To be undone');
  });

  it('that was deleted is restored from "Recently deleted"', async () => {
    const device = get();
    const page = await open(practice.dark);
    const panel = await device.openPanel(page);
    await writePageNote(panel, 'To be restored');
    await deleteNote(panel);
    await until('the note to leave', async () => !(await panel.text()).includes('To be restored'));
    const notebook = await device.notebook('#/deleted');
    closeLater(notebook.page);
    await notebook.reads('To be restored');
    await notebook.click('button', 'Restore', { starts: true });
    await until('the note to leave the list', async () => {
      return !(await notebook.text()).includes('To be restored');
    });
    await page.bringToFront();
    await panel.reads('To be restored');
  });

  it('being written is one and the same in two tabs', async () => {
    const device = get();
    const one = await open(practice.newLook);
    const first = await device.openPanel(one);
    await first.click('button', 'New note');
    await first.fill('textbox', 'Note', 'Half a thought');
    await first.reads('Draft kept');
    const two = await open(practice.newLook);
    const second = await device.openPanel(two);
    await until('the text in the second tab', async () => {
      const found = await second.look({ role: 'textbox', name: 'Note' });
      if (found.count === 0) await second.click('button', 'New note');
      return found.value === 'Half a thought';
    });
    await second.click('textbox', 'Note');
    await second.press('Control', 'End');
    await second.type(', now whole');
    await save(second);
    await one.bringToFront();
    await first.reads('Half a thought, now whole');
    expect((await first.text()).split('Half a thought').length).toBe(2);
  });

  it('that is too long is refused with a sentence, and the text stays in the box', async () => {
    const device = get();
    const page = await open(practice.list);
    const panel = await device.openPanel(page);
    await panel.click('button', 'New note');
    await panel.click('textbox', 'Note');
    await panel.paste('word '.repeat(20_043));
    await panel.click('button', 'Save', { starts: true });
    await panel.reads('too long');
    expect(await panel.text()).toContain('215');
    expect((await noteText(panel)).length).toBe(100_215);
    await panel.click('textbox', 'Note');
    await panel.press('Control', 'a');
    await panel.type('Short now');
    await save(panel);
  });
});
