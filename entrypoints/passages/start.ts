import { answerPageCalls, ask, isAlive, type PageAnswers } from '@/lib/ask';
import type { PageCalls } from '@/lib/calls';
import { keptAddress } from '@/lib/pages/keptAddress';
import { findInSlices } from '@/lib/quotes';
import { finder } from './finder';
import { painter } from './paint';
import { selectedQuote } from './selected';

/** Milliseconds that a passage stays marked after it was scrolled to. */
const FLASH = 1_600;
/** What a click is meant for, rather than for the passage beneath it. */
const PRESSED =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [contenteditable]';

/** page.js is always there first: nothing else asks for passages. */
const address = keptAddress;

/** Brings a range to the middle of the window, whatever scrolls. */
function scrollTo(range: Range): void {
  const element =
    range.startContainer instanceof Element
      ? range.startContainer
      : range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}

/** Answers the background's calls about passages and tells it what was found and clicked. */
export function start(): void {
  const life = new AbortController();
  const { signal } = life;
  const paint = painter();
  let pointed: string | null = null;
  let flashed: string | null = null;
  let flash: ReturnType<typeof setTimeout> | undefined;
  let hidden = false;

  async function send(...call: Parameters<typeof ask>): Promise<void> {
    if (signal.aborted) return;
    const reply = await ask(...call);
    if (!reply.ok && reply.failure === 'updated') end();
  }
  function end(): void {
    life.abort(new Error('updated'));
    paint.show(false);
  }

  const find = finder(
    paint,
    (found, order, now) => void send('passages.found', { address: address(), found, order, now }),
    signal,
  );

  const show = () => paint.show(!hidden && document.visibilityState === 'visible');
  const open = () => paint.open([pointed, flashed].filter((id) => id !== null));

  async function fetch(): Promise<void> {
    const reply = await ask('passages.wanted', { address: address() });
    if (reply.ok && !signal.aborted) take(reply.value);
  }
  function take({
    passages,
    hide,
  }: Pick<PageCalls['passages.paint']['ask'], 'passages' | 'hide'>): void {
    hidden = hide;
    show();
    find.want(passages);
  }

  const answers: PageAnswers = {
    'passages.paint'(wanted) {
      if (wanted.address === address()) take(wanted);
      return null;
    },
    async 'passages.hold'({ quotes }) {
      const found = await findInSlices(document.body, quotes, signal);
      return { held: found.map((place) => place !== null) };
    },
    'passages.describe': () => ({ quote: selectedQuote() }),
    async 'passages.show'({ id }) {
      await find.settle();
      const range = paint.get(id);
      if (!range) return { shown: false };
      scrollTo(range);
      flashed = id;
      open();
      clearTimeout(flash);
      flash = setTimeout(() => {
        flashed = null;
        open();
      }, FLASH);
      return { shown: true };
    },
    'passages.point'({ id }) {
      pointed = id;
      open();
      return null;
    },
  };
  answerPageCalls(answers, signal);

  document.addEventListener(
    'visibilitychange',
    () => {
      if (isAlive()) show();
      else end();
    },
    { signal },
  );
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || hidden) return;
      if (!(event.target instanceof Element) || event.target.closest(PRESSED)) return;
      if (!getSelection()?.isCollapsed) return;
      const [id] = paint.at(event.clientX, event.clientY);
      if (id) void send('passages.chosen', { id });
    },
    { signal },
  );

  // A page brought back by Back may have missed some.
  addEventListener('pageshow', (event) => event.persisted && void fetch(), { signal });
}
