import { type Arrived, after, edit, focusOn, isThere } from './editor';
import { arrived } from './letters';

/** An editor's script hears of focus and cursor by events of their own, some only after 20 ms (ProseMirror). */
const NOTICE_MS = 60;
const LOOK_EVERY_MS = 30;
/** What has not come by then will not: milliseconds. */
const PATIENCE_MS = 900;

export interface Pasted {
  plain: string;
  html: string;
  /** The text as this editor shows it. */
  shown?: string;
}

/** The cursor at the end of what is selected, or at the end of all where nothing is. */
function toCursor(root: HTMLElement, known: Range | null): void {
  const selection = root.ownerDocument.getSelection();
  if (!selection) return;
  if (known && root.contains(known.endContainer)) {
    selection.collapse(known.endContainer, known.endOffset);
    return;
  }
  selection.selectAllChildren(root);
  selection.collapseToEnd();
}

/** What is selected inside an editor, as its document holds it now. */
export function rangeIn(root: HTMLElement): Range | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.endContainer) ? range.cloneRange() : null;
}

type View = Window & typeof globalThis;
/** Firefox's way from a content script to an object as the page has it. */
type Waived<T> = T & { wrappedJSObject?: T };

/**
 * A paste as the browser would tell of it. Firefox takes no `clipboardData` but one item of a `dataType`
 * (https://searchfox.org/mozilla-central/source/dom/webidl/ClipboardEvent.webidl), and hides from the page what an
 * extension adds to it: the second one is added as by the page itself.
 */
function pasteEvent(view: View, { plain, html }: Pasted): ClipboardEvent {
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', plain);
  clipboardData.setData('text/html', html);
  const one = { dataType: 'text/plain', data: plain };
  const init = { ...one, clipboardData, bubbles: true, cancelable: true, composed: true };
  const event: Waived<ClipboardEvent> = new view.ClipboardEvent('paste', init);
  event.wrappedJSObject?.clipboardData?.setData('text/html', html);
  return event;
}

/** Tells an editor of a paste, as the browser would; whether its script took it. */
function tellOfPaste(root: HTMLElement, pasted: Pasted): boolean {
  const view = root.ownerDocument.defaultView as View | null;
  if (!view) return false;
  return !root.dispatchEvent(pasteEvent(view, pasted));
}

/**
 * Pastes into an element that is edited in place. Where no script takes the paste, the browser's own editing
 * puts the plain text in, which is then undone by the browser's undo.
 */
export async function pasteInto(
  root: HTMLElement,
  pasted: Pasted,
  kept: Range | null,
): Promise<Arrived> {
  const before = root.textContent ?? '';
  const known = rangeIn(root) ?? kept;
  focusOn(root);
  await after(NOTICE_MS);
  if (!isThere(root)) return { inserted: 0, cut: pasted.plain.length };
  toCursor(root, known ? (rangeIn(root) ?? known) : null);
  await after(NOTICE_MS);
  if (!tellOfPaste(root, pasted)) edit(root.ownerDocument, 'insertText', pasted.plain);
  const count = () => arrived(before, root.textContent ?? '', pasted.plain, pasted.shown);
  const until = performance.now() + PATIENCE_MS;
  while (count() < pasted.plain.length && performance.now() < until && isThere(root)) {
    await after(LOOK_EVERY_MS);
  }
  // A page that limits its editor's length may take some back at once.
  await after(NOTICE_MS);
  const inserted = count();
  return { inserted, cut: pasted.plain.length - inserted };
}
