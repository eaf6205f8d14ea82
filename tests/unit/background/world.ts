import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type {
  Answer,
  Ask,
  CallName,
  News,
  PageCallName,
  PageCalls,
  PageState,
  PanelView,
  Passage,
  Reply,
} from '@/lib/calls';
import type { EditorFound } from '@/lib/calls/insertCalls';
import type { Page } from '@/lib/pages/page';
import type { Quote } from '@/lib/records/record';
import type { Fact } from '@/lib/sites/evidence/fact';
import { SyncArea } from '../../doubles/SyncArea';

type Heard = (change: { origins: string[] }) => void;

export type Sender = chrome.runtime.MessageSender;

export const ADDRESS = 'https://www.alsc.ala.org/blog/2026/10/story-time/';

export function blogPost(pageAddress = ADDRESS): Page {
  return {
    kind: 'blog-post',
    pageAddress,
    title: 'Story time',
    date: '2026-10-01',
    author: 'A. Librarian',
    sites: [],
    competencies: [],
    editor: null,
  };
}

/** A tab as the background meets it: a page that answers what scripts of ours would answer there. */
export class Tab {
  page: Page;
  selection: Quote | null = null;
  facts: Fact[] = [];
  /** Scripts that are in the page, by their file. */
  scripts = new Set<string>();
  opened = 0;
  closed = 0;
  uncovered = true;
  editor: EditorFound | null = null;
  put: string[] = [];
  states: PageState[] = [];
  paints: { passages: Passage[]; hide: boolean }[] = [];
  asked: string[] = [];
  /** Passages that stand on the page. */
  holds: string[] = [];

  constructor(
    readonly id: number,
    public url: string,
  ) {
    this.page = blogPost(url);
    this.scripts.add('content-scripts/page.js');
  }

  answer(call: string, ask: unknown): unknown {
    this.asked.push(call);
    const room = call.split('.', 1)[0];
    const script = room === 'tab' ? 'content-scripts/page.js' : `${room}.js`;
    if (!this.scripts.has(script)) return undefined;
    const answers: { [N in PageCallName]: (ask: PageCalls[N]['ask']) => PageCalls[N]['answer'] } = {
      'tab.page': () => this.page,
      'tab.open': () => {
        this.opened++;
        return true;
      },
      'tab.refused': () => false,
      'tab.close': () => {
        this.closed++;
        return null;
      },
      'tab.state': (state) => {
        this.states.push(state);
        return null;
      },
      'tab.uncovered': () => ({ uncovered: this.uncovered }),
      'tab.width': () => null,
      'marks.competencies': () => ({ competencies: ['III'] }),
      'marks.posts': () => ({ posts: [] }),
      'marks.refresh': () => null,
      'marks.sites': () => ({ sites: [] }),
      'insert.find': () => ({ editor: this.editor }),
      'insert.put': ({ text }) => {
        this.put.push(text);
        return { inserted: text.length, cut: 0, subject: false };
      },
      'evidence.gather': () => ({ facts: this.facts, address: this.page.pageAddress }),
      'evidence.stop': () => null,
      'evidence.free': () => ({ left: 0, top: 0, right: 1, bottom: 1 }),
      'passages.paint': (paint) => {
        this.paints.push(paint);
        return null;
      },
      'passages.describe': () => ({ quote: this.selection }),
      'passages.show': () => ({ shown: true }),
      'passages.point': () => null,
      'passages.hold': ({ quotes }) => ({
        held: quotes.map(({ exact }) => this.holds.includes(exact)),
      }),
    };
    const one = answers[call as PageCallName] as ((ask: unknown) => unknown) | undefined;
    return one ? { ok: true, value: one(ask) } : undefined;
  }
}

/** The browser around the background: tabs, and what was told to views. */
export class World {
  tabs = new Map<number, Tab>();
  told: News[] = [];
  /** Origins that the browser lets the extension be on. */
  granted = new Set(['*://*.ala.org/*']);
  /** Content scripts that were registered, as the browser keeps them. */
  registered = new Map<string, { matches?: string[] }>();
  private heardGiven: Heard[] = [];
  private heardTaken: Heard[] = [];

