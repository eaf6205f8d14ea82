import { isAlive } from '@/lib/ask';
import {
  documentsOf,
  type Editor,
  editorAt,
  focusedIn,
  isForeignFrame,
  isThere,
  type Spot,
  spotIn,
} from '@/lib/drafts/insert';
import { HOST } from '../page.content/createHost';

/** The editor that had the focus last, as it is now (`null`: none any more); or why it is out of reach. */
export type Last = 'editor-gone' | 'other-host' | { editor: Editor | null };

export interface LastFocus {
  /** Looks now, too: what a frame of another origin holds is known only while it has the focus. */
  look(): Last | null;
  /**
   * The panel has not got the focus. Where the page still says that our host has it, while the window has it, it is
   * in a frame of another origin: Chromium tells no page of focus that goes from one such frame to another.
   */
  panelLeft(): void;
  forget(): void;
}

/** What had the focus before our own element took it, as page.content remembers it. */
const BEFORE = Symbol.for('matchbook before');

const realTarget = (event: Event) => event.composedPath()[0] as Element | undefined;

/**
 * Remembers which editor of the page had the focus last, in its frames of the same origin too: while the panel
 * has the focus, the page's own `activeElement` is our host, and no event tells of focus that goes from one
 * frame to another (both browsers).
 */
export function lastFocus(signal: AbortSignal): LastFocus {
  let last: Element | null = null;
  const kept = new WeakMap<Element, Spot>();

  function note(element: Element | null | undefined): void {
    if (element?.nodeType !== Node.ELEMENT_NODE) return;
    if (isForeignFrame(element)) last = element;
    else last = editorAt(element)?.element ?? last;
  }
  function came(event: Event): void {
    if (isAlive()) note(realTarget(event));
    else own.abort(new Error('updated'));
  }
  /** The cursor of what is edited in place is the document's selection, which goes when words are selected elsewhere. */
  function moved(this: Document): void {
    const editor = this.activeElement && editorAt(this.activeElement);
    const spot = editor && spotIn(editor.element);
    if (editor && spot) kept.set(editor.element, spot);
  }
  /** Focus that leaves the page's own document goes to a frame: to which, is known a moment later. */
  const lost = () => void setTimeout(look, 0);

  const own = new AbortController();
  const heard = AbortSignal.any([signal, own.signal]);
  const options = { capture: true, signal: heard };

  /** The same listener is added only once; a frame that was written anew (`document.open`) has lost it. */
  function listen(): void {
    if (heard.aborted) return;
    for (const inner of documentsOf(document)) {
      inner.addEventListener('focusin', came, options);
      inner.addEventListener('selectionchange', moved, options);
    }
  }
  function look(): void {
    if (heard.aborted) return;
    listen();
    note(focusedIn(document));
  }

  note((globalThis as { [BEFORE]?: Element | null })[BEFORE]);
  look();
  // `load` of frames does not bubble, but can be caught on its way.
  document.addEventListener('load', listen, options);
  addEventListener('blur', lost, { signal: heard });

  return {
    look() {
      look();
      const element = last;
      if (!element) return null;
      if (!isThere(element)) return 'editor-gone';
      if (isForeignFrame(element)) return 'other-host';
      return { editor: editorAt(element, kept.get(element) ?? null) };
    },
    panelLeft() {
      if (document.activeElement?.localName !== HOST || !document.hasFocus()) return;
      const frames = documentsOf(document).flatMap((inner) => [
        ...inner.querySelectorAll('iframe, frame'),
      ]);
      last = frames.find((frame) => isForeignFrame(frame) && frame.checkVisibility()) ?? last;
    },
    forget() {
      last = null;
    },
  };
}
