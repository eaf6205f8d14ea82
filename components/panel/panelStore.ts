import { ask } from '@/lib/ask';
import type { Answer, Ask, CallName, PanelView, Reply } from '@/lib/calls';
import { failureText } from '../ui/failureText';
import type { StatusWords } from '../ui/Status';
import type { Nowhere } from './NoPage';
import { FIRST_STATE, type PanelState, takeView } from './panelState';

/** The panel's state with the way to change it; what is done with notes and drafts is built on it. */
export interface PanelStore {
  readonly state: PanelState;
  set: (change: Partial<PanelState>) => void;
  /** Asks the background; a failure that concerns the whole panel is shown by it. */
  call: <N extends CallName>(name: N, args: Ask<N>) => Promise<Reply<Answer<N>>>;
  /** Asks for the view again; several at once become two. */
  refresh: () => Promise<void>;
  take: (reply: Reply<PanelView>) => void;
  say: (kind: StatusWords['kind'], words: string) => void;
  /** Says in the status line what went wrong. */
  sayFailure: (reply: Reply<unknown>) => void;
}

const isNowhere = (detail: string | undefined): detail is Nowhere =>
  detail === 'no-address' || detail === 'no-access';

/** Keeps the state; `redraw` is called after each change, `askView` gives the view again. */
export function createStore(
  redraw: () => void,
  askView: () => Promise<Reply<PanelView>>,
): PanelStore {
  let state = FIRST_STATE;
  let asking: Promise<void> | null = null;
  let again = false;

  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    redraw();
  };
  const take = (reply: Reply<PanelView>) => {
    // The focus alone is no typing: another window may go on with the draft that stands open here.
    const typing = document.hasFocus() && state.status?.kind === 'writing';
    if (reply.ok) set(takeView(state, reply.value, typing));
    else if (reply.failure === 'updated') set({ updated: true });
    else if (reply.failure === 'locked') set({ ...FIRST_STATE, stop: 'locked' });
    else if (isNowhere(reply.detail)) {
      const { tab } = state;
      set({ ...FIRST_STATE, tab, stop: 'no-page', nowhere: reply.detail });
    } else if (state.view === null || reply.failure === 'newer-version') {
      set({ stop: reply.failure });
    }
  };
  const askAgain = async () => {
    do {
      again = false;
      take(await askView());
    } while (again);
    asking = null;
  };
  const say = (kind: StatusWords['kind'], words: string) => set({ status: { kind, words } });
  return {
    get state() {
      return state;
    },
    set,
    take,
    say,
    async call(name, args) {
      const reply = await ask(name, args);
      if (!reply.ok && reply.failure === 'updated') set({ updated: true });
      if (!reply.ok && reply.failure === 'locked') set({ ...FIRST_STATE, stop: 'locked' });
      return reply;
    },
    refresh() {
      again = true;
      asking ??= askAgain();
      return asking;
    },
    sayFailure(reply) {
      if (!reply.ok) say('bad', failureText(reply.failure, reply.detail));
    },
  };
}
