import type { Failure, Reply } from '@/lib/calls';
import { t, tn } from '@/lib/t';

type Underlined<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underlined<B>}` : S;

/** The sentence of a failure: what happened, what is safe, what to do. `detail` as the reply gave it. */
export function failureText(failure: Failure, detail?: string): string {
  const over = Number(detail);
  if (failure === 'too-long' && over > 0) return tn('tooLongBy', over);
  const key = failure.replaceAll('-', '_') as Underlined<Failure>;
  return t(`error_${key}`);
}

/** The same, straight from a reply; '' where it is no failure. */
export function replyText(reply: Reply<unknown>): string {
  return reply.ok ? '' : failureText(reply.failure, reply.detail);
}
