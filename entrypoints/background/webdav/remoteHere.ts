import type { DavFailure } from '@/lib/calls/webdavCalls';
import { type DavRemote, webDavRemote } from '@/lib/sync/remotes/webdav';
import { readPassword } from './appPassword';
import { mayReach, readWebDav } from './kept';

/** The match's WebDAV folder as a remote, or why it cannot be used; `null` where none is set up on this device. */
export async function webDavHere(): Promise<
  { ok: true; value: DavRemote } | { ok: false; failure: DavFailure } | null
> {
  const kept = await readWebDav();
  if (!kept) return null;
  const { folder, user, found } = kept;
  if (!(await mayReach(folder))) return { ok: false, failure: 'dav-permission' };
  const password = await readPassword(folder, user);
  if (password === null) return { ok: false, failure: 'dav-password' };
  const remote = webDavRemote({ folder, user, password }, { writesOver: !found.refuses });
  return { ok: true, value: remote };
}
