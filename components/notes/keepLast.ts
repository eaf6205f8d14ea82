/** How often what is being written is sent at most, in milliseconds. */
export const KEEP_MS = 150;

export interface Keeper<T> {
  /** Sends the value now, or when the last sending is `every` milliseconds old; of several, the last. */
  push: (value: T) => void;
  /** Sends at once what still waits. */
  flush: () => void;
  /** Forgets what still waits. */
  drop: () => void;
  /** When everything sent so far was answered. */
  settled: () => Promise<void>;
}

/** Sends at most every `every` milliseconds, the first value at once and the last one always. */
export function keepLast<T>(
  send: (value: T) => Promise<unknown>,
  every: number = KEEP_MS,
): Keeper<T> {
  let waiting: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sent: Promise<unknown> = Promise.resolve();

  const sendNow = (value: T) => {
    sent = Promise.allSettled([sent, send(value)]);
    timer = setTimeout(() => {
      timer = null;
      flush();
    }, every);
  };
  const flush = () => {
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    if (timer) clearTimeout(timer);
    sendNow(value);
  };
  return {
    push(value) {
      waiting = { value };
      if (!timer) flush();
    },
    flush,
    drop() {
      waiting = null;
    },
    async settled() {
      await sent;
    },
  };
}
