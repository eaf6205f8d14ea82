import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Walk } from '@/lib/calls/meetingCalls';
import { type AgendaItem, agendaOf, stepFrom } from '@/lib/programme/agenda';
import { home } from './home';
import { meetingOf, programmeNow } from './programmeNow';
import { idSchema } from './schemas';
import { askPassages } from './scripts';
import { readSettings } from './settingsKept';
import { changeTab, tabState } from './tabState';
import { tellViews } from './tellViews';

/** The walk of this device, in `storage.session`: it goes on over a restart of the worker, and over pages. */
const KEY = 'walk';
/** A page that has not answered within this is opened all the same, in milliseconds. */
const PATIENCE_MS = 5_000;

const walkSchema: v.GenericSchema<unknown, Walk | null> = v.fallback(
  v.nullable(
    v.strictObject({
      meeting: idSchema,
      item: v.nullable(v.string()),
      gone: v.boolean(),
      beside: v.boolean(),
    }),
  ),
  null,
);

/** The walk that is on, or `null`. */
export async function walkNow(): Promise<Walk | null> {
  const kept = await browser.storage.session.get(KEY);
  return v.parse(walkSchema, kept[KEY] ?? null);
}

async function keepWalk(walk: Walk | null): Promise<void> {
  if (walk) await browser.storage.session.set({ [KEY]: walk });
  else await browser.storage.session.remove(KEY);
  await tellViews({ news: 'changed', ids: [] });
}

async function mayBeOn(address: string): Promise<boolean> {
  const { protocol, host } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${host}/*`] });
}

/** Whether a page is surely not there any more: nobody answers, or the answer is that it is gone. */
async function isGone(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status, body } = await fetch(address, { credentials: 'omit', signal });
    await body?.cancel();
    return status === 404 || status === 410;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'TimeoutError');
  }
}

/** What can be done with an item's page: it is open in the tab, stays with us, needs a tab of its own, is gone. */
type Page = 'none' | 'here' | 'gone' | 'beside';

async function pageOf(item: AgendaItem | null): Promise<Page> {
  if (!item || !/^https?:\/\//.test(item.address)) return 'none';
  if (!(await mayBeOn(item.address))) return 'beside';
  return (await isGone(item.address)) ? 'gone' : 'here';
}

async function goTo(tabId: number, { address, key }: AgendaItem): Promise<void> {
  const { page } = await tabState(tabId);
  if (page?.pageAddress === address) {
    await askPassages(tabId, 'passages.show', { id: key });
    return;
  }
  await browser.tabs.update(tabId, { url: address });
}

/** Opens a tab with the panel in it, as if it had been opened there before. */
async function newTab(url: string): Promise<void> {
  const tab = await browser.tabs.create({ url, active: true });
  const framed = (await readSettings()).place === 'page';
  if (tab.id !== undefined && framed) await changeTab(tab.id, () => ({ open: true }));
}

async function itemsOf(meeting: string): Promise<AgendaItem[]> {
  const [programme, { now }] = await Promise.all([programmeNow(), home()]);
  return agendaOf(programme, meetingOf(programme, meeting), now());
}

/** Begins a walk in a tab of its own, at the first item that is open. */
export async function startWalk(meeting: string): Promise<{ walk: Walk; paged: boolean }> {
  const items = await itemsOf(meeting);
  const first = stepFrom(items, null, 1);
  const page = await pageOf(first);
  const walk = { meeting, item: first?.key ?? null, gone: page === 'gone', beside: false };
  // An item without a page of its own is shown beside the first page that we may be in.
  let ground = page === 'here' ? first : null;
  for (const item of items) {
    if (!ground && item !== first && (await pageOf(item)) === 'here') ground = item;
  }
  await keepWalk(walk);
  if (ground) await newTab(ground.address);
  return { walk, paged: ground !== null };
}

/** One item on or back, or to one of them, in a tab; from the browser's own side panel, where we need not be in the page. */
export async function stepWalk(
  to: { by: 1 | -1 } | { key: string },
  tabId: number,
  framed: boolean,
): Promise<Walk | null> {
  const walk = await walkNow();
  if (!walk) return null;
  const items = await itemsOf(walk.meeting);
  const item =
    'key' in to
      ? (items.find(({ key }) => key === to.key) ?? null)
      : stepFrom(items, walk.item, to.by);
  if (!item) return walk;
  const page = await pageOf(item);
  const beside = page === 'beside' && framed;
  const next = { ...walk, item: item.key, gone: page === 'gone', beside };
  await keepWalk(next);
  if (page === 'here' || (page === 'beside' && !framed)) await goTo(tabId, item);
  if (beside) await browser.tabs.create({ url: item.address, active: true });
  return next;
}

/** The walk is over on this device. */
export function endWalk(): Promise<void> {
  return keepWalk(null);
}
