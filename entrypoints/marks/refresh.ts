import { ask } from '@/lib/ask';
import { Marks } from './Marks';
import type { SiteLinks } from './siteLinks';

/** How long after links came or went the page is read again, in milliseconds. */
const READ_AGAIN_MS = 800;

/** Keeps the marks as the notebook and the page have them; answers the function that draws them anew. */
export function markRefresher(links: SiteLinks): () => Promise<void> {
  let again: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  let turn = 0;
  const marks = new Marks(() => {
    clearTimeout(again);
    again = setTimeout(() => {
      links.forget();
      void refresh();
    }, READ_AGAIN_MS);
  });
  const refresh = async () => {
    const mine = ++turn;
    const sites = await links.read();
    const reply = await ask('marks.wanted', { urls: sites.map(({ url }) => url.slice(0, 2_048)) });
    if (mine !== turn) return;
    const wanted = new Map(
      reply.ok ? reply.value.marks.map((mark) => [mark.url, mark] as const) : [],
    );
    const at = sites.flatMap(({ url, element }) => {
      const mark = wanted.get(url);
      return mark && element.isConnected ? [{ element, mark }] : [];
    });
    if (at.length === 0) shown = '';
    // The page changed somewhere else: the marks stay as they are.
    const now = JSON.stringify([at.map(({ mark }) => mark), reply.ok && reply.value.hands]);
    if (at.length > 0 && now === shown && marks.stands(at.map(({ element }) => element))) return;
    shown = now;
    await marks.show(at, reply.ok ? reply.value.hands : { mine: 'mentee', match: 'mentor' });
  };
  return refresh;
}
