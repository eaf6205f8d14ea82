import browser from 'webextension-polyfill';
import { databaseName, openNotebook } from '@/lib/notebook/read';
import { type Home, startNotebook } from '@/lib/notebook/write';
import { randomDevice, randomId } from '@/lib/records/id';
import { take } from './Failed';
import { inOrder } from './inOrder';

export interface Here extends Home {
  /** The notebook's id. */
  notebook: string;
}

/** The open database: a cache, opened again after a restart of the worker. */
let open: Here | null = null;

async function ids(): Promise<{ device: string; notebook: string }> {
  const kept = await browser.storage.local.get(['device', 'notebook']);
  const device = typeof kept.device === 'string' ? kept.device : randomDevice();
  const notebook = typeof kept.notebook === 'string' ? kept.notebook : randomId();
  if (device !== kept.device || notebook !== kept.notebook) {
    await browser.storage.local.set({ device, notebook });
  }
  return { device, notebook };
}

/** The notebook in use, made on first use. Throws `Failed('newer-version')` and its like. */
export function home(): Promise<Here> {
  if (open) return Promise.resolve(open);
  return inOrder('home', async () => {
    if (open) return open;
    const { device, notebook } = await ids();
    const forget = () => {
      if (open?.notebook === notebook) open = null;
    };
    const db = take(await openNotebook(databaseName(notebook), forget));
    const here: Here = { db, device, notebook, now: Date.now };
    take(await startNotebook(here));
    open = here;
    return here;
  });
}

/** Lets go of the database, before it is deleted. */
export function closeHome(): void {
  open?.db.close();
  open = null;
}
