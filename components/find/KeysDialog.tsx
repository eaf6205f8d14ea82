import { Dialog } from '@/components/ui/Dialog';
import { t, type WordKey } from '@/lib/t';

const KEYS: [keys: string[], words: WordKey][] = [
  [['/'], 'keySearch'],
  [['J', 'K'], 'keyWalk'],
  [['↓', '↑'], 'keyArrows'],
  [['X'], 'keyPick'],
  [['Shift', 'click'], 'keyRange'],
  [['Ctrl', 'Z'], 'keyUndo'],
  [['Ctrl', 'Enter'], 'keySave'],
  [['Esc'], 'keyEscape'],
  [['?'], 'keyKeys'],
];

/** "Keys": what can be done with the keyboard here. */
export function KeysDialog({ onClosed }: { onClosed: () => void }) {
  return (
    <Dialog title={t('keysTitle')} onClosed={onClosed}>
      <p>{t('keysHint')}</p>
      <dl class="keys">
        {KEYS.map(([keys, words]) => [
          <dt key={`k ${words}`}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>,
          <dd key={words}>{t(words)}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