  /** The person gives a permission, here or in the browser's own pages. */
  give(origin: string): void {
    this.granted.add(origin);
    for (const heard of this.heardGiven) heard({ origins: [origin] });
  }

  /** The person takes one back. */
  take(origin: string): void {
    this.granted.delete(origin);
    for (const heard of this.heardTaken) heard({ origins: [origin] });
  }

  /** The browser account's area, as this profile has it. */
  area = new SyncArea('chromium', (changes) => {
    void fakeBrowser.storage.onChanged.trigger(changes as never, 'sync');
  });

  private mockArea(): void {
    const { sync } = fakeBrowser.storage;
    vi.spyOn(sync, 'get').mockImplementation((async (keys: string[] | null) =>
      this.area.get(keys)) as never);
    vi.spyOn(sync, 'set').mockImplementation((async (items: Record<string, unknown>) =>
      this.area.set(items)) as never);
    vi.spyOn(sync, 'remove').mockImplementation((async (keys: string[]) =>
      this.area.remove(keys)) as never);
    vi.spyOn(globalThis, 'fetch').mockImplementation((async (address: string) => {
      const file = new URL(`../../../public/${new URL(address).pathname}`, import.meta.url);
      return new Response(await readFile(file));
    }) as never);
  }

  private mockAccess(): void {
    const { permissions, scripting } = fakeBrowser;
    this.heardGiven = [];
    this.heardTaken = [];
    vi.spyOn(permissions.onAdded, 'addListener').mockImplementation(((heard: Heard) => {
      this.heardGiven.push(heard);
    }) as never);
    vi.spyOn(permissions.onRemoved, 'addListener').mockImplementation(((heard: Heard) => {
      this.heardTaken.push(heard);
    }) as never);
    const origins = (of: { origins?: string[] }) => of.origins ?? [];
    vi.spyOn(permissions, 'contains').mockImplementation((async (of: { origins?: string[] }) =>
      origins(of).every((origin) => this.granted.has(origin))) as never);
    vi.spyOn(permissions, 'remove').mockImplementation((async (of: { origins?: string[] }) => {
      for (const origin of origins(of)) this.take(origin);
      return true;
    }) as never);
    const { registered } = this;
    const keep = async (scripts: { id: string; matches?: string[] }[]) => {
      for (const script of scripts) registered.set(script.id, script);
    };
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => [
      ...registered.values(),
    ]) as never);
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation(keep as never);
    vi.spyOn(scripting, 'updateContentScripts').mockImplementation(keep as never);
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async () =>
      registered.clear()) as never);
  }
  /** The browser's own side panel: whether the window's may open, for which tabs one was opened or shut. */
  side = { on: false, window: 0, tabs: [] as number[], off: [] as number[] };

  /** A page of ours opens a port. */
  connect: (port: unknown) => void = () => {};

  /** Starts the background as a browser does. Again: as after the browser stopped it, with nothing in memory. */
  async start(): Promise<void> {
    const { tabs, runtime, scripting } = fakeBrowser;
    const { commands, contextMenus, omnibox } = fakeBrowser;
    for (const unheard of [
      commands.onCommand,
      contextMenus.onClicked,
      omnibox.onInputStarted,
      omnibox.onInputEntered,
    ]) {
      vi.spyOn(unheard, 'addListener').mockImplementation(() => {});
    }
    this.mockAccess();
    this.mockArea();
    runtime.onMessage.removeAllListeners();
    runtime.onInstalled.removeAllListeners();
    const connected = new Set<(port: unknown) => void>();
    this.connect = (port) => {
      for (const hear of connected) hear(port);
    };
    const onConnect = { addListener: (hear: (port: unknown) => void) => connected.add(hear) };
    Object.assign(runtime, { onConnect });
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    fakeBrowser.storage.onChanged.removeAllListeners();
    fakeBrowser.tabs.onRemoved.removeAllListeners();
    fakeBrowser.windows.onRemoved.removeAllListeners();
    fakeBrowser.action.onClicked.removeAllListeners();
    vi.spyOn(fakeBrowser.sidePanel, 'setOptions').mockImplementation(async (options: object) => {
      const { tabId, enabled } = options as { tabId?: number; enabled: boolean };
      if (tabId === undefined) this.side.on = enabled;
      else if (!enabled) this.side.off.push(tabId);
    });
    vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(async (options: object) => {
      const { tabId } = options as { tabId?: number };
      if (tabId !== undefined) this.side.tabs.push(tabId);
      else if (this.side.on) this.side.window++;
      else throw new Error('No active side panel for windowId: 1');
    });
    vi.spyOn(runtime, 'sendMessage').mockImplementation(async (news: unknown) => {
      this.told.push(news as News);
    });
    const send = async (tabId: number, message: unknown) => {
      const { call, ask } = message as { call: string; ask: unknown };
      const tab = this.tabs.get(tabId);
      if (!tab) throw new Error('Could not establish connection. Receiving end does not exist.');
      return tab.answer(call, ask);
    };
    vi.spyOn(tabs, 'sendMessage').mockImplementation(send as typeof tabs.sendMessage);
    const put = async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
      const tab = this.tabs.get(target.tabId);
      if (!tab) throw new Error('No tab');
      for (const file of files ?? []) tab.scripts.add(file);
      return [];
    };
    vi.spyOn(scripting, 'executeScript').mockImplementation(
      put as unknown as typeof scripting.executeScript,
    );
    vi.spyOn(tabs, 'get').mockImplementation((async (tabId: number) => {
      const tab = this.tabs.get(tabId);
      if (!tab) throw new Error('No tab');
      return { id: tab.id, url: tab.url };
    }) as unknown as typeof tabs.get);
    vi.resetModules();
    const background = (await import('@/entrypoints/background/index')).default;
    background.main();
  }

  tab(id = 1, url = ADDRESS): Tab {
    const tab = new Tab(id, url);
    this.tabs.set(id, tab);
    return tab;
  }
}

