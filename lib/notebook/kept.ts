/** What can go wrong with the database; names of `Failure` in lib/calls.ts. */
export type NotebookFailure =
  | 'bad-input'
  | 'not-allowed'
  | 'too-long'
  | 'disk-full'
  | 'newer-version'
  | 'not-found'
  | 'nothing-to-undo'
  | 'unexpected';

/** A value, or a named failure (a `Reply` of lib/calls.ts). */
export type Kept<T> =
  | { ok: true; value: T }
  | { ok: false; failure: NotebookFailure; detail?: string };

/** Thrown within a transaction to end it without a trace; never leaves lib/notebook. */
export class Refusal extends Error {
  constructor(
    readonly failure: NotebookFailure,
    readonly detail?: string,
  ) {
    super(failure);
  }
}

// Firefox has names of its own for a full disk: dom/base/domerr.msg and xpcom/base/ErrorList.py.
const FULL = /quota|no_device_space/i;

/** The named failure of whatever was thrown. */
export function failureOf(error: unknown): {
  ok: false;
  failure: NotebookFailure;
  detail?: string;
} {
  if (error instanceof Refusal) {
    const { failure, detail } = error;
    return detail === undefined ? { ok: false, failure } : { ok: false, failure, detail };
  }
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (FULL.test(name)) return { ok: false, failure: 'disk-full' };
  if (name === 'VersionError') return { ok: false, failure: 'newer-version' };
  return { ok: false, failure: 'unexpected', detail: `${name} ${String(error)}`.slice(0, 300) };
}
