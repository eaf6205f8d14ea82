/**
 * What a remote is: a place that holds files by name, each written once by one device and never changed. Four calls
 * and nothing else, so that a folder, a WebDAV server and a list in memory are the same to the exchange.
 */

/** What can go wrong with a remote, by name. Each has a sentence in the message files: `error_<name>`. */
export type RemoteFailure =
  /** `read`: there is no such file (any more). */
  | 'missing'
  /** `create`: a file of this name is there already, and was not touched. */
  | 'exists'
  /** The file is larger than was asked for. */
  | 'too-large'
  /** More names than `MOST_NAMES`. */
  | 'too-many-names'
  /** The browser wants to ask the person for the folder again: by a click, in the notebook tab. */
  | 'folder-permission'
  /** The folder was moved or deleted, or its drive is away. */
  | 'folder-gone'
  /** There is no room in the folder. */
  | 'folder-full'
  /** The folder runs in the notebook tab, and none is open. */
  | 'folder-no-tab'
  /** Anything else that a folder did. */
  | 'folder-failed'
  /** What a WebDAV server does: `DavFailure` of lib/calls/webdavCalls.ts. */
  | `dav-${string}`;

/** A value, or a named failure. `detail`: a number or short text for its sentence. `after`: not before so many ms. */
export type RemoteAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; failure: RemoteFailure; detail?: string; after?: number };

/** A file as it is listed. */
export interface Listed {
  name: string;
  /** Bytes, where the listing says so; else -1. */
  bytes: number;
}

/** Most names that one listing may have. */
export const MOST_NAMES = 10_000;
/** Most bytes of one file that is read. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Never throws; every call ends (a remote has its own time limits). */
export interface Remote {
  /** Every file there, foreign ones too. */
  list(): Promise<RemoteAnswer<Listed[]>>;
  /** The bytes of one file; `too-large` beyond `MOST_BYTES`, as early as it is known. */
  read(name: string): Promise<RemoteAnswer<Uint8Array>>;
  /** Writes a new file. Where the remote can tell, a name that is there already is `exists`. */
  create(name: string, bytes: Uint8Array): Promise<RemoteAnswer<null>>;
  /** Removes one of one's own files; that it is not there is no failure. */
  remove(name: string): Promise<RemoteAnswer<null>>;
}
