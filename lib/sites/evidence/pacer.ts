/** The longest that the page is kept waiting at a time, in milliseconds. */
const SLICE_MS = 8;

function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

export interface Pacer {
  /** Whether it is time to let the page work. */
  due(): boolean;
  /** Lets the page work; rejects with the signal's reason once it is aborted. */
  rest(): Promise<void>;
}

/** Long work in tasks of some 8 ms, that `signal` can end between any two. */
export function pacer(signal: AbortSignal): Pacer {
  let until = performance.now() + SLICE_MS;
  return {
    due: () => performance.now() >= until,
    async rest() {
      await pause();
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    },
  };
}
