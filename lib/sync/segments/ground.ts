import type { Way } from '../../notebook/exchange';
import type { Home } from '../../notebook/write';
import type { Remote, RemoteAnswer } from '../remotes/remote';
import type { Members, Sealer } from './sealer';

/** What an exchange stands on. */
export interface Ground {
  home: Home;
  sealer: Sealer;
  members: Members;
  way: Way;
}

export interface RemoteGround extends Ground {
  remote: Remote;
}

/** Thrown within a round to end it; never leaves lib/sync. */
export class Stopped extends Error {
  constructor(
    readonly failure: string,
    readonly detail: string | null = null,
    /** Not to be tried again before so many milliseconds. */
    readonly after: number | null = null,
  ) {
    super(failure);
  }
}

/** The value of a remote's answer; a failure ends the round. */
export function got<T>(answer: RemoteAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new Stopped(answer.failure, answer.detail ?? null, answer.after ?? null);
}

/** The value of what the notebook answered; a failure ends the round. */
export function kept<T>(
  answer: { ok: true; value: T } | { ok: false; failure: string; detail?: string },
): T {
  if (answer.ok) return answer.value;
  throw new Stopped(answer.failure, answer.detail ?? null);
}

/** SHA-256, base64. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return btoa(String.fromCharCode(...hash));
}
