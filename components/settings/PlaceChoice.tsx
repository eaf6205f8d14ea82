import { Segmented } from '@/components/ui/Segmented';
import type { Settings } from '@/lib/calls';
import { t } from '@/lib/t';

interface Props {
  place: Settings['place'];
  onChoose: (place: Settings['place']) => void;
}

/** Where Matchbook opens: framed in the page, or as the browser's own side panel. */
export function PlaceChoice({ place, onChoose }: Props) {
  return (
    <div class="place-choice">
      <Segmented
        label={t('settingsPlace')}
        choices={[
          { value: 'page', words: t('placePage') },
          { value: 'side', words: t('placeSide') },
        ]}
        value={place}
        onChoose={onChoose}
      />
      <p>{t('settingsPlaceHint')}</p>
    </div>
  );
}
