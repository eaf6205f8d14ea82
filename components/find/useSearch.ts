import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import { hearNews } from '@/lib/ask';
import type { Grouping } from '@/lib/notebook/search/group';
import type { Item } from '@/lib/records/item';
import { type Search, watchSearch } from './watchSearch';
import type { Found, Indexed, SearchNews } from './wire';

/** The worker of this tab: it stays while other rooms are looked at, since it has read everything. */
let kept: {
  notebook: string;
  search: Search;
  hear: (news: SearchNews) => void;
  stop: AbortController;
} | null = null;

function letGo(): void {
  kept?.stop.abort();
  kept = null;
}

function keptSearch(notebook: string, names: [string, string][]) {
  if (kept?.notebook === notebook) return kept;
  letGo();
  const stop = new AbortController();
  const search = watchSearch(notebook, names, (news) => mine.hear(news), stop.signal);
  const mine = { notebook, search, hear: (_news: SearchNews) => {}, stop };
  kept = mine;
  // What is hidden or erased must not stay in the worker's memory.
  hearNews(({ news }) => {
    if (news === 'locked' || news === 'erased' || news === 'notebook') letGo();
  }, stop.signal);
  return mine;
}

/** What a view that searches knows. */
export interface SearchState {
  found: Found | null;
  refused: Extract<SearchNews, { news: 'refused' }> | null;
  indexed: Indexed;
  failed: boolean;
}

const FIRST: SearchState = {
  found: null,
  refused: null,
  indexed: { done: 0, total: null },
  failed: false,
};

/** Searches as the text changes, and follows the notebook. `itemOf` answers a record that is shown, as soon as it is known. */
export function useSearch(book: Book, text: string, grouping: Grouping) {
  const [state, setState] = useState<SearchState>(FIRST);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [tries, setTries] = useState(0);
  const items = useRef(new Map<string, { item: Item; of: number }>());
  /** Counts the changes of the notebook: what was told before one is asked for again when it is drawn. */
  const change = useRef(0);
  const wanted = useRef(new Set<string>());
  const names = useMemo(
    () => book.members.map(({ id, name }): [string, string] => [id, name]),
    [book.members],
  );
  const worker = useMemo(() => keptSearch(book.notebook, names), [book.notebook, tries]);

  useLayoutEffect(() => {
    const take = (list: Item[]) => {
      for (const item of list) items.current.set(item.id, { item, of: change.current });
    };
    worker.hear = (news) => {
      switch (news.news) {
        case 'found':
          take(news.found.items);
          setState({
            found: news.found,
            refused: null,
            indexed: news.found.indexed,
            failed: false,
          });
          break;
        case 'refused':
          setState((now) => ({ ...now, refused: news }));
          break;
        case 'items':
          take(news.items);
          redraw(undefined);
          break;
        case 'indexed':
          setState((now) => ({ ...now, indexed: news.indexed }));
          break;
        case 'changed':
          change.current++;
          worker.search.find(asked.current.text, asked.current.grouping);
          break;
        case 'failed':
          letGo();
          setState((now) => ({ ...now, failed: true }));
          break;
      }
    };
    return () => {
      worker.hear = () => {};
    };
  }, [worker]);
  const asked = useRef({ text, grouping });
  // Before the drawing: an effect after it would wait for the next frame.
  useLayoutEffect(() => {
    asked.current = { text, grouping };
    worker.search.find(text, grouping);
  }, [worker, text, grouping]);
  useEffect(() => worker.search.names(names), [worker, names]);

  const itemOf = useCallback(
    (id: string): Item | null => {
      const known = items.current.get(id);
      if (known?.of !== change.current && !wanted.current.has(id)) {
        // All that one drawing lacks is asked for together.
        if (wanted.current.size === 0) {
          queueMicrotask(() => {
            worker.search.items([...wanted.current]);
            wanted.current.clear();
          });
        }
        wanted.current.add(id);
      }
      return known?.item ?? null;
    },
    [worker],
  );
  const again = () => {
    setState(FIRST);
    setTries(tries + 1);
  };
  return { ...state, itemOf, again };
}
