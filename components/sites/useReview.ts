import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { hearNews } from '@/lib/ask';
import type { News, Reply } from '@/lib/calls';
import type { ReviewView } from '@/lib/calls/siteCalls';
import type { ReviewText } from '@/lib/records/reviewText';
import { ASKS_SITE, FACT_NAMES, type Fact } from '@/lib/sites/evidence/fact';
import { t } from '@/lib/t';
import { keepLast } from '../notes/keepLast';
import type { PanelStore } from '../panel/panelStore';
import { failureText, replyText } from '../ui/failureText';
import { isEmptyReview, textOf, withFacts } from './reviewText';

/** How long after the last key the status says that the draft is kept, in milliseconds. */
const KEPT_MS = 1_000;

export interface ReviewState {
  data: ReviewView | null;
  text: ReviewText<Fact> | null;
  mode: 'form' | 'compare' | 'suggest';
  problem: string;
  saving: boolean;
  /** How far the gathering is, or `null` where none is under way. */
  gathering: { done: number; of: number } | null;
}

export interface ReviewDoings {
  change: (change: Partial<ReviewText<Fact>>) => void;
  save: () => Promise<void>;
  peek: () => Promise<void>;
  show: (mode: ReviewState['mode']) => void;
  gather: (askSite: boolean) => Promise<void>;
  stop: () => void;
  bring: (bring: boolean) => Promise<void>;
  load: () => Promise<void>;
}

function reviewDoings(store: PanelStore, redraw: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const state: ReviewState = {
    data: null,
    text: null,
    mode: 'form',
    problem: '',
    saving: false,
    gathering: null,
  };
  const set = (change: Partial<ReviewState>) => {
    Object.assign(state, change);
    redraw();
  };
  const toTop = () => {
    document.getElementById('view')?.scrollTo(0, 0);
    store.set({ focus: 'view' });
  };
  const keeper = keepLast(async (text: ReviewText<Fact>) => {
    const reply = await store.call('review.keep', text);
    if (reply.ok || reply.failure === 'updated') return;
    set({ problem: failureText(reply.failure, reply.detail) });
    store.say('bad', t('statusNotKept'));
  });
  const taken = (reply: Reply<ReviewView>): boolean => {
    if (!reply.ok) {
      set({ problem: replyText(reply) });
      return false;
    }
    const data = reply.value;
    const first = state.data === null;
    // One's own keys win; what another tab of the same site keeps is taken where nothing was typed here since.
    const own =
      state.text !== null && state.text.at >= (data.writing?.at ?? 0) && state.text.at > 0;
    const text = own ? state.text : textOf(data);
    const written = data.mine?.reviewed != null && data.writing === null;
    set({ data, text, ...(first ? { mode: written ? 'compare' : 'form' } : {}) });
    return true;
  };
  const doings: ReviewDoings = {
    change(change) {
      if (!state.text) return;
      const at = Math.max(Date.now(), state.text.at + 1);
      set({ text: { ...state.text, ...change, at }, problem: '' });
      store.say('writing', t('statusWriting'));
      if (state.saving) return;
      keeper.push(state.text as ReviewText<Fact>);
      clearTimeout(timer);
      timer = setTimeout(async () => {
        await keeper.settled();
        if (store.state.status?.kind === 'writing') store.say('kept', t('statusKept'));
      }, KEPT_MS);
    },
    async save() {
      const { text } = state;
      if (!text || state.saving) return;
      if (isEmptyReview(text)) return store.say('said', t('reviewNothing'));
      clearTimeout(timer);
      set({ saving: true, problem: '' });
      store.say('writing', t('statusSaving'));
      keeper.flush();
      await keeper.settled();
      const reply = await store.call('review.save', state.text ?? text);
      set({ saving: false });
      if (!reply.ok) {
        set({ problem: replyText(reply) });
        return store.say('bad', t('statusNotSaved'));
      }
      keeper.drop();
      set({ text: textOf(reply.value), data: reply.value, mode: 'compare' });
      toTop();
      store.say('saved', t('statusSaved'));
    },
    async peek() {
      taken(await store.call('review.peek', {}));
    },
    show(mode) {
      set({ mode });
      toTop();
    },
    async gather(askSite) {
      if (state.gathering) return;
      const wanted = FACT_NAMES.filter((name) => askSite || !ASKS_SITE.includes(name));
      set({ gathering: { done: 0, of: wanted.length }, problem: '' });
      const reply = await store.call('evidence.gather', { wanted, askSite });
      set({ gathering: null });
      if (!reply.ok) return set({ problem: replyText(reply) });
      if (state.text) doings.change({ facts: withFacts(state.text.facts, reply.value.facts) });
    },
    stop: () => void store.call('evidence.stop', {}),
    async bring(bring) {
      const { data } = state;
      if (!data) return;
      set({ data: { ...data, site: { ...data.site, bring } } });
      const reply = await store.call('site.bring', { id: data.site.id, bring });
      if (reply.ok) return store.say('saved', t(bring ? 'bringDone' : 'bringGone'));
      set({ data });
      store.sayFailure(reply);
    },
    async load() {
      taken(await store.call('review.view', {}));
    },
  };
  const hear = (news: News) => {
    if (news.news !== 'evidence' || news.tabId !== store.state.view?.tabId) return;
    if (state.gathering) set({ gathering: { done: news.done, of: news.of } });
  };
  return { state, doings, hear, flush: keeper.flush };
}

/** The review of the site in view, and what is done with it. Each change is kept; nothing waits for "Save review". */
export function useReview(store: PanelStore): { state: ReviewState; doings: ReviewDoings } {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { state, doings, hear, flush } = useMemo(
    () => reviewDoings(store, () => redraw(undefined)),
    [],
  );
  useEffect(() => void doings.load(), [store.state.view]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    hearNews(hear, signal);
    window.addEventListener('pagehide', flush, { signal });
    window.addEventListener('blur', flush, { signal });
    document.addEventListener('focusout', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    return () => {
      flush();
      ending.abort();
    };
  }, []);
  return { state, doings };
}
