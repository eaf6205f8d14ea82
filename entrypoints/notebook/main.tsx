import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import '@/components/ui/pieces.css';
import '@/components/sync/sync.css';
import '@/components/notes/notes.css';
import '@/components/notes/pdf.css';
import '@/components/notes/replies.css';
import '@/components/notebook/notebook.css';
import '@/components/settings/settings.css';
import '@/components/settings/access.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { openFolderDoor } from '@/components/match/folderDoor';
import { NotebookApp } from '@/components/notebook/NotebookApp';
import { ask } from '@/lib/ask';
import type { Settings } from '@/lib/calls';
import { loadWords, wordsLanguage } from '@/lib/t';
import { folderDoor, serveFolder } from './folderTab';

let loaded: Settings['language'] | null = null;

async function useLanguage(wanted: Settings['language']): Promise<void> {
  if (wanted === loaded) return;
  const path = (file: string) => browser.runtime.getURL(file);
  await loadWords(wanted, path, browser.i18n.getUILanguage());
  loaded = wanted;
  document.documentElement.lang = wordsLanguage();
}

async function start(): Promise<void> {
  if ('showDirectoryPicker' in globalThis) openFolderDoor(folderDoor);
  const reply = await ask('settings.read', {});
  await useLanguage(reply.ok ? reply.value.settings.language : 'auto');
  const root = document.getElementById('notebook');
  if (!root) return;
  render(<NotebookApp beforeShown={({ language }) => useLanguage(language)} />, root);
}

start();
// What is new there is looked at when the notebook opens, and when the person comes back to it.
serveFolder().catch(() => {});
ask('exchange.look', {});
window.addEventListener('focus', () => void ask('exchange.look', {}));
