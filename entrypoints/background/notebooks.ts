import browser from 'webextension-polyfill';
import { databaseName, readMembers } from '@/lib/notebook/read';
import { eraseNotebook, writeMember } from '@/lib/notebook/write';
import { randomId } from '@/lib/records/id';
import { newestPart, newPart } from '@/lib/sync/browser/part';
import { syncNow } from './browserSync';
import { readItems } from './browserSync/area';
import { beginKept } from './browserSync/kept';
import { exchangeSoon, withoutExchange } from './exchange';
import { Failed, take } from './Failed';
import { closeHome, home } from './home';
import { inOrder } from './inOrder';
import { remindNow } from './remind';
import { showEverywhere } from './show';
import { tellViews } from './tellViews';

/** What `storage.local` knows of the notebook in use; of another it is kept aside. */
const OF_ONE = ['browserSync', 'remotes'];
const asideKey = (notebook: string) => `aside:${notebook}`;
const OFF = { browserSync: beginKept('', false), remotes: { folder: false, webdav: false } };

/** Ids of the notebooks that this computer has. */
async function idsHere(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name = '' }) => {
    const id = /^matchbook-([0-9a-z]{25})$/.exec(name)?.[1];
    return id ? [id] : [];
  });
}

/** Puts another notebook into use, once nothing of the one before is under way. */
async function change(to: string, begun: Record<string, unknown> | null): Promise<void> {
  await withoutExchange(() =>
    inOrder('browser-sync', () =>
      inOrder('home', async () => {
        const { local, session } = browser.storage;
        const { notebook } = await local.get('notebook');
        const [now, then] = await Promise.all([local.get(OF_ONE), local.get(asideKey(to))]);
        closeHome();
        await local.set({
          ...(begun ? { ...begun, newest: to } : { ...OFF, ...(then[asideKey(to)] as object) }),
          [asideKey(String(notebook))]: now,
          notebook: to,
        });
        await session.remove('walk');
      }),
    ),
  );
}

async function shownAnew(): Promise<void> {
  await home();
  await tellViews({ news: 'notebook' });
  await showEverywhere();
  remindNow().catch(() => {});
  syncNow().catch(() => {});
  exchangeSoon().catch(() => {});
}

export async function listNotebooks() {
  const { notebook } = await home();
  const { newest } = await browser.storage.local.get('newest');
  const ids = await idsHere();
  return { ids, inUse: notebook, newest: ids.find((id) => id === newest) ?? notebook };
}

/** Begins an empty notebook; `account`: the one that the browser account holds, begun on another device. */
export async function beginNotebook(role: 'mentor' | 'mentee', account: boolean): Promise<void> {
  const { db } = await home();
  const name = (await readMembers(db)).find(({ me }) => me)?.name ?? '';
  const part = account ? newestPart(await readItems()) : newPart(Date.now());
  await change(randomId(), { ...OFF, browserSync: beginKept(part, account) });
  // As whom the account's devices write in it is said there already.
  if (!account) take(await writeMember(await home(), name, role));
  await shownAnew();
}

export async function useNotebook(id: string): Promise<void> {
  if (!(await idsHere()).includes(id)) throw new Failed('not-found');
  if ((await home()).notebook === id) return;
  await change(id, null);
  await shownAnew();
}

/** Erases one that is not in use. */
export async function dropNotebook(id: string): Promise<void> {
  if ((await home()).notebook === id) throw new Failed('not-allowed');
  if (!(await idsHere()).includes(id)) throw new Failed('not-found');
  take(await eraseNotebook(databaseName(id)));
  await browser.storage.local.remove(asideKey(id));
}
