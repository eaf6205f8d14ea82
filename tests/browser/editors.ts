import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Device } from './driver/Device.mjs';
import { pause, until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import { practice } from './pages';
import { panelOf } from './steps';

/** Markup, entities, emoji, marks of direction, hard and double spaces, breaks. */
export const NASTY =
  '<script>alert("x")</script> & &amp; <b>bold</b>\n\n' +
  'Émilie 👩🏽‍🏫 asks: \u200fשלום\u200e, \u202eback\u202c?\nTwo  spaces, ‘quotes’ and https://gws.ala.org/?a=1&b=2.';

export const long = (units: number) => {
  const line = 'What would you tell a library with one children’s librarian? 🦉 & <i>why</i>\n';
  return line
    .repeat(Math.ceil(units / line.length))
    .slice(0, units - 1)
    .trimEnd();
};

export async function openEditors(
  device: Device,
  names: string,
): Promise<{ page: Page; panel: View }> {
  const page = await device.open(`${practice.editors}?with=${names}`);
  const panel = await panelOf(device, page);
  return { page, panel };
}

/** A click into the panel, which takes the focus from the page as a press of its button does. */
export async function toPanel(page: Page, panel: View): Promise<void> {
  const { x, y } = await panel.corner();
  // A frame that is just being laid out may not get its events yet: then once more.
  await until('the panel to have the focus', async () => {
    await page.mouse.click(x + 60, y + 400);
    await pause(80);
    return panel.evaluate(() => document.hasFocus());
  });
}

export const heldBy = (page: Page, id: string) =>
  page.evaluate((which) => (document.getElementById(which) as HTMLTextAreaElement).value, id);

/** Clicks into an element of the page, a frame's too. */
export async function clickIn(page: Page, selector: string, frame = ''): Promise<void> {
  const at = await page.evaluate(
    (which, within) => {
      let top = { x: 0, y: 0 };
      let document_: Document | null = document;
      if (within) {
        const element = document.querySelector<HTMLIFrameElement>(within);
        element?.scrollIntoView({ block: 'center' });
        const box = element?.getBoundingClientRect();
        top = { x: box?.x ?? 0, y: box?.y ?? 0 };
        document_ = element?.contentDocument ?? null;
      }
      const found = document_?.querySelector(which);
      if (!within) found?.scrollIntoView({ block: 'center' });
      const box = found?.getBoundingClientRect();
      return box ? { x: top.x + box.x + 12, y: top.y + box.y + 12 } : null;
    },
    selector,
    frame,
  );
  if (!at) throw new Error(`no ${selector}`);
  await page.mouse.click(at.x, at.y);
  // What is typed before the editor has the focus is lost.
  await until(`the focus to be in ${selector}`, () =>
    page.evaluate(
      (which, within) => {
        const frame_ = within ? document.querySelector<HTMLIFrameElement>(within) : null;
        const document_ = within ? frame_?.contentDocument : document;
        const wanted = document_?.querySelector<HTMLElement>(which);
        const takesFocus = wanted && (wanted.isContentEditable || wanted.tabIndex >= 0);
        // A frame that takes the focus says no more of it.
        if (!takesFocus || wanted.localName === 'iframe') return true;
        const focus = document_?.activeElement ?? null;
        const here = wanted.contains(focus) || focus?.contains(wanted) === true;
        return here && document_?.hasFocus() === true;
      },
      selector,
      frame,
    ),
  );
}

export interface Tiny {
  activeEditor: {
    getContent(options?: { format: string }): string;
    undoManager: { undo(): void; hasUndo(): boolean };
    mode: { set(mode: string): void };
    remove(): void;
    on(event: string, hear: () => void): void;
  };
}
export type WithTiny = typeof globalThis & { tinymce: Tiny };

export const tinyHtml = (page: Page) =>
  page.evaluate(() => (globalThis as WithTiny).tinymce.activeEditor.getContent());

/**
 * The text of TinyMCE's content: its paragraphs parted by an empty line, `<br>` as a break, hard spaces as spaces
 * (it needs them to keep two in a row). Read from `getContent()`: in Firefox `getContent({ format: 'text' })` leaves
 * out marks of direction, since `innerText` does there; without them the two must say the same.
 */
export async function tinyText(page: Page): Promise<string> {
  const { read, own } = await page.evaluate(() => {
    const { activeEditor } = (globalThis as WithTiny).tinymce;
    const { body } = new DOMParser().parseFromString(activeEditor.getContent(), 'text/html');
    for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
    const blocks = [...body.children].map((block) => block.textContent);
    return { read: blocks.join('\n\n'), own: activeEditor.getContent({ format: 'text' }) };
  });
  const marks = /[\u200e\u200f\u202a-\u202e]/g;
  expect(plain(own).replace(marks, '')).toBe(plain(read).replace(marks, ''));
  return plain(read);
}
export const plain = (text: string) => text.replace(/\u00a0/g, ' ').trim();

export async function openForm(device: Device): Promise<{ page: Page; panel: View }> {
  const page = await device.open(practice.postForm);
  await until('TinyMCE', () => page.evaluate(() => document.documentElement.dataset.editor));
  const panel = await panelOf(device, page);
  return { page, panel };
}

export const FRAME = 'iframe.tox-edit-area__iframe';

export interface ProseMirror {
  view: {
    state: {
      doc: {
        textBetween(from: number, to: number, block: string, leaf: string): string;
        content: { size: number };
      };
    };
  };
  undo(): boolean;
}
export type WithProseMirror = typeof globalThis & ProseMirror;

export const docText = (page: Page) =>
  page.evaluate(() => {
    const { doc } = (globalThis as unknown as WithProseMirror).view.state;
    return doc.textBetween(0, doc.content.size, '\n\n', '\n');
  });
