import { useState } from 'preact/hooks';
import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { PictureKept, usePicture } from './PictureKept';
import type { ReviewDoings, ReviewState } from './useReview';

interface EvidenceProps {
  state: ReviewState;
  doings: ReviewDoings;
  store: PanelStore;
}

/** "Gather evidence", and how far it is. */
export function Evidence({ state, doings, store }: EvidenceProps) {
  const [askSite, setAskSite] = useState(false);
  const picture = usePicture(store);
  const { gathering } = state;
  if (gathering) {
    const { done, of } = gathering;
    const words = t('gathering', { done, of });
    return <Progress words={words} done={done} of={of} onStop={doings.stop} />;
  }
  return (
    <div class="gather">
      <div class="acts">
        <Button size="small" describedBy="gather-why" onPress={() => void doings.gather(askSite)}>
          {t('gatherEvidence')}
        </Button>
        <Button size="small" onPress={() => void picture.taking()}>
          {t(picture.kept ? 'pictureNew' : 'takePicture')}
        </Button>
      </div>
      {picture.kept && <PictureKept picture={picture.kept} onDrop={() => void picture.drop()} />}
      <p id="gather-why">{t('gatherWhy')}</p>
      <label class="ask-site">
        <input
          type="checkbox"
          checked={askSite}
          onChange={(event) => setAskSite(event.currentTarget.checked)}
        />
        {t('gatherAsk')}
      </label>
    </div>
  );
}
