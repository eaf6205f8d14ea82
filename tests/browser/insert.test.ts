import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Ask, CallName, Reply } from '@/lib/calls';
import type { EditorFound, Inserted } from '@/lib/calls/insertCalls';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import {
  clickIn,
  docText,
  FRAME,
  heldBy,
  long,
  NASTY,
  openEditors,
  openForm,
  plain,
  tinyHtml,
  tinyText,
  toPanel,
  type WithProseMirror,
  type WithTiny,
} from './editors';
import { inChromiumAtLeast } from './inBrowsers';
import { practice } from './pages';

/** Asks as the panel's own script does. */
function send<N extends CallName>(panel: View, call: N, ask: Ask<N>): Promise<Reply<never>> {
  return panel.evaluate(
    (wire) => {
      const scope = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome };
      return (scope.browser ?? scope.chrome).runtime.sendMessage(wire) as Promise<Reply<never>>;
    },
    { call, ask },
  );
}

async function look(panel: View): Promise<EditorFound | null> {
  const reply: Reply<{ editor: EditorFound | null }> = await send(panel, 'insert.look', {});
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value.editor;
}

async function put(panel: View, text: string, subject: string | null = null): Promise<Inserted> {
  const reply: Reply<Inserted> = await send(panel, 'insert.text', { subject, text });
  if (!reply.ok) throw new Error(reply.failure);
  return reply.value;
}

async function refused(panel: View, text = 'Never there'): Promise<string> {
  const reply: Reply<Inserted> = await send(panel, 'insert.text', { subject: null, text });
  return reply.ok ? `inserted ${reply.value.inserted}` : reply.failure;
}

async function press(page: Page, key: 'a' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

inChromiumAtLeast('Insert into ALA Connect', (get) => {
  it('puts a question into TinyMCE at the cursor, and its subject; undo takes it out', async () => {
    const { page, panel } = await openForm(get());
    await clickIn(page, 'body', FRAME);
    await page.keyboard.type('Before. After.');
    for (let i = 0; i < 'After.'.length; i++) await page.keyboard.press('ArrowLeft');
    await toPanel(page, panel);
    expect(await look(panel)).toEqual({
      kind: 'tinymce',
      subject: 'empty',
      readOnly: false,
      hasText: true,
      maxLength: null,
      connect: true,
    });
    const came = await put(panel, 'One <b>&amp; only</b>.', 'A subject & more');
    expect(came).toEqual({ inserted: 22, cut: 0, subject: true });
    expect(await tinyText(page)).toBe('Before. One <b>&amp; only</b>.After.');
    expect(await page.$eval('[id$="_tbSubject"]', (el) => (el as HTMLInputElement).value)).toBe(
      'A subject & more',
    );
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.undoManager.undo());
    expect(await tinyText(page)).toBe('Before. After.');
    expect(await page.$eval('#practice-log', (el) => el.textContent)).toContain('Nothing is sent');
    // A subject that is there stays.
    await toPanel(page, panel);
    expect((await look(panel))?.subject).toBe('filled');
    expect((await put(panel, 'Again', 'Another subject')).subject).toBe(false);
    expect(await page.$eval('[id$="_tbSubject"]', (el) => (el as HTMLInputElement).value)).toBe(
      'A subject & more',
    );
    await page.close();
  });

  it('puts text with markup, emoji and marks of direction in to the letter', async () => {
    const { page, panel } = await openForm(get());
    expect((await put(panel, NASTY)).cut).toBe(0);
    expect(await tinyText(page)).toBe(NASTY);
    expect(await tinyHtml(page)).toContain('<a href="https://gws.ala.org/?a=1&amp;b=2">');
    await page.close();
  });

  it('makes a list of list lines', async () => {
    const { page, panel } = await openForm(get());
    expect(await put(panel, 'Bring:\n- paper\n- glue')).toEqual({
      inserted: 21,
      cut: 0,
      subject: false,
    });
    expect((await tinyHtml(page)).replace(/\s+</g, '<')).toBe(
      '<p>Bring:</p><ul><li>paper</li><li>glue</li></ul>',
    );
    await page.close();
  });

  it('takes 50,000 characters, undone at once', async () => {
    const { page, panel } = await openForm(get());
    const text = long(50_000);
    expect((await put(panel, text)).inserted).toBe(text.length);
    expect(await tinyText(page)).toBe(text);
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.undoManager.undo());
    expect(await tinyText(page)).toBe('');
    await page.close();
  });

  it('says when TinyMCE went away while the text came', async () => {
    const { page, panel } = await openForm(get());
    await page.evaluate(() => {
      const { tinymce } = globalThis as WithTiny;
      tinymce.activeEditor.on('paste', () => tinymce.activeEditor.remove());
    });
    expect(await refused(panel)).toBe('editor-gone');
    await page.close();
  });

  it('says when TinyMCE takes nothing now, or has gone', async () => {
    const { page, panel } = await openForm(get());
    await clickIn(page, 'body', FRAME);
    await toPanel(page, panel);
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.mode.set('readonly'));
    expect((await look(panel))?.readOnly).toBe(true);
    expect(await refused(panel)).toBe('editor-read-only');
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.mode.set('design'));
    await page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.remove());
    expect(await refused(panel)).toBe('editor-gone');
    await page.close();
  });
});

