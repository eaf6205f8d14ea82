import type { Failure, Reply } from '@/lib/calls';

/** Thrown by an answer; the dispatcher makes it a named failure. Never leaves the background. */
export class Failed extends Error {
  constructor(
    readonly failure: Failure,
    readonly detail?: string,
  ) {
    super(failure);
  }
}

/** The value of a reply; a failure is thrown on to whoever asked. */
export function take<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new Failed(reply.failure, reply.detail);
}

/** The reply of whatever was thrown. */
export function replyOf(error: unknown): Reply<never> {
  if (!(error instanceof Failed)) {
    return { ok: false, failure: 'unexpected', detail: String(error).slice(0, 300) };
  }
  const { failure, detail } = error;
  return detail === undefined ? { ok: false, failure } : { ok: false, failure, detail };
}
