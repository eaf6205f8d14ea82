import { make } from './draw';
import { STYLE } from './style';

/** The one element of ours in the page: neutral in name, and left out of a page's text by lib/quotes. */
export const HOST = 'margin-frame';

/** Says to a newer version of this script that a panel stands in this host: its text may not be kept yet. */
export const OPEN = 'data-open';

/** Inline and important, so that no rule of the page's outweighs it. */
const OWN_STYLE =
  'all: initial !important; position: fixed !important; inset: 0px auto auto 0px !important; ' +
  'width: 0px !important; height: 0px !important; z-index: 2147483647 !important; ' +
  'display: block !important; opacity: 1 !important; visibility: visible !important; ' +
  'transform: none !important; filter: none !important; clip-path: none !important; ' +
  'pointer-events: auto !important; zoom: 1 !important;';

/** How often a second a changed style is put back: a page that changes it back each time must not make us loop. */
const RESTORES = 20;

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Holds our pieces; state in `data-*`. */
  wrapper: HTMLElement;
  /** Puts the host into the page; `false` where the page keeps removing it and nobody asked now. */
  mount(asked: boolean): boolean;
  /** Milliseconds since the page last meddled with it. */
  rest(): number;
  /** Whether the panel is open in it. */
  mark(open: boolean): void;
}

/**
 * Our host with its closed shadow root, not yet in the page. A page that removes it sees it come back once
 * (`onBack`: what was framed has to load again), then it stays away (`onAway`).
 */
export function createHost(on: { back(): void; away(): void }, signal: AbortSignal): Host {
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const wrapper = make('div', { class: 'w', 'data-side': 'right' });
  root.append(wrapper);

  let wanted = false;
  let away = false;
  let returns = 1;
  let marked = false;
  let restores = 0;
  let meddled = Number.NEGATIVE_INFINITY;

  function restore(): void {
    meddled = performance.now();
    if (restores > RESTORES) return;
    if (restores++ === 0) {
      setTimeout(() => {
        const more = restores > RESTORES;
        restores = 0;
        if (more && !signal.aborted) restore();
      }, 1_000);
    }
    for (const { name } of [...element.attributes]) {
      if (name !== 'style' && !(name === OPEN && marked)) element.removeAttribute(name);
    }
    if (element.getAttribute('style') !== OWN_STYLE) element.setAttribute('style', OWN_STYLE);
    guard.takeRecords();
  }
  const guard = new MutationObserver(restore);
  guard.observe(element, { attributes: true });

  const keeper = new MutationObserver(() => {
    if (!wanted || element.isConnected) return;
    if (returns-- > 0) {
      document.documentElement.append(element);
      watch();
      on.back();
    } else {
      wanted = false;
      away = true;
      keeper.disconnect();
      on.away();
    }
  });
  function watch(): void {
    keeper.disconnect();
    keeper.observe(document, { childList: true });
    keeper.observe(document.documentElement, { childList: true });
  }

  signal.addEventListener('abort', () => {
    guard.disconnect();
    keeper.disconnect();
  });

  return {
    element,
    root,
    wrapper,
    mount(asked) {
      if (element.isConnected) return true;
      if (away && !asked) return false;
      element.setAttribute('style', OWN_STYLE);
      guard.takeRecords();
      wanted = true;
      away = false;
      document.documentElement.append(element);
      watch();
      return true;
    },
    rest: () => performance.now() - meddled,
    mark(open) {
      marked = open;
      element.toggleAttribute(OPEN, open);
      guard.takeRecords();
    },
  };
}
