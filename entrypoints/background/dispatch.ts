import * as v from 'valibot';
import type { Sender } from '@/lib/ask';
import type { CallName, Reply } from '@/lib/calls';
import type { Answering } from './answer';
import { type Caller, callerOf } from './caller';
import { Failed, replyOf } from './Failed';
import { inOrder } from './inOrder';
import { countUse, isLocked } from './lockKept';
import { table } from './table';
import { tabState } from './tabState';

/** A panel framed in a tab is believed only once it has shown its token there. */
async function isLetIn(caller: Caller, call: string): Promise<boolean> {
  if (caller.from !== 'panel' || caller.tabId === null || call === 'panel.ready') return true;
  return (await tabState(caller.tabId)).frame === caller.frameId;
}

/** Answers within the press that asked. */
async function runNow(
  { ask: schema, answer }: Answering<CallName>,
  ask: unknown,
  caller: Caller,
): Promise<Reply<unknown>> {
  try {
    const parsed = v.safeParse(schema, ask, { abortEarly: true });
    if (!parsed.success) throw new Failed('bad-input');
    return { ok: true, value: await answer(parsed.output, caller) };
  } catch (error) {
    return replyOf(error);
  }
}

async function run(
  { ask: schema, whileLocked, use, answer }: Answering<CallName>,
  call: string,
  ask: unknown,
  caller: Caller,
): Promise<Reply<unknown>> {
  try {
    if (!(await isLetIn(caller, call))) throw new Failed('not-allowed');
    const parsed = v.safeParse(schema, ask, { abortEarly: true });
    if (!parsed.success) throw new Failed('bad-input');
    if (!whileLocked && (await isLocked())) throw new Failed('locked');
    if (use) await countUse();
    return { ok: true, value: await answer(parsed.output, caller) };
  } catch (error) {
    return replyOf(error);
  }
}

/** Answers a call: who asks, whether they may, whether what they ask is well formed, then the answer. */
export function dispatch(
  call: string,
  ask: unknown,
  sender: Sender,
  windowId?: unknown,
): Promise<Reply<unknown>> | undefined {
  const answering = table.get(call);
  if (!answering) return undefined;
  const caller = callerOf(sender, windowId);
  if (!caller || !answering.from.includes(caller.from)) {
    return Promise.resolve({ ok: false, failure: 'not-allowed' });
  }
  if (answering.atOnce) return runNow(answering, ask, caller);
  const work = () => run(answering, call, ask, caller);
  return answering.writes ? inOrder('write', work) : work();
}
