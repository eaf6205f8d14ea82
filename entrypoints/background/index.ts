import browser, { type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCalls } from '@/lib/ask';
import { accessChanged } from './accessChanged';
import { areaChanged, SYNC_ALARM, syncNow } from './browserSync';
import { dispatch } from './dispatch';
import { EXCHANGE_ALARM, exchangeNow, listenToFolder } from './exchange';
import { LOCK_ALARM } from './lockKept';
import { lockWhenIdle, lockWithLastWindow } from './lockNow';
import { listenToMenus } from './menus';
import { listenToOmnibox } from './omnibox';
import { openReminded, REMIND_ALARM, remindNow } from './remind';
import { noteSelection } from './select';
import { openForGood, readPlace } from './sidePanel';
import { forgetTab } from './tabState';
import { activeTab, togglePanel } from './toolbar';
import { installed, tidy, wake } from './wake';

/** Nobody waits for what an event does; what fails there has no one to tell. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}

/** The tab comes with the command: asked for, the browser would have forgotten the key press meanwhile. */
async function onCommand(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  const at = tab ?? (await activeTab());
  if (at?.id === undefined) return;
  if (command === 'note') {
    await openForGood(at.windowId);
    await noteSelection(at.id);
  }
  if (command === 'panel') await togglePanel(at);
}

export default defineBackground({
  /** Every listener is added before anything else: a worker that was woken for one has to have it. */
  main() {
    answerCalls(dispatch);
    browser.runtime.onInstalled.addListener(() => quietly(installed()));
    browser.runtime.onStartup.addListener(() => quietly(wake()));
    // There once the permission was given.
    browser.notifications?.onClicked.addListener(() => quietly(openReminded()));
    browser.tabs.onRemoved.addListener((tabId) => quietly(forgetTab(tabId)));
    browser.windows?.onRemoved.addListener(() => quietly(lockWithLastWindow()));
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === SYNC_ALARM) quietly(syncNow());
      if (name === REMIND_ALARM) quietly(remindNow());
      else if (name === EXCHANGE_ALARM) quietly(exchangeNow(false));
      else quietly(name === LOCK_ALARM ? lockWhenIdle() : tidy(name));
    });
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'sync') quietly(areaChanged());
    });
    browser.action.onClicked.addListener((tab) => quietly(togglePanel(tab)));
    browser.commands?.onCommand.addListener((command: string, tab?: Tabs.Tab) =>
      quietly(onCommand(command, tab)),
    );
    browser.permissions.onAdded.addListener(({ origins }) => quietly(accessChanged(origins)));
    browser.permissions.onRemoved.addListener(() => quietly(accessChanged()));
    listenToMenus();
    listenToOmnibox();
    listenToFolder();
    quietly(readPlace());
  },
});
