import browser from 'webextension-polyfill';
import { readMerges } from '@/lib/notebook/read';
import { dropChannel, dropMerges, dropWay, takeBackMerge } from '@/lib/notebook/write';
import { type PolledName, REMOTES } from '@/lib/sync/remotes';
import { decide } from '@/lib/sync/segments';
import { folderConnected } from './exchange/folderTab';
import { groundOf } from './exchange/ground';
import { turnRemote } from './exchange/remotes';
import { shown } from './exchange/run';
import { EXCHANGE_ALARM, exchangeNow, exchangeSoon } from './exchange/soon';
import { Failed, take } from './Failed';
import { home } from './home';
import { inOrder } from './inOrder';
import { tellViews } from './tellViews';

export { EXCHANGE_ALARM, exchangeNow, exchangeSoon };

/** Hears the notebook tab that has the folder, and looks at it. */
export function listenToFolder(): void {
  browser.runtime.onConnect.addListener((port) => {
    folderConnected(port, () => void exchangeNow(true).catch(() => {}));
  });
}

/** A merge that waited was looked at. */
export async function decideMerge(id: string, merge: boolean): Promise<void> {
  await inOrder('exchange', async () => {
    const merged = await decide(await groundOf(), id, merge);
    if (!merged) throw new Failed('not-found');
    for (const one of merged) await shown(one);
  });
  await tellViews({ news: 'exchange' });
}

/** Takes back what one of the last merges replaced. */
export async function takeBack(id: string): Promise<void> {
  await inOrder('exchange', async () => {
    const here = await home();
    const known = (await readMerges(here.db)).find(([number]) => String(number) === id);
    if (!known) throw new Failed('not-found');
    await shown(take(await takeBackMerge(here, known[0])));
  });
  await tellViews({ news: 'exchange' });
}

/** The match is put away: a later one begins with nothing of this one. Files on remotes stay. */
export async function forgetExchange(): Promise<void> {
  await inOrder('exchange', async () => {
    const here = await home();
    for (const { name } of REMOTES) {
      take(await dropWay(here, name));
      take(await dropChannel(here, name));
    }
    take(await dropMerges(here));
  });
  await tellViews({ news: 'exchange' });
}

/** While `work` erases everything, nothing is exchanged, and nothing is afterwards. */
export function withoutExchange(work: () => Promise<void>): Promise<void> {
  return inOrder('exchange', async () => {
    await browser.alarms.clear(EXCHANGE_ALARM);
    await work();
  });
}

/** Switches a remote on or off. Off, nothing of it is remembered; its files stay. */
export async function turnExchange(name: PolledName, on: boolean): Promise<void> {
  await inOrder('exchange', async () => {
    await turnRemote(name, on);
    if (on) return;
    const here = await home();
    take(await dropWay(here, name));
    take(await dropChannel(here, name));
  });
  await tellViews({ news: 'exchange' });
  if (on) exchangeNow(true).catch(() => {});
}