export const own = (path: string) => fakeBrowser.runtime.getURL(path);
const tabOf = (id: number, url: string) => ({ id, url }) as chrome.tabs.Tab;

export const fromPage = (tab: Tab, more: Partial<Sender> = {}): Sender => ({
  id: fakeBrowser.runtime.id,
  url: tab.url,
  frameId: 0,
  tab: tabOf(tab.id, tab.url),
  ...more,
});
export const fromPanel = (tab: Tab, frameId = 7): Sender => ({
  id: fakeBrowser.runtime.id,
  url: own('panel.html'),
  frameId,
  tab: tabOf(tab.id, tab.url),
});
/** The browser's own side panel: it has no tab. */
export const fromSide = (): Sender => ({ id: fakeBrowser.runtime.id, url: own('panel.html') });
export const fromNotebook = (): Sender => ({
  id: fakeBrowser.runtime.id,
  url: `${own('notebook.html')}#/notes`,
  frameId: 0,
  tab: tabOf(99, own('notebook.html')),
});

/** Sends a call as `sender`; `undefined` where nobody answers. */
export async function send<N extends CallName>(
  sender: Sender,
  call: N,
  ask: Ask<N>,
): Promise<Reply<Answer<N>>> {
  return (await sendRaw(sender, { call, ask })) as Reply<Answer<N>>;
}

export function sendRaw(sender: Sender, message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const said = fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    said.then((answers: unknown[]) => {
      if (!answers.includes(true)) resolve(undefined);
    }, reject);
  });
}

/** Sends a call and takes its value; a failure fails the test. */
export async function get<N extends CallName>(
  sender: Sender,
  call: N,
  ask: Ask<N>,
): Promise<Answer<N>> {
  const reply = await send(sender, call, ask);
  if (!reply?.ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** Opens the panel in a tab as page and panel do. */
export async function openPanel(tab: Tab): Promise<{ panel: Sender; view: PanelView }> {
  await get(fromPage(tab), 'page.seen', { page: tab.page });
  const { token } = await get(fromPage(tab), 'page.open', {});
  const panel = fromPanel(tab);
  return { panel, view: await get(panel, 'panel.ready', { token }) };
}
