import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '@/lib/notebook/writing';
import { t } from '@/lib/t';
import type { PanelStore } from '../panel/panelStore';
import { formatDay, formatWhole } from '../ui/formatTime';

/** The picture of the page that is kept with the own review: children's sites are pictures. */
export function usePicture(store: PanelStore) {
  const [kept, setKept] = useState<Picture | null>(null);
  useEffect(() => {
    let gone = false;
    void store.call('evidence.pictureKept', {}).then((reply) => {
      if (!gone && reply.ok) setKept(reply.value.picture);
    });
    return () => {
      gone = true;
    };
  }, []);
  const taking = async () => {
    const reply = await store.call('evidence.picture', {});
    if (!reply.ok) return store.sayFailure(reply);
    setKept(reply.value);
  };
  const drop = async () => {
    const reply = await store.call('evidence.pictureDrop', {});
    if (!reply.ok) return store.sayFailure(reply);
    setKept(null);
    store.set({ focus: 'view' });
  };
  return { kept, taking, drop };
}

interface PictureKeptProps {
  picture: Picture;
  /** Left out where it can only be looked at. */
  onDrop?: () => void;
}

/** A page as it was seen, with its date; to be saved as a file, or thrown away. */
export function PictureKept({ picture, onDrop }: PictureKeptProps) {
  const { jpeg, at } = picture;
  const href = `data:image/jpeg;base64,${jpeg}`;
  const day = new Date(at).toISOString().slice(0, 10);
  return (
    <figure class="picture">
      <img src={href} alt={t('pictureOf', { when: formatWhole(at) })} />
      <figcaption>
        <span>{t('pictureKept', { when: formatDay(at) })}</span>
        <a class="link" href={href} download={`matchbook-${day}.jpg`}>
          {t('savePicture')}
        </a>
        {onDrop && (
          <button type="button" class="link" onClick={onDrop}>
            {t('pictureDrop')}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** The same beside the comparison, where there is one. */
export function PictureBeside({ store }: { store: PanelStore }) {
  const { kept } = usePicture(store);
  return kept && <PictureKept picture={kept} />;
}
