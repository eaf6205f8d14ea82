import { type PageText, readPage } from './pageText';

let kept: { root: Element; page: PageText; watch: MutationObserver } | null = null;

function forget(): void {
  kept?.watch.disconnect();
  kept = null;
}

/**
 * The page's text, read once for all that is asked of it within one task and read again where the page has
 * changed in between. Nothing is kept, and nothing watched, after the task.
 */
export function currentPage(root: Element): PageText {
  if (kept?.root === root && kept.watch.takeRecords().length === 0) return kept.page;
  if (!kept) setTimeout(forget);
  forget();
  const watch = new MutationObserver(() => {});
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  kept = { root, page: readPage(root), watch };
  return kept.page;
}
