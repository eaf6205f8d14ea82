import { useEffect, useState } from 'preact/hooks';
import { hasSidePanel } from '@/components/ui/hasSidePanel';
import { Segmented } from '@/components/ui/Segmented';
import { ask } from '@/lib/ask';
import type { Settings } from '@/lib/calls';
import { t } from '@/lib/t';
import { Check } from './Check';
import { PageButtonChoice } from './PageButtonChoice';
import { PanelWidth } from './PanelWidth';
import { PlaceChoice } from './PlaceChoice';
import { Setting } from './Setting';
import { useSave } from './useSave';

/** What Matchbook shows in the pages, where, and in which language. */
export function InThePage({ settings }: { settings: Settings }) {
  const { saving, save } = useSave();
  // What was chosen is shown at once, and taken back where it could not be saved.
  const [shown, setShown] = useState(settings);
  useEffect(() => setShown(settings), [settings]);
  const write = async (change: Partial<Omit<Settings, 'shared'>>) => {
    setShown({ ...shown, ...change });
    if (!(await save(() => ask('settings.write', change)))) setShown(settings);
  };
  return (
    <Setting title={t('settingsPage')} saving={saving}>
      <div class="checks">
        <Check
          label={t('settingsHide')}
          hint={t('settingsHideHint')}
          checked={shown.hideHighlights}
          onChange={(hideHighlights) => write({ hideHighlights })}
        />
      </div>
      <PageButtonChoice value={shown.pageButton} onChoose={(pageButton) => write({ pageButton })} />
      {hasSidePanel() && (
        <PlaceChoice place={shown.place} onChoose={(place) => void write({ place })} />
      )}
      <div class="pair-row">
        <Segmented
          label={t('settingsSide')}
          choices={[
            { value: 'left', words: t('sideLeft') },
            { value: 'right', words: t('sideRight') },
          ]}
          value={shown.side}
          onChoose={(side) => write({ side })}
        />
        <PanelWidth value={shown.width} onChoose={(width) => write({ width })} />
        <Segmented
          label={t('settingsLanguage')}
          choices={[
            { value: 'auto', words: t('languageAuto') },
            { value: 'en', words: t('languageEn') },
          ]}
          value={shown.language}
          onChoose={(language) => write({ language })}
        />
      </div>
    </Setting>
  );
}
