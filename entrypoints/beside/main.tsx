import { render } from 'preact';
import browser from 'webextension-polyfill';
import { OfferBeside } from '@/components/beside/OfferBeside';
import { loadWords, wordsLanguage } from '@/lib/t';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import '@/components/ui/pieces.css';
import '@/components/beside/beside.css';

interface SidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

/** Opens the side panel within the press. */
function openSide(tabId: number): Promise<unknown> {
  const side = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
  if (!side) return browser.sidebarAction.open();
  const ready = side.setOptions({ tabId, path: 'panel.html', enabled: true });
  return Promise.all([ready, side.open({ tabId })]);
}

async function main(): Promise<void> {
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  // It was said: the next press of the toolbar button asks the page again.
  browser.action.setPopup({ tabId, popup: '' }).catch(() => {});
  const own = browser.i18n.getUILanguage();
  await loadWords('auto', (path) => browser.runtime.getURL(path), own);
  document.documentElement.lang = wordsLanguage();
  const open = () => {
    openSide(tabId)
      .then(() => window.close())
      .catch(() => {});
  };
  const root = document.getElementById('root');
  if (root) render(<OfferBeside onOpen={open} />, root);
}

void main();
