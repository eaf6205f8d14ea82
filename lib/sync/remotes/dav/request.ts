import type { DavRefusal } from '@/lib/calls/webdavCalls';

/** A folder on a WebDAV server, and who asks. */
export interface DavPlace {
  /** The folder's address with its closing slash. */
  folder: string;
  user: string;
  password: string;
  /** How long nothing may be heard, in milliseconds. */
  patience?: number;
}

/** As `RemoteAnswer`, with WebDAV's failures by name. */
export type DavReply<T> =
  | { ok: true; value: T }
  | { ok: false; failure: DavRefusal; detail?: string; after?: number };

export interface DavAsk {
  method: 'PROPFIND' | 'GET' | 'PUT' | 'DELETE' | 'MKCOL';
  /** The name of a file in the folder; '' for the folder itself. */
  name: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  /** Takes the answer's bytes as they come; a failure stops it. Without it they are let go. */
  piece?: (bytes: Uint8Array) => DavRefusal | null;
  /** An answer that says that it is longer than so many bytes is `too-large` at once. */
  most?: number;
}

/** A worker of Chromium is stopped where an answer takes 30 s: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle */
const PATIENCE_MS = 25_000;
/** So much of an answer that nobody wants is read to its end, in bytes: the connection can then be used again. */
const MOST_DRAINED = 65_536;
const MOST_WAIT_MS = 86_400_000;

export const failed = (failure: DavRefusal, detail?: string): DavReply<never> =>
  detail === undefined ? { ok: false, failure } : { ok: false, failure, detail };

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** Retry-After in milliseconds, from a number or a date (RFC 9110, 10.2.3); `undefined` where there is none. */
export function waitOf(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const said = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(said) ? Math.min(Math.max(0, said), MOST_WAIT_MS) : undefined;
}

const NAMED = new Map<number, DavRefusal>([
  [403, 'dav-forbidden'],
  [404, 'dav-missing'],
  [405, 'dav-none'],
  [409, 'dav-missing'],
  [410, 'dav-missing'],
  [413, 'too-large'],
  [423, 'dav-locked'],
  [501, 'dav-none'],
  [507, 'dav-full'],
]);

/** What a server's answer refuses; `null` where it does what was asked. */
function refusal(
  { type, status, headers }: Response,
  method: string,
  now: number,
): DavReply<never> | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return failed('dav-moved');
  if (status === 401) {
    const ways = headers.get('www-authenticate');
    return failed(ways && !/\bbasic\b/i.test(ways) ? 'dav-other-sign-in' : 'dav-sign-in');
  }
  if (status === 429 || status === 503) {
    const after = waitOf(headers.get('retry-after'), now);
    return after === undefined ? failed('dav-busy') : { ok: false, failure: 'dav-busy', after };
  }
  if (status === 412 && method === 'PUT') return failed('exists');
  const named = NAMED.get(status);
  if (named) return failed(named);
  if (status < 200 || status > 299) return failed('dav-server', String(status));
  // Apache answers "201 Created" with a page of its own.
  const page = status === 200 && /^text\/html\b/i.test(headers.get('content-type') ?? '');
  return page ? failed('dav-html') : null;
}

/** A clock that `heard` sets back; when it runs out, `ending` is aborted. */
class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;
  over = false;

  constructor(
    private readonly ending: AbortController,
    private readonly ms: number,
  ) {
    this.heard();
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.over = true;
      this.ending.abort();
    }, this.ms);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

/** Reads an answer to its end; a failure is what stopped it. */
async function readBody(
  answer: Response,
  { piece }: DavAsk,
  silence: Silence,
): Promise<DavRefusal | null> {
  const reader = answer.body?.getReader();
  const said = answer.headers.get('content-length');
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    silence.heard();
    length += value.length;
    const stop = piece?.(value) ?? null;
    if (stop || (!piece && length > MOST_DRAINED)) {
      reader?.cancel().catch(() => {});
      return stop;
    }
  }
  // Packed on the way, it has another length.
  const whole = said === null || answer.headers.has('content-encoding') || Number(said) === length;
  return whole || !piece ? null : 'dav-cut';
}

const isName = (name: string) => !/[/\\]/.test(name) && name !== '.' && name !== '..';

/**
 * One request, without cookies, without following redirects, without the browser's cache. Answers the status; every
 * refusal is a named failure. Never throws.
 */
export async function davRequest(place: DavPlace, ask: DavAsk): Promise<DavReply<number>> {
  if (!isName(ask.name)) return failed('dav-missing');
  const ending = new AbortController();
  const silence = new Silence(ending, place.patience ?? PATIENCE_MS);
  let answered = false;
  try {
    const answer = await fetch(`${place.folder}${encodeURIComponent(ask.name)}`, {
      method: ask.method,
      headers: {
        ...ask.headers,
        Authorization: `Basic ${base64(`${place.user}:${place.password}`)}`,
      },
      body: typeof ask.body === 'string' ? ask.body : ask.body && new Uint8Array(ask.body),
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: ending.signal,
    });
    answered = true;
    silence.heard();
    const length = Number(answer.headers.get('content-length'));
    const large = ask.most !== undefined && length > ask.most;
    const refused = refusal(answer, ask.method, Date.now()) ?? (large ? failed('too-large') : null);
    if (refused) {
      answer.body?.cancel().catch(() => {});
      return refused;
    }
    const stopped = await readBody(answer, ask, silence);
    return stopped ? failed(stopped) : { ok: true, value: answer.status };
  } catch {
    if (silence.over) return failed('dav-slow');
    return failed(answered ? 'dav-cut' : 'dav-unreachable');
  } finally {
    silence.end();
  }
}
