import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { askPage } from '@/lib/ask';
import type { PageCallName, PageCalls, Reply } from '@/lib/calls';
import { quoteSchema } from '@/lib/records/check';
import type { Quote } from '@/lib/records/record';

/** Puts a script of ours into a tab's page, as often as it is called; `false` where it cannot be. */
export async function putScript(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Puts the content script into a tab that has none (opened before the install, or by `activeTab`). */
export async function putPageScript(tabId: number): Promise<boolean> {
  const there = await askPage(tabId, 'tab.page', {});
  return there.ok || putScript(tabId, 'content-scripts/page.js');
}

/** Asks a script of the page, and puts it there first where it is not yet; `no-page` where it cannot be. */
async function askScript<N extends PageCallName>(
  file: string,
  tabId: number,
  call: N,
  args: PageCalls[N]['ask'],
): Promise<Reply<PageCalls[N]['answer']>> {
  const first = await askPage(tabId, call, args);
  if (first.ok || first.failure !== 'no-page') return first;
  return (await putScript(tabId, file)) ? askPage(tabId, call, args) : first;
}

/** Asks passages.ts in a tab. */
export const askPassages = <N extends PageCallName & `passages.${string}`>(
  tabId: number,
  call: N,
  args: PageCalls[N]['ask'],
) => askScript('passages.js', tabId, call, args);

/** Asks marks.ts in a tab. */
export const askMarks = <N extends PageCallName & `marks.${string}`>(
  tabId: number,
  call: N,
  args: PageCalls[N]['ask'],
) => askScript('marks.js', tabId, call, args);

/** Asks evidence.ts in a tab. */
export const askEvidence = <N extends PageCallName & `evidence.${string}`>(
  tabId: number,
  call: N,
  args: PageCalls[N]['ask'],
) => askScript('evidence.js', tabId, call, args);

/** The selection of a tab's page as a quote, `null` where nothing is selected. */
export async function describeSelection(tabId: number): Promise<Reply<Quote | null>> {
  const reply = await askPassages(tabId, 'passages.describe', {});
  if (!reply.ok) return reply;
  const parsed = v.safeParse(v.nullable(quoteSchema), reply.value.quote, { abortEarly: true });
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, failure: 'bad-input', detail: 'quote' };
}
