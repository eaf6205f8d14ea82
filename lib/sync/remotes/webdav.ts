import { DavListing } from './dav/listing';
import { type DavPlace, type DavReply, davRequest, failed } from './dav/request';
import { type Listed, MOST_BYTES, type Remote } from './remote';

/** The same calls, with WebDAV's failures by name. */
export interface DavRemote extends Remote {
  list(): Promise<DavReply<Listed[]>>;
  read(name: string): Promise<DavReply<Uint8Array>>;
  create(name: string, bytes: Uint8Array): Promise<DavReply<null>>;
  remove(name: string): Promise<DavReply<null>>;
}

export interface WebDavOptions {
  /**
   * The server writes over a file although it was asked not to (nginx, rclone): it is asked first whether there is one,
   * which costs a request.
   */
  writesOver?: boolean;
}

const PROPS =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** Lists a folder (`depth` 1), or only sees whether something is there (0). */
export async function davList(
  place: DavPlace,
  depth: 0 | 1,
  name = '',
): Promise<DavReply<Listed[]>> {
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
    most: MOST_BYTES,
    piece(bytes) {
      length += bytes.length;
      if (length > MOST_BYTES) return 'too-large';
      pieces.push(bytes);
      return null;
    },
  });
  if (reply.ok) return { ok: true, value: joined(pieces, length) };
  return reply.failure === 'dav-missing' ? failed('missing') : reply;
}

async function create(
  place: DavPlace,
  name: string,
  bytes: Uint8Array,
  writesOver: boolean,
): Promise<DavReply<null>> {
  if (writesOver) {
    const there = await davList(place, 0, name);
    if (there.ok) return failed('exists');
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
export function webDavRemote(
  place: DavPlace,
  { writesOver = false }: WebDavOptions = {},
): DavRemote {
  return {
    list: () => davList(place, 1),
    read: (name) => read(place, name),
    create: (name, bytes) => create(place, name, bytes, writesOver),
    remove: (name) => remove(place, name),
  };
}
