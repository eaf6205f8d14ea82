import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Panel } from '@/components/panel/Panel';
import { ask } from '@/lib/ask';
import type { PanelView, Reply } from '@/lib/calls';
import { loadWords, wordsLanguage } from '@/lib/t';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import '@/components/ui/pieces.css';
import '@/components/sync/sync.css';
import '@/components/notes/notes.css';
import '@/components/pages/pages.css';
import '@/components/notes/changed.css';
import '@/components/notes/pdf.css';
import '@/components/notes/replies.css';
import '@/components/panel/panel.css';
import '@/components/panel/moved.css';
import { beside } from './beside';

/**
 * How the panel comes by its view. Framed in a page it has a one-time token in its address; opened as the
 * browser's own side panel it has none. After a lock the token may be used up: then the view is asked for.
 */
function viewAsker(token: string): () => Promise<Reply<PanelView>> {
  let entered = token === '';
  let tried = false;
  return async () => {
    if (!entered) {
      const reply = await ask('panel.ready', { token });
      entered = reply.ok;
      const usedUp = tried && !reply.ok && reply.failure === 'not-allowed';
      tried = true;
      if (!usedUp) return reply;
    }
    return ask('panel.view', {});
  };
}

async function main(): Promise<void> {
  let language = 'auto';
  const words = async (wanted: string) => {
    await loadWords(wanted, (path) => browser.runtime.getURL(path), browser.i18n.getUILanguage());
    document.documentElement.lang = wordsLanguage();
  };
  const token = location.hash.slice(1);
  const side = token === '' ? await beside() : null;
  const askView = viewAsker(token);
  const [first] = await Promise.all([askView(), words(language)]);
  const takeLanguage = async (wanted: string) => {
    if (wanted === language) return false;
    language = wanted;
    await words(wanted);
    return true;
  };
  if (first.ok) await takeLanguage(first.value.settings.language);
  const root = document.getElementById('root');
  const props = { first, askView, takeLanguage, ...(side ? { follow: side.follow } : {}) };
  if (root) render(<Panel {...props} />, root);
}

void main();