inChromiumAtLeast('Insert into a field', (get) => {
  it('of plain text: to the letter, at the cursor, heard by the page, undone', async () => {
    const { page, panel } = await openEditors(get(), 'subject,textarea');
    await clickIn(page, '#textarea');
    await page.keyboard.type('Before. After.');
    await page.$eval('#textarea', (el) => (el as HTMLTextAreaElement).setSelectionRange(0, 8));
    await toPanel(page, panel);
    expect((await look(panel))?.kind).toBe('textarea');
    expect(await put(panel, NASTY, 'Why?')).toEqual({
      inserted: NASTY.length,
      cut: 0,
      subject: true,
    });
    expect(await heldBy(page, 'textarea')).toBe(`Before. ${NASTY}After.`);
    expect(await heldBy(page, 'subject')).toBe('Why?');
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(await heard()).toContain('input textarea true');
    // The cursor is behind it: what is typed next follows.
    await page.keyboard.type('!');
    expect(await heldBy(page, 'textarea')).toBe(`Before. ${NASTY}!After.`);
    await clickIn(page, '#plain');
    expect(await heard()).toContain('change textarea true');
    await page.close();
  });

  it('and the browser’s undo takes it out again', async () => {
    const { page, panel } = await openEditors(get(), 'textarea');
    await clickIn(page, '#textarea');
    await page.keyboard.type('Mine');
    await toPanel(page, panel);
    const text = long(50_000);
    expect(await put(panel, text)).toEqual({ inserted: text.length, cut: 0, subject: false });
    expect(await heldBy(page, 'textarea')).toBe(`Mine${text}`);
    await press(page, 'z');
    await until('the undo', async () => (await heldBy(page, 'textarea')) === 'Mine');
    await page.close();
  });

  it('counts what came where the length is limited', async () => {
    const { page, panel } = await openEditors(get(), 'limited,counted');
    await clickIn(page, '#limited');
    await page.keyboard.type('12345');
    await toPanel(page, panel);
    expect((await look(panel))?.maxLength).toBe(100);
    expect(await put(panel, `${'x'.repeat(94)}🦉tail`)).toEqual({
      inserted: 94,
      cut: 6,
      subject: false,
    });
    expect(await heldBy(page, 'limited')).toBe(`12345${'x'.repeat(94)}`);
    await clickIn(page, '#counted');
    await toPanel(page, panel);
    expect(await put(panel, 'y'.repeat(80))).toEqual({ inserted: 50, cut: 30, subject: false });
    await page.close();
  });

  it('of one line takes breaks as spaces; a search or password field is never guessed', async () => {
    const device = get();
    const { page, panel } = await openEditors(device, 'line');
    expect(await look(panel)).toBeNull();
    expect(await refused(panel)).toBe('no-editor');
    await clickIn(page, '#line');
    await toPanel(page, panel);
    expect(await put(panel, 'One\n\ntwo')).toEqual({ inserted: 8, cut: 0, subject: false });
    expect(await heldBy(page, 'line')).toBe('One two');
    await page.close();
    const other = await openEditors(device, 'secret,search');
    await clickIn(other.page, '#secret');
    await toPanel(other.page, other.panel);
    expect(await refused(other.panel)).toBe('no-editor');
    expect(await heldBy(other.page, 'secret')).toBe('');
    await other.page.close();
  });

  it('that is read-only, disabled or vanishes gets a sentence', async () => {
    const device = get();
    const closed = await openEditors(device, 'readonly,disabled');
    expect((await look(closed.panel))?.readOnly).toBe(true);
    expect(await refused(closed.panel)).toBe('editor-read-only');
    expect(await heldBy(closed.page, 'readonly')).toBe('Closed');
    await closed.page.close();
    const { page, panel } = await openEditors(device, 'vanishing,textarea');
    await clickIn(page, '#vanishing');
    await toPanel(page, panel);
    expect(await refused(panel)).toBe('editor-gone');
    expect(await heldBy(page, 'textarea')).toBe('');
    await page.close();
  });

  it('in a frame of the page; in one of another host it says so', async () => {
    const { page, panel } = await openEditors(get(), 'textarea,framed,foreign');
    await until('the frame', () =>
      page.evaluate(
        () =>
          document.querySelector<HTMLIFrameElement>('#framed')?.contentDocument?.documentElement
            .dataset.ready === '',
      ),
    );
    await clickIn(page, '#textarea');
    await toPanel(page, panel);
    await clickIn(page, '#textarea', '#framed');
    await toPanel(page, panel);
    expect((await put(panel, NASTY)).cut).toBe(0);
    const framed = await page.$eval(
      '#framed',
      (el) =>
        (el as HTMLIFrameElement).contentDocument?.querySelector<HTMLTextAreaElement>('#textarea')
          ?.value,
    );
    expect(framed).toBe(NASTY);
    expect(await heldBy(page, 'textarea')).toBe('');
    await clickIn(page, '#foreign');
    await pause(150);
    expect((await look(panel))?.kind).toBe('other-host');
    await toPanel(page, panel);
    expect(await refused(panel)).toBe('other-host');
    await clickIn(page, '#textarea');
    await toPanel(page, panel);
    expect((await put(panel, 'Here')).inserted).toBe(4);
    expect(await heldBy(page, 'textarea')).toBe('Here');
    await page.close();
  });

  it('knows the field that had the focus before the panel was opened', async () => {
    const device = get();
    const page = await device.open(`${practice.editors}?with=textarea,line,rich`);
    await clickIn(page, '#line');
    const panel = await device.openPanel(page);
    await pause(300);
    expect((await look(panel))?.kind).toBe('line');
    await page.close();
  });

  it('does a press that comes twice once', async () => {
    const { page, panel } = await openEditors(get(), 'textarea');
    const both = await Promise.all([put(panel, 'Once'), put(panel, 'Once')]);
    expect(both.map(({ inserted }) => inserted)).toEqual([4, 4]);
    expect(await heldBy(page, 'textarea')).toBe('Once');
    await page.close();
  });
});

