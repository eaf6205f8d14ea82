import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { News, PanelView, Reply } from '@/lib/calls';
import { PASSPHRASE } from '../lock/LockForm';
import { cardId } from '../notes/NoteCard';
import type { UsedTag } from '../notes/suggestTags';
import { type CardDoings, cardDoings } from './cardDoings';
import { type Moves, movesOf, useMoved } from './moves';
import { FIRST_STATE } from './panelState';
import { createStore, type PanelStore } from './panelStore';
import { useFileDrop } from './useFileDrop';
import { useLooked } from './useLooked';
import { useUncovered } from './useUncovered';
import { type WriterDoings, writerDoings } from './writerDoings';

const USE_MS = 60_000;

export interface PanelProps {
  /** The first answer, with which the first frame is drawn. */
  first: Reply<PanelView>;
  askView: () => Promise<Reply<PanelView>>;
  /** Hears when another page may be in view: of the browser's own side panel, which stands beside all of them. */
  follow?: (hear: () => void, signal: AbortSignal) => void;
  /** Takes the words of the language that is set; answers whether they are others now. */
  takeLanguage: (language: string) => Promise<boolean>;
}

export interface PanelParts {
  store: PanelStore;
  writer: WriterDoings;
  cards: CardDoings;
  moves: Moves;
  usedTags: UsedTag[];
  asksTwice: boolean;
  /** Whether the frame has been wholly visible (clickjacking). */
  uncovered: () => Promise<boolean>;
}

/** Gives the focus to what asked for it, once it is drawn; a card is brought into view. */
function useFocusWish(store: PanelStore): void {
  useLayoutEffect(() => {
    const { focus } = store.state;
    const element = focus && document.getElementById(focus);
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    store.set({ focus: null });
  });
}

/** The focus on opening: the chosen tab, once the frame has it; never taken from the page. */
function useFirstFocus(store: PanelStore): void {
  useEffect(() => {
    const toTab = () => {
      if (document.activeElement !== document.body) return;
      store.set({ focus: store.state.stop === 'locked' ? PASSPHRASE : `tab-${store.state.tab}` });
    };
    if (document.hasFocus() && !store.state.focus) toTab();
    const ending = new AbortController();
    window.addEventListener('focus', toTab, { once: true, signal: ending.signal });
    return () => ending.abort();
  }, []);
}

function useUsedTags(store: PanelStore): UsedTag[] {
  const [used, setUsed] = useState<UsedTag[]>([]);
  const writing = store.state.draft !== null;
  useEffect(() => {
    if (!writing) return;
    void store.call('tags.used', {}).then((reply) => reply.ok && setUsed(reply.value));
  }, [writing]);
  return used;
}

/** On a shared computer: says at most once a minute that somebody is here, so that it does not lock under the eyes. */
function useUse(store: PanelStore): void {
  useEffect(() => {
    const ending = new AbortController();
    let last = Date.now();
    const used = () => {
      if (!store.state.view?.settings.shared || Date.now() - last < USE_MS) return;
      last = Date.now();
      void store.call('lock.used', {});
    };
    for (const event of ['pointermove', 'wheel', 'keydown']) {
      window.addEventListener(event, used, { passive: true, signal: ending.signal });
    }
    return () => ending.abort();
  }, []);
}

/** The panel's state, and what is done with it; hears the background's news and asks for the view again. */
export function usePanel({ first, askView, takeLanguage, follow }: PanelProps): PanelParts {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const uncovered = useUncovered();
  const { store, writer, cards, moves } = useMemo(() => {
    const store = createStore(() => redraw(undefined), askView);
    const writer = writerDoings(store);
    store.take(first);
    const cards = cardDoings(store, writer, uncovered.check);
    return { store, writer, cards, moves: movesOf(store, cards.offerUndo) };
  }, []);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const refresh = async () => {
      writer.flush();
      await store.refresh();
      const { view } = store.state;
      if (view && (await takeLanguage(view.settings.language))) redraw(undefined);
    };
    hearNews((news: News) => {
      const { view } = store.state;
      if ('tabId' in news && view && news.tabId !== view.tabId) return;
      // Told many times while facts are gathered; the tab Review hears it itself.
      if (news.news === 'evidence') return;
      if (news.news === 'locked') writer.flush();
      if (news.news === 'notebook') store.set(FIRST_STATE);
      if (news.news === 'changed') cards.heard(news.ids);
      if (news.news === 'chosen') {
        const typing = store.state.draft !== null && document.hasFocus();
        const focus = typing ? null : cardId(news.id);
        store.set({ chosen: news.id, tab: 'notes', ...(focus ? { focus } : {}) });
        document.getElementById(cardId(news.id))?.scrollIntoView({ block: 'nearest' });
      } else void refresh();
    }, signal);
    follow?.(() => void refresh(), signal);
    // A page brought back by Back brings its panel back as it was; meanwhile notes may have changed.
    window.addEventListener('pageshow', (event) => event.persisted && refresh(), { signal });
    window.addEventListener('pagehide', writer.flush, { signal });
    window.addEventListener('blur', writer.flush, { signal });
    // Before the button that closes the panel is pressed: the frame takes what waits with it.
    document.addEventListener('focusout', writer.flush, { signal });
    document.addEventListener('visibilitychange', writer.flush, { signal });
    return () => ending.abort();
  }, []);
  useFocusWish(store);
  useFirstFocus(store);
  useUse(store);
  useFileDrop(store);
  useMoved(store);
  useLooked(store);
  return {
    store,
    writer,
    cards,
    usedTags: useUsedTags(store),
    asksTwice: uncovered.asksTwice,
    uncovered: uncovered.check,
    moves,
  };
}
