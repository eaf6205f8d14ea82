import type { Member } from '@/lib/calls';
import type { DraftVersion } from '@/lib/records/draft';
import { spliceBetween } from '@/lib/records/spliceBetween';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { formatTime, formatWhole } from '../ui/formatTime';
import { memberName } from '../ui/Mark';
import { authorOf } from './draftWords';

interface DraftVersionsProps {
  versions: DraftVersion[];
  /** The text as it stands now. */
  text: string;
  members: Member[];
  onBringBack: (version: DraftVersion) => void;
  onClose: () => void;
}

/** An earlier text, with the stretch that is not so any more marked. */
function Compared({ before, now }: { before: string; now: string }) {
  const { at, removed, put } = spliceBetween(before, now);
  return (
    <p class="text compared">
      {before.slice(0, at)}
      {removed > 0 && (
        <del>
          <span class="vh">{t('onlyThen')} </span>
          {before.slice(at, at + removed)}
        </del>
      )}
      {put && (
        <ins>
          <span class="vh">{t('onlyNow')} </span>
          {put}
        </ins>
      )}
      {before.slice(at + removed)}
    </p>
  );
}

/** The earlier texts of a draft: each can be looked at, compared with the text now, and brought back. */
export function DraftVersions(props: DraftVersionsProps) {
  const { versions, text, members, onBringBack, onClose } = props;
  return (
    <section aria-labelledby="draft-versions">
      <div class="head">
        <h3 id="draft-versions">{t('earlierTexts')}</h3>
        <span class="end">
          <button type="button" class="link" onClick={onClose}>
            {t('closeVersions')}
          </button>
        </span>
      </div>
      {versions.length === 0 && <p class="quiet">{t('noVersions')}</p>}
      {versions.map((version) => (
        <details class="card version" key={version.key}>
          <summary title={formatWhole(version.at)}>
            {t('versionOf', {
              when: formatTime(version.at),
              name: memberName(authorOf(version.by, members)),
            })}
          </summary>
          <Compared before={version.text} now={text} />
          <Button size="small" onPress={() => onBringBack(version)}>
            {t('bringBack')}
          </Button>
        </details>
      ))}
    </section>
  );
}
