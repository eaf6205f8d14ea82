import { expect, it } from 'vitest';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import {
  clickIn,
  docText,
  FRAME,
  heldBy,
  NASTY,
  openEditors,
  openForm,
  plain,
  tinyText,
  type WithProseMirror,
  type WithTiny,
} from './editors';
import { inChromiumAtLeast } from './inBrowsers';
import { openPages } from './openPages';
import { practice } from './pages';
import { panelOf, saved } from './steps';
import { words } from './words';

const INSERT = words('insertDraft');

/** A new draft in the panel, written and saved. */
async function write(panel: View, title: string, text: string): Promise<void> {
  await panel.click('tab', 'Questions');
  await panel.click('button', 'New draft');
  if (title) await panel.fill('textbox', 'Title', title);
  await panel.click('textbox', 'Text');
  await panel.paste(text);
  await until('the text in its box', async () => {
    return (await panel.find('textbox', 'Text')).value === text;
  });
  await saved(panel);
}

/** Presses the button as a person does; where the panel cannot see for itself (Firefox) it asks once more. */
async function pressInsert(panel: View, then: string): Promise<void> {
  await panel.click('button', INSERT);
  const again = words('insertAgain');
  await until('an answer', async () => {
    if ((await panel.count('button', again)) > 0) await panel.click('button', again);
    return (await panel.text()).includes(then);
  });
}

const DONE = words('insertDone');

inChromiumAtLeast('the button "Insert into this page"', (get) => {
  const { closeLater } = openPages(get);
  const editors = async (names: string) => {
    const opened = await openEditors(get(), names);
    closeLater(opened.page);
    return opened;
  };

  it('puts draft and subject into the form of ALA Connect, and says first what Connect does', async () => {
    const { page, panel } = await openForm(get());
    closeLater(page);
    await clickIn(page, 'body', FRAME);
    await page.keyboard.type('Before.');
    await write(panel, 'Grants & <books>', NASTY);
    expect((await panel.find('combobox', 'Audience')).value).toBe('connect');
    const why = await panel.evaluate(() => {
      const button = document.querySelector('[aria-describedby="insert-why"]');
      return button && document.getElementById('insert-why')?.textContent;
    });
    expect(why).toContain(words('insertConnect'));
    await pressInsert(panel, DONE);
    expect(await tinyText(page)).toBe(`Before.\n\n${NASTY}`);
    const subject = () => page.$eval('[id$="_tbSubject"]', (el) => (el as HTMLInputElement).value);
    expect(await subject()).toBe('Grants & <books>');
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.undoManager.undo());
    expect(await tinyText(page)).toBe('Before.');
    expect(await page.$eval('#practice-log', (el) => el.textContent)).toContain('Nothing is sent');
    // The draft stays as it was, whatever the page does with it.
    expect((await panel.find('textbox', 'Text')).value).toBe(NASTY);
  });

  it('puts it into a plain field at the cursor', async () => {
    const { page, panel } = await editors('textarea');
    await clickIn(page, '#textarea');
    await page.keyboard.type('Before. After.');
    await page.$eval('#textarea', (el) => (el as HTMLTextAreaElement).setSelectionRange(8, 8));
    await write(panel, '', NASTY);
    await pressInsert(panel, DONE);
    expect(await heldBy(page, 'textarea')).toBe(`Before. ${NASTY}After.`);
  });

  it('says how much did not fit', async () => {
    const { page, panel } = await editors('limited');
    await clickIn(page, '#limited');
    await write(panel, '', 'x'.repeat(112));
    await pressInsert(panel, words('insertCut_other', { count: 12 }));
    expect(await heldBy(page, 'limited')).toBe('x'.repeat(100));
    expect((await panel.find('textbox', 'Text')).value).toHaveLength(112);
  });

  it('puts it into ProseMirror, whose own undo takes it out', async () => {
    const { page, panel } = await editors('prosemirror');
    await clickIn(page, '.ProseMirror');
    await write(panel, '', NASTY);
    await pressInsert(panel, DONE);
    expect(plain(await docText(page))).toBe(NASTY);
    await page.evaluate(() => (globalThis as unknown as WithProseMirror).undo());
    expect(plain(await docText(page))).toBe('');
  });

  it('cannot be used where the field is closed, with the reason said', async () => {
    const { page, panel } = await editors('readonly');
    await write(panel, '', 'Never there');
    await panel.reads(words('error_editor_read_only'));
    const button = await panel.find('button', INSERT);
    expect(button.states['aria-disabled']).toBe('true');
    await panel.click('button', INSERT);
    expect(await heldBy(page, 'readonly')).toBe('Closed');
  });

  it('says so of a field in another website’s frame, and offers Copy', async () => {
    const { page, panel } = await editors('foreign');
    await write(panel, '', 'Never there');
    await panel.gone('button', INSERT);
    // A frame that is just being laid out may not get its events yet: then once more.
    await until('the sentence about the other website', async () => {
      await clickIn(page, '#foreign');
      await pause(600);
      return (await panel.text()).includes(words('error_other_host'));
    });
    expect((await panel.find('button', INSERT)).states['aria-disabled']).toBe('true');
    await panel.find('button', 'Copy');
  });

  it('is not there where the page has no editor: Copy is, as plain and as rich text', async () => {
    const page = await get().open(practice.furniture);
    closeLater(page);
    const panel = await panelOf(get(), page);
    const text = 'Bring <b>& 😀:\n\n- paper\n- glue\n\nSee https://gws.ala.org/?a=1&b=2.';
    await write(panel, 'Crafts', text);
    expect(await panel.count('button', INSERT)).toBe(0);
    await panel.click('button', 'Copy');
    await until(
      '"Draft copied"',
      async () => (await panel.status()) === words('statusDraftCopied'),
    );
    const paste = await openEditors(get(), 'rich,textarea');
    closeLater(paste.page);
    const put = async (selector: string) => {
      await clickIn(paste.page, selector);
      await paste.page.keyboard.down('Control');
      await paste.page.keyboard.press('v', { commands: ['paste'] });
      await paste.page.keyboard.up('Control');
    };
    await paste.page.bringToFront();
    const arrived = async () => (await heldBy(paste.page, 'textarea')) !== '';
    // A panel that is just opening may take the focus between click and key.
    await until('the plain text', async () => {
      if (await arrived()) return true;
      await put('#textarea');
      await pause(300);
      return arrived();
    });
    expect(await heldBy(paste.page, 'textarea')).toBe(`Crafts\n\n${text}`);
    await put('#rich');
    const rich = () =>
      paste.page.$eval('#rich', (el) => ({
        items: [...el.querySelectorAll('li')].map((item) => item.textContent),
        link: el.querySelector('a')?.getAttribute('href') ?? '',
        bold: el.querySelectorAll('b').length,
        text: el.textContent ?? '',
      }));
    await until('the rich text', async () => (await rich()).items.length === 2);
    const { items, link, bold, text: read } = await rich();
    expect(items).toEqual(['paper', 'glue']);
    expect(link).toBe('https://gws.ala.org/?a=1&b=2');
    expect(bold).toBe(0);
    expect(read).toContain('Bring <b>& 😀:');
  });
});
