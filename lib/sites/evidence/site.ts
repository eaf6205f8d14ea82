/** The longest that one answer of the site is waited for, and the most that is read of it. */
const PATIENCE_MS = 8_000;
const MOST_BYTES = 512 * 1024;

/** Asks the page's own site, from the page: nothing goes to anyone else, and nobody is logged in. */
export interface AskSite {
  /** The text of a page of the same origin, its beginning where it is long; `null` where there is none to be had. */
  text(address: string): Promise<string | null>;
  /** The status of an answer; 0 where the connection failed, -1 where none came in time. */
  status(address: string): Promise<number>;
}

const QUIET = {
  mode: 'same-origin',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const;

async function bounded(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes < MOST_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) return text;
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel().catch(() => {});
  return text;
}

/** Asks by the page's `fetch`, until `signal` ends it. */
export function askSite(signal: AbortSignal): AskSite {
  const until = () => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);

  async function statusBy(method: string, address: string): Promise<number> {
    try {
      const response = await fetch(address, { ...QUIET, method, signal: until() });
      void response.body?.cancel().catch(() => {});
      return response.status;
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof DOMException && error.name === 'TimeoutError' ? -1 : 0;
    }
  }
  return {
    async text(address) {
      try {
        const response = await fetch(address, { ...QUIET, signal: until() });
        const type = response.headers.get('content-type') ?? '';
        if (!response.ok || !/^text\/|xhtml/i.test(type)) return null;
        return await bounded(response);
      } catch {
        signal.throwIfAborted();
        return null;
      }
    },
    async status(address) {
      const first = await statusBy('HEAD', address);
      // Many servers answer HEAD wrongly: nothing is called broken that GET gives.
      return first >= 200 && first < 400 ? first : statusBy('GET', address);
    },
  };
}
