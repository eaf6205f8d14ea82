import { webDavRemote } from '@/lib/sync/remotes/webdav';

/** As many bytes as an edit comes to, and as long as a match goes on until its files are made one. */
const EDIT_BYTES = 2_048;
const LEVEL = 8;

/** What one match asks of its folder when somebody edits: the writer's two requests, and its reader's. */
async function edit(remote: ReturnType<typeof webDavRemote>, name: string, times: number[]) {
  const timed = async <T extends { ok: boolean }>(work: Promise<T>): Promise<T> => {
    const start = performance.now();
    const reply = await work;
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply;
  };
  await timed(remote.create(name, crypto.getRandomValues(new Uint8Array(EDIT_BYTES))));
  await timed(remote.list());
  await timed(remote.list());
  const read = await timed(remote.read(name));
  if (read.ok && read.value.length !== EDIT_BYTES) throw new Error('not all came back');
}

/**
 * So many matches that edit without a pause, each in a folder of its own, for so many milliseconds. Answers the time
 * of each request, in milliseconds.
 */
export async function matchTraffic(
  place: { address: string; user: string; password: string },
  folders: string[],
  ms: number,
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + ms;
  const one = async (folder: string) => {
    const remote = webDavRemote({ ...place, folder: `${place.address}${folder}/` });
    for (let n = 1; performance.now() < until; n++) {
      await edit(remote, `new-${n}.matchbook`, times);
      if (n % LEVEL !== 0) continue;
      for (let old = n - LEVEL + 1; old <= n; old++) await remote.remove(`new-${old}.matchbook`);
    }
  };
  await Promise.all(folders.map(one));
  return times;
}
