import type * as v from 'valibot';
import type { Answer, Ask, CallName } from '@/lib/calls';
import type { Caller } from './caller';

/** How one call is answered: who may ask, what is asked, and the answer; it may throw `Failed`. */
export interface Answering<N extends CallName> {
  from: readonly Caller['from'][];
  ask: v.GenericSchema<unknown, Ask<N>>;
  /** Answered while locked too. */
  whileLocked?: true;
  /** Answered within the press that asked, before anything is awaited; neither locked nor counted as use. */
  atOnce?: true;
  /** A person did something: counts against locking by itself. */
  use?: true;
  /** Answered in the order of arrival with all others that write. */
  writes?: true;
  answer(ask: Ask<N>, caller: Caller): Promise<Answer<N>>;
}

export type Answers = { [N in CallName]: Answering<N> };
