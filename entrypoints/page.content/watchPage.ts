import { glance } from '@/lib/pages';
import { keepAddress } from '@/lib/pages/keptAddress';
import type { Page } from '@/lib/pages/page';
import { canonicalHref } from '@/lib/pages/pageAddress';

/** Milliseconds between two looks at a page that changes. */
const PAUSE = 500;
/** A page that changes its document late does so within this time after it loads, or after its address changed. */
const SETTLING = 20_000;

/** Chromium shows a PDF in a document of its own making, which takes scripts as any other. */
export const isPdf = () => document.contentType === 'application/pdf';

export interface WatchedPage {
  /** The page as it is now. */
  look(): Page;
}

/**
 * Follows the page: its address changing without a load, its title and text arriving late. `changed` hears
 * of each new answer of the recogniser, the first left out.
 */
export function watchPage(changed: (page: Page) => void, signal: AbortSignal): WatchedPage {
  let address = location.href;
  let canonical = canonicalHref(document);
  // Single-page sites often leave the first page's canonical link in place.
  let stale = false;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = 0;

  function look(): Page {
    const href = location.href;
    const now = canonicalHref(document);
    const bare = (url: string) => url.split('#', 1)[0];
    if (bare(href) !== bare(address)) {
      stale = now !== null && now === canonical;
      address = href;
      settle();
    } else if (now !== canonical) stale = false;
    canonical = now;
    const page = glance(document, new URL(href), stale);
    if (isPdf()) page.pdf = true;
    keepAddress(page.pageAddress);
    return page;
  }
  function tell(): void {
    timer = undefined;
    if (signal.aborted) return;
    const page = look();
    const text = JSON.stringify(page);
    if (text === last) return;
    last = text;
    changed(page);
  }
  const soon = (wait: number) => {
    timer ??= setTimeout(tell, wait);
  };

  const observer = new MutationObserver(() => {
    soon(PAUSE);
    if (performance.now() > until) rest();
  });
  /** Everything while the page settles, afterwards the head alone (titles change there). */
  function settle(): void {
    until = performance.now() + SETTLING;
    observer.disconnect();
    observer.observe(document, { childList: true, subtree: true });
  }
  function rest(): void {
    observer.disconnect();
    if (!document.head) return;
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    until = Number.POSITIVE_INFINITY;
  }

  const moved = () => {
    if (location.href !== address) soon(0);
  };
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  // https://github.com/hypothesis/client: `navigatesuccess` comes after `location` changed, `navigate` before.
  navigation?.addEventListener('navigatesuccess', moved, { signal });
  navigation?.addEventListener('currententrychange', moved, { signal });
  addEventListener('popstate', moved, { signal });
  addEventListener('hashchange', moved, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  settle();
  return {
    look() {
      const page = look();
      last = JSON.stringify(page);
      return page;
    },
  };
}
