import { type DavFile, DavListing } from './dav/listing';
import { type DavPlace, type DavReply, davRequest, failed } from './dav/request';

/** A match's folder on a WebDAV server, as what exchanges segments sees it. */
export interface WebDavRemote {
  /** The files of the folder, in no order. `bytes` is -1 where the server does not say it. */
  list(): Promise<DavReply<DavFile[]>>;
  /** A file whole; `dav-large` above 32 MiB. */
  read(name: string): Promise<DavReply<Uint8Array>>;
  /** Writes a new file; `dav-exists` where there is one of this name, which stays as it is. */
  create(name: string, bytes: Uint8Array): Promise<DavReply<null>>;
  /** Removes a file; that it is gone already is as good. */
  remove(name: string): Promise<DavReply<null>>;
}

export interface WebDavOptions {
  /**
   * The server writes over a file although it was asked not to (nginx, rclone): it is asked first whether there is one,
   * which costs a request.
   */
  writesOver?: boolean;
}

/** No segment is as large, in bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

const PROPS =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** Lists a folder (`depth` 1), or only sees whether something is there (0). */
export async function davList(
  place: DavPlace,
  depth: 0 | 1,
  name = '',
): Promise<DavReply<DavFile[]>> {
  const listing = new DavListing();
  const reply = await davRequest(place, {
    method: 'PROPFIND',
    name,
    headers: { Depth: String(depth), 'Content-Type': 'application/xml; charset=utf-8' },
    body: PROPS,
    piece: (bytes) => listing.write(bytes),
  });
  if (!reply.ok) return reply;
  return reply.value === 207 ? listing.end() : failed('dav-none');
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

async function read(place: DavPlace, name: string): Promise<DavReply<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reply = await davRequest(place, {
    method: 'GET',
    name,
    piece(bytes) {
      length += bytes.length;
      if (length > MOST_BYTES) return 'dav-large';
      pieces.push(bytes);
      return null;
    },
  });
  return reply.ok ? { ok: true, value: joined(pieces, length) } : reply;
}

async function create(
  place: DavPlace,
  name: string,
  bytes: Uint8Array,
  writesOver: boolean,
): Promise<DavReply<null>> {
  if (writesOver) {
    const there = await davList(place, 0, name);
    if (there.ok) return failed('dav-exists');
    if (there.failure !== 'dav-missing') return there;
  }
  const headers = { 'Content-Type': 'application/octet-stream', 'If-None-Match': '*' };
  const reply = await davRequest(place, { method: 'PUT', name, headers, body: bytes });
  return reply.ok ? { ok: true, value: null } : reply;
}

async function remove(place: DavPlace, name: string): Promise<DavReply<null>> {
  const reply = await davRequest(place, { method: 'DELETE', name });
  return reply.ok || reply.failure === 'dav-missing' ? { ok: true, value: null } : reply;
}

/**
 * A WebDAV folder as a remote. It needs no ETags and no locks: every file is written once. Four requests are known to
 * it (RFC 4918): PROPFIND, GET, PUT, DELETE.
 */
export function webDavRemote(place: DavPlace, { writesOver = false }: WebDavOptions = {}): WebDavRemote {
  return {
    list: () => davList(place, 1),
    read: (name) => read(place, name),
    create: (name, bytes) => create(place, name, bytes, writesOver),
    remove: (name) => remove(place, name),
  };
}
