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

/** A place in a document; it may have changed since. */
export interface Spot {
  node: Node;
  offset: number;
}

/** The end of what is selected inside an editor, as its document holds it now. */
export function spotIn(root: Element): Spot | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { endContainer, endOffset } = selection.getRangeAt(0);
  return root.contains(endContainer) ? { node: endContainer, offset: endOffset } : null;
}

const lengthOf = (node: Node) =>
  node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length;

/** Puts the cursor there, or at the end of all where there is no such place. */
function toCursor(root: HTMLElement, spot: Spot | null): void {
  const selection = root.ownerDocument.getSelection();
  if (!selection) return;
  if (spot && root.contains(spot.node)) {
    selection.collapse(spot.node, Math.min(spot.offset, lengthOf(spot.node)));
    return;
  }
  selection.selectAllChildren(root);
  selection.collapseToEnd();
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
  kept: Spot | null,
): Promise<Arrived> {
  const before = root.textContent ?? '';
  const selected = spotIn(root);
  focusOn(root);
  await after(NOTICE_MS);
  if (!isThere(root)) return { inserted: 0, cut: pasted.plain.length };
  // An editor may put its own cursor right when it gets the focus; where it had none, the focus made one up.
  toCursor(root, selected ? (spotIn(root) ?? selected) : kept);
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
