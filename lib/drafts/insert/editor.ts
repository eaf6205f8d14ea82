/** How much of a text came into an editor, counted by reading back; UTF-16 units. */
export interface Arrived {
  inserted: number;
  cut: number;
}

/** An editor of the page that text can be put into. Each kind has a file; DOM only. */
export interface Editor {
  kind: 'tinymce' | 'textarea' | 'rich' | 'line';
  /** The field, or the element that is edited (in its own frame, for TinyMCE). */
  element: HTMLElement;
  readOnly: boolean;
  /** UTF-16 units that it takes in all; `null`: it does not say. */
  maxLength: number | null;
  /** What it holds now. */
  text(): string;
  /**
   * Puts a text at the cursor, or after what is selected, as if typed: the page hears of it, and its undo takes
   * it out again. Replaces nothing. `\n` is the only line ending in `text`.
   */
  insert(text: string): Promise<Arrived>;
}

/** Whether an editor is still on its page. In Firefox what was in a frame that went away throws at a touch. */
export function isThere(element: Element): boolean {
  try {
    return element.isConnected && element.ownerDocument.defaultView !== null;
  } catch {
    return false;
  }
}

/** Gives the page's own script the time to hear of something, in milliseconds. */
export const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Puts the focus into an element, in whatever frame, and brings it into view: what comes is to be seen. */
export function focusOn(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (view?.frameElement) view.focus();
  element.focus();
}

/**
 * Runs one of the document's editing commands: what it does is undone by the browser's own undo, and the page
 * hears of it by `input`, in Firefox by `beforeinput` too. `refused`: its script took it upon itself.
 */
export function edit(
  document: Document,
  command: 'insertText' | 'insertHTML',
  value: string,
): { done: boolean; refused: boolean } {
  const asked: Event[] = [];
  const hear = (event: Event) => asked.push(event);
  document.defaultView?.addEventListener('beforeinput', hear, true);
  const done = document.execCommand(command, false, value);
  document.defaultView?.removeEventListener('beforeinput', hear, true);
  return { done, refused: asked.some((event) => event.defaultPrevented) };
}
