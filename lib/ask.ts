import type { Answer, Ask, CallName, Failure, News, PageCallName, PageCalls, Reply } from './calls';

/**
 * The way calls travel. `sendResponse` and `return true`, never a promise: that alone works in Chromium,
 * Firefox and the fake browser of unit tests. No polyfill, since the content script loads this too.
 */
interface Wire {
  call: string;
  ask: unknown;
  /** The window that the browser's own side panel stands in: it has no tab to be known by. */
  window?: number;
}

type Sender = chrome.runtime.MessageSender;

function api(): typeof chrome {
  const scope = globalThis as { browser?: typeof chrome; chrome?: typeof chrome };
  return (scope.browser ?? scope.chrome) as typeof chrome;
}

/** Whether this script's extension is still the one that is installed: false after an update or reload. */
export function isAlive(): boolean {
  try {
    return Boolean(api().runtime?.id);
  } catch {
    return false;
  }
}

function asFailure(error: unknown): Reply<never> {
  const detail = error instanceof Error ? error.message : String(error);
  if (!isAlive() || /context invalidated/i.test(detail)) return { ok: false, failure: 'updated' };
  return { ok: false, failure: 'unexpected', detail };
}

const isReply = (value: unknown): value is Reply<never> =>
  typeof value === 'object' && value !== null && 'ok' in value;

async function once(send: () => Promise<unknown>): Promise<Reply<never>> {
  const reply = await send();
  return isReply(reply) ? reply : { ok: false, failure: 'unexpected', detail: 'no answer' };
}

async function twice(send: () => Promise<unknown>): Promise<Reply<never>> {
  try {
    const reply = await once(send);
    if (reply.ok || reply.detail !== 'no answer') return reply;
  } catch (error) {
    const reply = asFailure(error);
    if (!reply.ok && reply.failure === 'updated') return reply;
  }
  // A worker that was being stopped loses the message: asked again, it wakes. Every call may be asked twice:
  // https://github.com/w3c/webextensions/issues/16
  try {
    return await once(send);
  } catch (error) {
    return asFailure(error);
  }
}

let ownWindow: number | undefined;

/** From now on this view says with each call in which window it stands: the browser's own side panel. */
export function speakOfWindow(windowId: number): void {
  ownWindow = windowId;
}

/** Asks the background. Never throws: a failure is a named value. */
export function ask<N extends CallName>(call: N, args: Ask<N>): Promise<Reply<Answer<N>>> {
  const wire: Wire = { call, ask: args };
  if (ownWindow !== undefined) wire.window = ownWindow;
  return twice(() => api().runtime.sendMessage(wire));
}

/** Asks the content script of a tab (its top frame). `no-page` where there is none. */
export async function askPage<N extends PageCallName>(
  tabId: number,
  call: N,
  args: PageCalls[N]['ask'],
): Promise<Reply<PageCalls[N]['answer']>> {
  try {
    const reply: unknown = await api().tabs.sendMessage(tabId, { call, ask: args } satisfies Wire, {
      frameId: 0,
    });
    return isReply(reply) ? reply : { ok: false, failure: 'no-page' };
  } catch {
    return { ok: false, failure: 'no-page' };
  }
}

function isWire(message: unknown): message is Wire {
  return typeof message === 'object' && message !== null && 'call' in message;
}

/**
 * Answers calls: `answer` is given name, question and sender, and gives a reply, or `undefined` for a
 * call that is not its own. One listener a context; what it throws becomes `unexpected`.
 */
export function answerCalls(
  answer: (
    call: string,
    ask: unknown,
    sender: Sender,
    windowId: unknown,
  ) => Promise<Reply<unknown>> | undefined,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    if (!isWire(message)) return;
    const reply = answer(message.call, message.ask, sender, message.window);
    if (!reply) return;
    reply.catch(asFailure).then(respond, () => {});
    return true;
  };
  api().runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => api().runtime?.onMessage?.removeListener(listener));
}

/** What a script in the page answers, by the name of the call. */
export type PageAnswers = {
  [N in PageCallName]?: (
    ask: PageCalls[N]['ask'],
  ) => PageCalls[N]['answer'] | Promise<PageCalls[N]['answer']>;
};

/** Answers the calls of a script in the page; those of other scripts in the same page are left to them. */
export function answerPageCalls(answers: PageAnswers, signal?: AbortSignal): void {
  answerCalls((call, args) => {
    const answer = answers[call as PageCallName] as ((args: unknown) => unknown) | undefined;
    if (!answer || signal?.aborted) return;
    return Promise.resolve(answer(args)).then((value) => ({ ok: true, value }));
  }, signal);
}

/** Tells every open panel and notebook tab something. Nobody there is no failure. */
export async function tellViews(news: News): Promise<void> {
  try {
    await api().runtime.sendMessage(news);
  } catch {
    // "Receiving end does not exist": no view is open.
  }
}

/** Hears what the background tells. */
export function hearNews(hear: (news: News) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'news' in message) hear(message as News);
  };
  api().runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => api().runtime?.onMessage?.removeListener(listener));
}

export type { Failure, Sender };
