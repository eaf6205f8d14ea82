/** What a WebDAV server can answer instead of doing what was asked. Each has its `error_<name>`. */
export type DavFailure =
  /** 401. */
  | 'dav-sign-in'
  /** 401, by another way than user and password. */
  | 'dav-other-sign-in'
  /** 403. */
  | 'dav-forbidden'
  /** 404, 409 or 410: there is no such folder. */
  | 'dav-missing'
  /** 405, 501, or an answer that is none of WebDAV. */
  | 'dav-none'
  /** 423. */
  | 'dav-locked'
  /** 429 or 503; `after`: not before so many milliseconds, where the server says it. */
  | 'dav-busy'
  /** Any other refusal; `detail`: its status. */
  | 'dav-server'
  /** 507. */
  | 'dav-full'
  /** A page for people: a sign-in, a portal. */
  | 'dav-html'
  /** A redirect: never followed, it would take the password elsewhere. */
  | 'dav-moved'
  /** Nothing was heard for too long. */
  | 'dav-slow'
  /** The answer ended before its end. */
  | 'dav-cut'
  /** What was read back is not what was written. */
  | 'dav-altered'
  /** The browser no longer lets Matchbook speak to this server. */
  | 'dav-permission'
  /** The app password is not kept here, or cannot be opened. */
  | 'dav-password'
  /** No answer: no such server, no way to it, its certificate is not trusted. */
  | 'dav-unreachable';

/** The same with what every remote can answer. */
export type DavRefusal = DavFailure | 'missing' | 'exists' | 'too-large' | 'too-many-names';

/** What a check of a folder did and saw. */
export interface DavFound {
  /** The folder was not there and was made. */
  made: boolean;
  /** Files of matches in it, and others. */
  files: number;
  others: number;
  /** The server refuses to write over a file that is there, when asked to. */
  refuses: boolean;
  /** How long the whole check took, in milliseconds. */
  ms: number;
}

/** At which step a check came to its end. */
export type DavStep = 'reach' | 'list' | 'write' | 'read' | 'remove';

export type DavCheck =
  | { ok: true; found: DavFound }
  | { ok: false; step: DavStep; failure: DavRefusal; detail?: string; after?: number };

/** The folder that is in use on this device. Its app password is kept sealed and never told. */
export interface DavState {
  /** Its address; '' where none is set up. */
  address: string;
  user: string;
  /** When it was last checked (milliseconds since 1970), and what was found then. */
  checked: number | null;
  found: DavFound | null;
  /** The browser still lets Matchbook speak to it. */
  granted: boolean;
}

/** The WebDAV folder of a match (notebook). */
export interface WebDavCalls {
  /** How it is set up. */
  'webdav.state': { ask: Record<never, never>; answer: DavState };
  /**
   * Writes, reads and removes a test file there; what passes is kept and used from now on. `password`: '' for the one
   * that is kept for this address and user. `not-allowed` where the browser was not asked for the address.
   */
  'webdav.check': { ask: { address: string; user: string; password: string }; answer: DavCheck };
  /** Forgets address, user and password; files there stay. */
  'webdav.forget': { ask: Record<never, never>; answer: null };
}
