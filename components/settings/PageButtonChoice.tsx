import { Segmented } from '@/components/ui/Segmented';
import type { Settings } from '@/lib/calls';
import { t } from '@/lib/t';

interface Props {
  value: Settings['pageButton'];
  onChoose: (value: Settings['pageButton']) => void;
}

/** On which pages the button at the edge shows. */
export function PageButtonChoice({ value, onChoose }: Props) {
  return (
    <div>
      <Segmented
        label={t('settingsButton')}
        choices={[
          { value: 'always', words: t('buttonAlways') },
          { value: 'notes', words: t('buttonNotes') },
          { value: 'never', words: t('buttonNever') },
        ]}
        value={value}
        onChoose={onChoose}
      />
      <p class="below">{t(value === 'always' ? 'buttonAlwaysHint' : 'settingsButtonHint')}</p>
    </div>
  );
}
