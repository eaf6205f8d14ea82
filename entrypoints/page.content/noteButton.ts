import type { Host } from './createHost';
import { make, marker } from './draw';

/** Milliseconds of rest before a selection counts as made. */
const REST = 160;
/** Below the selection's end; on a phone under the touch handles. CSS pixels. */
const BELOW = 8;
const BELOW_HANDLES = 32;

/** The page's selected text, or `null`: collapsed, blank, in a field, or an editor's. */
function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  if (!element || element.isContentEditable || document.designMode === 'on') return null;
  if (!document.body?.contains(element)) return null;
  return /\S/.test(selection.toString().slice(0, 5_000)) ? range : null;
}

/** Where the selection ends, in the window. */
function endOf(range: Range): DOMRect | null {
  const end = document.createRange();
  end.setStart(range.endContainer, range.endOffset);
  const rects = range.getClientRects();
  return rects[rects.length - 1] ?? end.getBoundingClientRect();
}

export interface NoteButton {
  name(word: string): void;
  hide(): void;
}

/**
 * The "Note" button by a selection: shown at rest after a trusted event, gone with the selection. While a
 * pointer selects, none of our buttons is in its way.
 */
export function noteButton(
  host: Host,
  allowed: () => boolean,
  press: () => void,
  signal: AbortSignal,
): NoteButton {
  let word = '';
  let button: HTMLButtonElement | null = null;

  function build(): HTMLButtonElement {
    const built = make('button', { class: 'n' }, marker(), make('span', {}));
    // A press must not take the selection away, nor the focus.
    built.addEventListener('pointerdown', (event) => event.preventDefault());
    built.addEventListener('mousedown', (event) => event.preventDefault());
    built.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      hide();
      press();
    });
    return built;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const place = () => {
    if (!button) return;
    const range = selectedRange();
    const rect = range && endOf(range);
    if (!rect || rect.bottom < 0 || rect.top > innerHeight) {
      button.style.visibility = 'hidden';
      return;
    }
    const below = matchMedia('(pointer: coarse)').matches ? BELOW_HANDLES : BELOW;
    const { offsetWidth: width, offsetHeight: height } = button;
    let top = rect.bottom + below;
    if (top + height > innerHeight - 4) top = Math.max(4, rect.top - below - height);
    const left = Math.min(Math.max(8, rect.right - width / 2), innerWidth - width - 8);
    button.style.cssText = `top:${Math.round(top)}px;left:${Math.round(left)}px`;
  };
  const moved = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  let followed: AbortController | null = null;

  function hide(): void {
    clearTimeout(timer);
    button?.remove();
    button = null;
    followed?.abort();
    followed = null;
  }
  function show(): void {
    if (signal.aborted || host.wrapper.dataset.drag !== undefined) return;
    if (!allowed() || !selectedRange() || !host.mount(false)) {
      hide();
      return;
    }
    button ??= build();
    button.lastElementChild?.replaceChildren(word);
    if (!button.isConnected) host.wrapper.append(button);
    place();
    if (followed) return;
    followed = new AbortController();
    const options = { passive: true, capture: true, signal: followed.signal };
    addEventListener('scroll', moved, options);
    addEventListener('resize', moved, options);
  }
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(show, REST);
  };

  const options = { passive: true, capture: true, signal };
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.target === host.element) return;
      host.wrapper.dataset.drag = '';
    },
    options,
  );
  const released = (event: Event) => {
    if (!event.isTrusted || host.wrapper.dataset.drag === undefined) return;
    delete host.wrapper.dataset.drag;
    if (event.target !== host.element) rest();
  };
  for (const type of ['pointerup', 'pointercancel', 'dragend']) {
    addEventListener(type, released, options);
  }
  addEventListener(
    'keyup',
    (event) => {
      if (event.isTrusted && (event.shiftKey || event.key === 'Shift' || event.ctrlKey)) rest();
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    (event) => {
      if (!event.isTrusted) return;
      if (getSelection()?.isCollapsed) {
        hide();
        return;
      }
      // Handles on a phone and "Select all" send nothing else; a script's own selection is not the person's.
      if (navigator.userActivation?.hasBeenActive) rest();
    },
    options,
  );
  signal.addEventListener('abort', hide);

  return {
    name(now) {
      word = now;
    },
    hide,
  };
}
