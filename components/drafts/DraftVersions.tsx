import type { Member } from '@/lib/calls';
import type { DraftVersion } from '@/lib/records/draft';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { wordDiff } from '../notes/wordDiff';
import { Button } from '../ui/Button';
import { formatTime, formatWhole } from '../ui/formatTime';
import { memberName } from '../ui/Mark';

interface DraftVersionsProps {
  versions: DraftVersion[];
  /** The text as it stands now. */
  text: string;
  members: Member[];
  onBringBack: (version: DraftVersion) => void;
  onClose: () => void;
}

/** An earlier text whole, word by word beside the text now: what went since is struck through, what came underlined. */
function Compared({ before, now }: { before: string; now: string }) {
  return (
    <p class="text compared">
      {wordDiff(before, now).map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const Marked = kind === 'gone' ? 'del' : 'ins';
        return (
          <Marked key={at}>
            <span class="vh">{t(kind === 'gone' ? 'onlyThen' : 'onlyNow')} </span>
            {text}
          </Marked>
        );
      })}
    </p>
  );
}

/** The earlier texts of a draft: each can be looked at, compared with the text now, and brought back. */
export function DraftVersions(props: DraftVersionsProps) {
  const { versions, text, members, onBringBack, onClose } = props;
  const other = versions.some((version) => version.text !== text);
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
      {other && (
        <p class="quiet legend">
          <del>{t('legendGone')}</del> <ins>{t('legendNew')}</ins>
        </p>
      )}
      {versions.map((version) => (
        <details class="card version" key={version.key}>
          <summary title={formatWhole(version.at)}>
            {t('versionOf', {
              when: formatTime(version.at),
              name: memberName(authorOf(version.by, members)),
            })}
            {version.text === text && <small> {t('versionSame')}</small>}
          </summary>
          <Compared before={version.text} now={text} />
          {version.text !== text && (
            <Button size="small" onPress={() => onBringBack(version)}>
              {t('bringBack')}
            </Button>
          )}
        </details>
      ))}
    </section>
  );
}
