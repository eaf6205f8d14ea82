import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Tip } from '@/components/ui/ErrorSentence';
import type { Brought, Preview } from '@/lib/calls/exchangeCalls';
import { t, tn, type WordKey } from '@/lib/t';

/** So many lines are shown at first. */
const FIRST = 8;

const KINDS: Record<string, WordKey> = {
  note: 'matchKind_note',
  draft: 'matchKind_draft',
  review: 'matchKind_review',
  comment: 'matchKind_comment',
  site: 'matchKind_site',
  member: 'matchKind_member',
};

/** "3 new, 1 changed, 2 answered, 1 deleted". */
function countWords(preview: Preview): string {
  return [
    preview.new > 0 && tn('matchNew', preview.new),
    preview.changed > 0 && tn('matchChanged', preview.changed),
    preview.answered > 0 && tn('matchAnswered', preview.answered),
    preview.deleted > 0 && tn('matchDeleted', preview.deleted),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Line({ one }: { one: Brought }) {
  const kind = KINDS[one.kind];
  return (
    <li>
      <b>{t(`matchIs_${one.is}`)}</b>
      <span>{one.words || t('noteWithoutText')}</span>
      {kind && <small>{t(kind)}</small>}
    </li>
  );
}

/** What a file, or a merge that waits, brings: counts, then the records. */
export function Brings({ preview }: { preview: Preview }) {
  const [all, setAll] = useState(false);
  if (preview.nothing) {
    return <p>{t(preview.older ? 'matchBringsOlder' : 'matchBringsNothing')}</p>;
  }
  const shown = all ? preview.records : preview.records.slice(0, FIRST);
  return (
    <>
      {preview.waits && (
        <Tip>
          <p>{t(preview.waits === 'deletes' ? 'matchWaitsDeletes' : 'matchWaitsDevice')}</p>
        </Tip>
      )}
      <p>
        <b>{countWords(preview)}</b>
      </p>
      <ul class="brings">
        {shown.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      {shown.length < preview.records.length && (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            {tn('matchShowAll', preview.records.length)}
          </Button>
        </div>
      )}
    </>
  );
}
