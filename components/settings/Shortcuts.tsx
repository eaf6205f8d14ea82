import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/t';
import { Setting } from './Setting';

interface Shortcut {
  name: string;
  words: string;
  keys: string;
}

/** Where each browser lets its keys be changed; Firefox has no address for it that an extension may open. */
async function change(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The browser's own keys for Matchbook; a phone has none. */
export function Shortcuts() {
  const [all, setAll] = useState<Shortcut[]>([]);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      const known = commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
        description ? [{ name, words: description, keys: shortcut }] : [],
      );
      if (!gone) setAll(known);
    };
    read().catch(() => {});
    return () => {
      gone = true;
    };
  }, []);
  if (all.length === 0) return null;
  return (
    <Setting title={t('shortcutsTitle')}>
      <div class="part">
        <dl class="facts">
          {all.map(({ name, words, keys }) => (
            <div key={name}>
              <dt>{words}</dt>
              <dd>{keys || t('shortcutNone')}</dd>
            </div>
          ))}
          <div>
            <dt>{t('shortcutAddressBar')}</dt>
            <dd>mb</dd>
          </div>
        </dl>
        <Button size="small" onPress={() => void change().catch(() => {})}>
          {t('shortcutsChange')}
        </Button>
      </div>
    </Setting>
  );
}
