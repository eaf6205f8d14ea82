import { useState } from 'preact/hooks';
import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { formatWhole } from '../ui/formatTime';
import type { ReviewDoings, ReviewState } from './useReview';

interface EvidenceProps {
  state: ReviewState;
  doings: ReviewDoings;
  store: PanelStore;
}

/** A picture of the page as it is seen: children's sites are pictures. It is a file to keep; no record holds it. */
function Picture({ store }: { store: PanelStore }) {
  const [picture, setPicture] = useState<{ jpeg: string; at: number } | null>(null);
  const take = async () => {
    const reply = await store.call('evidence.picture', {});
    if (!reply.ok) return store.sayFailure(reply);
    setPicture({ jpeg: reply.value.jpeg, at: Date.now() });
  };
  if (!picture) {
    return (
      <Button size="small" onPress={() => void take()}>
        {t('takePicture')}
      </Button>
    );
  }
  const href = `data:image/jpeg;base64,${picture.jpeg}`;
  const when = formatWhole(picture.at);
  const day = new Date(picture.at).toISOString().slice(0, 10);
  return (
    <figure class="picture">
      <img src={href} alt={t('pictureOf', { when })} />
      <figcaption>
        <a class="link" href={href} download={`matchbook-${day}.jpg`}>
          {t('savePicture')}
        </a>
      </figcaption>
    </figure>
  );
}

/** "Gather evidence", and how far it is. */
export function Evidence({ state, doings, store }: EvidenceProps) {
  const [askSite, setAskSite] = useState(false);
  const { gathering } = state;
  if (gathering) {
    const { done, of } = gathering;
    return (
      <div class="gather">
        <div class="line">
          <p role="status">{t('gathering', { done, of })}</p>
          <button type="button" class="link" onClick={doings.stop}>
            {t('stop')}
          </button>
        </div>
        <div class="bar-line" aria-hidden="true">
          <i style={{ inlineSize: `${of > 0 ? (100 * done) / of : 0}%` }} />
        </div>
      </div>
    );
  }
  return (
    <div class="gather">
      <div class="acts">
        <Button size="small" describedBy="gather-why" onPress={() => void doings.gather(askSite)}>
          {t('gatherEvidence')}
        </Button>
        <Picture store={store} />
      </div>
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
