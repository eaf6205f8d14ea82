import { answerPageCalls, ask, isAlive, type PageAnswers } from '@/lib/ask';
import type { PageState } from '@/lib/calls';
import { createHost } from './createHost';
import { edgeButton } from './edgeButton';
import { isUncovered } from './isUncovered';
import { noteButton } from './noteButton';
import { oldPanel, removeHosts } from './oldHosts';
import { panelFrame } from './panelFrame';
import { reloadLine } from './reloadLine';
import { isPdf, watchPage } from './watchPage';

/** Milliseconds between two looks whether the extension is still there, while its panel is open. */
const ALIVE_EVERY = 2_000;

/** A panel has shown its token within this time after its frame was loaded, milliseconds; an error page never does. */
const SHOWN_WITHIN = 3_000;

/** A frame that the page moved or faded within this time, put back or not, was not whole for long enough. */
const UNTOUCHED = 500;

/** The whole of the page's side: wires button, frame, selection and recogniser to the background. */
export function start(): void {
  const life = new AbortController();
  const { signal } = life;
  let state: PageState | null = null;
  let opening = false;
  let leftover: HTMLElement | null = null;
  /** Nothing that is framed can be used here: a press asks for the browser's own side panel. */
  let refused = isPdf();
  let loaded = Number.POSITIVE_INFINITY;
  let beat: ReturnType<typeof setInterval> | undefined;

  const host = createHost({ back, away }, signal);
  const edge = edgeButton(host, async () => (await beside()) || open(true));
  const panel = panelFrame(host, () => ({ close: state?.words.close ?? '' }), {
    escaped() {
      close();
      void send('page.closed', {});
    },
    sized: (side, width) => void send('page.size', { side, width }),
  });
  const note = noteButton(
    host,
    () => state !== null,
    // Locked, the panel asks for the passphrase first.
    async () => {
      const aside = await beside();
      if (!state?.locked) await send('page.note', {});
      else if (!aside) await open(true);
    },
    signal,
  );
  const page = watchPage((seen) => void see(seen), signal);

  /** Opens the browser's own side panel, within a press, where it is wanted and the browser allows it. */
  async function beside(): Promise<boolean> {
    if (!refused && state?.settings.place !== 'side') return false;
    return (await send('page.side', { tab: refused }))?.opened === true;
  }

  /** Asks the background; an extension that was updated meanwhile ends this script's work, once. */
  async function send<N extends Parameters<typeof ask>[0]>(
    call: N,
    args: Parameters<typeof ask<N>>[1],
  ) {
    if (signal.aborted) return null;
    const reply = await ask(call, args);
    if (reply.ok) return reply.value;
    if (reply.failure === 'updated') freeze();
    return null;
  }

  async function see(seen = page.look()): Promise<void> {
    const answer = await send('page.seen', { page: seen });
    if (!answer || signal.aborted) return;
    take(answer);
    if (answer.open && !panel.frame) await open(false);
  }

  function take(next: PageState): void {
    state = next;
    panel.place(next.settings.side, next.settings.width);
    note.name(next.words.note);
    draw();
  }

  function draw(): void {
    if (!state) return;
    const old = oldPanel(host.element);
    const shown = state.settings.pageButton && !panel.frame && !old;
    const count = state.locked ? 0 : state.count;
    edge.draw({ shown, count, fresh: state.fresh, name: state.words.button });
    if (shown) host.mount(false);
    if (old && !leftover) {
      // Its own script may be gone without a word (Firefox), so this one says what to do.
      leftover = reloadLine(state.words.reload);
      host.wrapper.append(leftover);
      host.mount(false);
    }
  }

  async function open(asked: boolean): Promise<void> {
    if (panel.frame) return panel.frame.focus();
    if (opening) return;
    opening = true;
    const answer = await send('page.open', {});
    opening = false;
    if (!answer || signal.aborted) return;
    if (!host.mount(asked)) {
      await send('page.closed', {});
      return;
    }
    removeHosts(true);
    leftover?.remove();
    leftover = null;
    panel.open(answer.token, asked);
    loaded = Number.POSITIVE_INFINITY;
    panel.loads(() => {
      loaded = performance.now();
    });
    beat ??= setInterval(() => {
      if (!isAlive()) freeze();
    }, ALIVE_EVERY);
    note.hide();
    draw();
  }

  function closed(): void {
    clearInterval(beat);
    beat = undefined;
    draw();
  }

  /** Closes the panel; the focus goes to where it was, else to the button that opens it again. */
  function close(): void {
    const homeless = panel.close();
    closed();
    if (homeless && !edge.element.hidden) edge.element.focus({ preventScroll: true });
  }

  /** The page removed our host and it came back: its frame has to load again, with a new token. */
  function back(): void {
    if (!panel.frame) return;
    panel.close();
    closed();
    void open(false);
  }
  function away(): void {
    if (!panel.frame) return;
    panel.close();
    closed();
    void send('page.closed', {});
  }

  /** The extension was updated or taken away: nothing of ours acts any more; what is written stays readable. */
  function freeze(): void {
    if (signal.aborted) return;
    life.abort(new Error('updated'));
    clearInterval(beat);
    const line = reloadLine(state?.words.reload ?? '');
    edge.element.remove();
    leftover?.remove();
    host.wrapper.append(line);
    if (!panel.frame) line.dataset.alone = '';
  }

  const answers: PageAnswers = {
    'tab.page': () => page.look(),
    async 'tab.open'({ toggle }) {
      if (refused || document.querySelector('dialog:modal')) return false;
      if (toggle && panel.frame) {
        close();
        await send('page.closed', {});
      } else await open(true);
      return true;
    },
    'tab.refused'() {
      refused ||= performance.now() - loaded > SHOWN_WITHIN;
      if (refused) close();
      return refused;
    },
    'tab.close'() {
      close();
      return null;
    },
    'tab.state'(next) {
      take(next);
      return null;
    },
    'tab.uncovered': () => ({
      uncovered:
        panel.frame !== null &&
        host.rest() > UNTOUCHED &&
        isUncovered(host.element, host.root, panel.frame),
    }),
    'tab.width'({ width }) {
      if (state) {
        state.settings.width = width;
        panel.place(state.settings.side, width);
      }
      return null;
    },
  };
  answerPageCalls(answers, signal);

  // A page brought back by Back kept its frame, but the tab had another panel meanwhile: it needs a token again.
  addEventListener('pageshow', (event) => event.persisted && void see().then(back), { signal });
  addEventListener('focus', () => void (isAlive() || freeze()), { signal });

  // An older version's panel stays until ours opens: what was typed in it can still be read.
  removeHosts(false);
  void see();
}
