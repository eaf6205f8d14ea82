import type { Host } from './createHost';
import { make } from './draw';
import { extensionAddress } from './extensionAddress';
import { pushAside } from './pushAside';

/** Where insert.ts finds what had the focus before our own element: it is put into the page later. */
const BEFORE = Symbol.for('matchbook before');

const NARROWEST = 320;
const WIDEST = 560;

export interface PanelFrame {
  readonly frame: HTMLIFrameElement | null;
  /** Frames the panel with its one-time token; `focus`: a person asked for it. */
  open(token: string, focus: boolean): void;
  /** Hears when what is framed was loaded, an error page too. */
  loads(hear: () => void): void;
  /** Takes the panel away and gives the focus back to where it was; `true` where that place is gone. */
  close(): boolean;
  /** Side and width as the settings have them. */
  place(side: 'left' | 'right', width: number): void;
}

interface On {
  /** Escape, or the handle: close it. */
  escaped(): void;
  sized(side: 'left' | 'right', width: number): void;
}

/** The panel's frame with its edge (to drag) and, on a phone, its handle. */
export function panelFrame(host: Host, words: () => { close: string }, on: On): PanelFrame {
  let box: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  let before: HTMLElement | null = null;
  let side: 'left' | 'right' = 'right';
  let width = 380;
  const aside = pushAside(host.element);

  function draw(): void {
    host.wrapper.dataset.side = side;
    host.wrapper.style.setProperty('--width', `${width}px`);
    if (box) aside.push(side, width);
  }

  function dragged(grip: HTMLElement): void {
    grip.addEventListener('pointerdown', (down) => {
      if (!down.isTrusted || down.button !== 0) return;
      down.preventDefault();
      grip.setPointerCapture(down.pointerId);
      host.wrapper.dataset.size = '';
      const start = width;
      const move = (event: PointerEvent) => {
        const by = event.clientX - down.clientX;
        const wide = Math.min(WIDEST, innerWidth, start + (side === 'right' ? -by : by));
        width = Math.round(Math.max(NARROWEST, wide));
        draw();
      };
      const end = () => {
        grip.removeEventListener('pointermove', move);
        delete host.wrapper.dataset.size;
        if (width !== start) on.sized(side, width);
      };
      grip.addEventListener('pointermove', move);
      grip.addEventListener('lostpointercapture', end, { once: true });
    });
  }

  function close(): boolean {
    if (!box) return false;
    const focused = document.activeElement === host.element;
    box.remove();
    host.mark(false);
    box = null;
    frame = null;
    aside.pull();
    if (!focused) return false;
    if (!before?.isConnected) return true;
    before.focus({ preventScroll: true });
    return false;
  }

  // Our own button may take the focus on the way to the panel.
  host.element.addEventListener('focusin', (event) => remember(event.relatedTarget));
  function remember(element: EventTarget | null): void {
    if (!(element instanceof HTMLElement) || element === host.element) return;
    before = element === document.body ? null : element;
    (globalThis as { [BEFORE]?: Element | null })[BEFORE] = before;
  }

  function byHand(event: Event): void {
    if (event.isTrusted) on.escaped();
  }

  return {
    get frame() {
      return frame;
    },
    open(token, focus) {
      box?.remove();
      remember(document.activeElement);
      frame = make('iframe', {
        title: 'Matchbook',
        allow: 'clipboard-write',
        src: `${extensionAddress('panel.html')}#${token}`,
      });
      // The edge is for the mouse alone: keys set the width inside the panel.
      const grip = make('div', { class: 'g', 'aria-hidden': 'true' });
      const handle = make('button', { class: 'h', 'aria-label': words().close });
      handle.addEventListener('click', byHand);
      box = make('div', { class: 'p' }, grip, handle, frame);
      box.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') byHand(event);
      });
      dragged(grip);
      host.wrapper.append(box);
      host.mark(true);
      draw();
      if (focus) frame.addEventListener('load', () => frame?.focus(), { once: true });
    },
    loads: (hear) => frame?.addEventListener('load', hear),
    close,
    place(newSide, newWidth) {
      side = newSide;
      width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(newWidth) || 380));
      draw();
    },
  };
}
