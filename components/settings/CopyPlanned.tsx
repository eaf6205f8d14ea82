import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatTime } from '@/components/ui/formatTime';
import { t } from '@/lib/t';
import { planWords } from './copyWords';
import type { Merged, ReadyCopy } from './openCopy';

interface Props {
  ready: ReadyCopy;
  onMerge: () => void;
  onCancel: () => void;
}

/** What opening a copy would do, before anything is written. */
export function CopyPlanned({ ready: { copy, plan, apart }, onMerge, onCancel }: Props) {
  const words = planWords(plan);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields, so a fieldset would be wrong
    <div class="will" role="group" aria-label={t('copyWill')}>
      <p>
        {t('copyFrom', { when: formatTime(Date.parse(copy.saved)) })} {words || t('copyNothingNew')}
      </p>
      {apart && <p>{t('copyApart')}</p>}
      <div class="actions">
        {words && (
          <Button look="primary" onPress={onMerge} buttonRef={first}>
            {t('copyMerge')}
          </Button>
        )}
        <Button onPress={onCancel} buttonRef={words ? undefined : first}>
          {words ? t('cancel') : t('copyClose')}
        </Button>
      </div>
    </div>
  );
}

/** How far a copy is merged, and Stop. */
export function CopyProgress({ progress, onStop }: { progress: Merged; onStop: () => void }) {
  const { done, total } = progress;
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <div class="will">
      <p>{t('copyProgress', { done, total })}</p>
      <div class="bar-line" aria-hidden="true">
        <i style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <div>
        <Button size="small" onPress={onStop} buttonRef={stop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  );
}
