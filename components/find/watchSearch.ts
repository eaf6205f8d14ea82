import { hearNews } from '@/lib/ask';
import { databaseName } from '@/lib/notebook/read';
import type { Grouping } from '@/lib/notebook/search/group';
import SearchWorker from './searchWorker?worker';
import type { SearchAsk, SearchNews } from './wire';

/** The search worker as a view uses it. */
export interface Search {
  names(names: [id: string, name: string][]): void;
  find(text: string, grouping: Grouping): void;
  /** The records with these ids are told later, those that there are. */
  items(ids: string[]): void;
}

/** Starts the search worker of a notebook and follows the news; it ends with `signal`. */
export function watchSearch(
  notebook: string,
  names: [id: string, name: string][],
  hear: (news: SearchNews) => void,
  signal: AbortSignal,
): Search {
  const worker = new SearchWorker();
  const ask = (message: SearchAsk) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<SearchNews>) => hear(data), {
    signal,
  });
  worker.addEventListener('error', () => hear({ news: 'failed' }), { signal });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  hearNews((news) => {
    if (news.news === 'changed') ask({ ask: 'changed', ids: news.ids });
  }, signal);
  ask({ ask: 'open', database: databaseName(notebook), names });
  let turn = 0;
  return {
    names: (now) => ask({ ask: 'names', names: now }),
    find: (text, grouping) => ask({ ask: 'find', turn: ++turn, text, grouping }),
    items: (ids) => ask({ ask: 'items', ids }),
  };
}