inChromiumAtLeast('Insert into what is edited in place', (get) => {
  it('ProseMirror: to the letter, at the cursor, undone by its own history', async () => {
    const { page, panel } = await openEditors(get(), 'prosemirror');
    await clickIn(page, '.ProseMirror');
    await page.keyboard.type('Before. After.');
    for (let i = 0; i < 'After.'.length; i++) await page.keyboard.press('ArrowLeft');
    await pause(600);
    await toPanel(page, panel);
    expect(await look(panel)).toMatchObject({ kind: 'rich', hasText: true });
    expect((await put(panel, 'One <b>&amp; only</b> 👩🏽‍🏫 ')).cut).toBe(0);
    expect(plain(await docText(page))).toBe('Before. One <b>&amp; only</b> 👩🏽‍🏫 After.');
    await page.evaluate(() => (globalThis as unknown as WithProseMirror).undo());
    expect(plain(await docText(page))).toBe('Before. After.');
    await page.close();
  });

  it('ProseMirror: many paragraphs, and 50,000 characters', async () => {
    const { page, panel } = await openEditors(get(), 'prosemirror');
    expect((await put(panel, NASTY)).cut).toBe(0);
    expect(plain(await docText(page))).toBe(NASTY);
    await page.evaluate(() => (globalThis as unknown as WithProseMirror).undo());
    expect(plain(await docText(page))).toBe('');
    const text = `- one\n- two\n${long(50_000)}`;
    await toPanel(page, panel);
    expect((await put(panel, text)).inserted).toBe(text.length);
    expect(plain(await docText(page))).toBe(text);
    await page.evaluate(() => (globalThis as unknown as WithProseMirror).undo());
    expect(plain(await docText(page))).toBe('');
    await page.close();
  });

  it('ProseMirror that is closed gets a sentence', async () => {
    const { page, panel } = await openEditors(get(), 'closed');
    expect(await refused(panel)).toBe('editor-read-only');
    await page.close();
  });

  it('goes to where the cursor was, though words of the page were selected since', async () => {
    const device = get();
    const { page, panel } = await openEditors(device, 'rich,prosemirror');
    const held = () => page.$eval('#rich', (el) => el.textContent?.replace(/\u00a0/g, ' '));
    await clickIn(page, '#rich');
    await page.keyboard.type('Before. After.');
    for (let i = 0; i < 'After.'.length; i++) await page.keyboard.press('ArrowLeft');
    // The page hears of a cursor after it has moved: no hand is quicker than that.
    await pause(300);
    await device.select(page, 'words of the page');
    await toPanel(page, panel);
    expect((await put(panel, 'Between. ')).cut).toBe(0);
    expect(await held()).toBe('Before. Between. After.');
    // What is selected in the editor itself stays too: the text comes after it.
    await clickIn(page, '.ProseMirror');
    await page.keyboard.type('Kept');
    await press(page, 'a');
    await pause(100);
    await toPanel(page, panel);
    expect((await put(panel, ' and more')).cut).toBe(0);
    expect(plain(await docText(page))).toBe('Kept and more');
    await page.close();
  });

  it('a chat box without an editor of its own, undone by the browser', async () => {
    const { page, panel } = await openEditors(get(), 'rich');
    await clickIn(page, '#rich');
    await page.keyboard.type('Mine ');
    await toPanel(page, panel);
    expect((await put(panel, NASTY)).cut).toBe(0);
    // Chromium parts lines by `<div>`, Firefox by `<br>`; `innerText` counts an empty one twice, or drops marks.
    const held = () =>
      page.$eval('#rich', (el) => {
        for (const br of el.querySelectorAll(':scope > br')) br.before('\n');
        const parts = [...el.childNodes].map((node) =>
          node.nodeName === 'DIV' ? `\n${node.textContent}` : (node.textContent ?? ''),
        );
        return parts.join('').replace(/\u00a0/g, ' ');
      });
    expect((await held()).trim()).toBe(`Mine ${NASTY}`);
    await press(page, 'z');
    await until('the undo', async () => (await held()).trim() === 'Mine');
    await page.close();
  });
});
