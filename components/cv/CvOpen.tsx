import { useMemo, useRef, useState } from 'preact/hooks';
import type { OwnDocument, Versions } from '@/lib/records/document';
import { t } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { AskedButton } from '../drafts/AskedButton';
import { authorOf } from '../notes/authorOf';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { formatTime } from '../ui/formatTime';
import { Plus } from '../ui/icons';
import { Mark, memberName } from '../ui/Mark';
import { Toggle } from '../ui/Toggle';
import { CvCompare } from './CvCompare';
import { CvPrint } from './CvPrint';
import { CvText } from './CvText';
import { OpenCv } from './OpenCv';
import { Remarks } from './Remarks';
import { RemarkWriter } from './RemarkWriter';
import type { Cvs } from './useCv';
import { usePassages } from './usePassages';
import { useSelected } from './useSelected';

interface CvOpenProps extends Parts {
  cvs: Cvs;
  chain: Versions;
  /** The id of the version in view. */
  shown: string;
  part: string | undefined;
}

/** An open CV: its text, the comments on its passages, its versions. */
export function CvOpen({ cvs, chain, shown, part, ...parts }: CvOpenProps) {
  const { host, activity } = parts;
  const cv = chain.all.find(({ id }) => id === shown) ?? chain.latest;
  const place = chain.all.indexOf(cv);
  const before = chain.all[place + 1] ?? null;
  const root = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  const [comparing, setComparing] = useState(false);
  const author = authorOf(cv.author, host.members);
  const { other } = pairOf(host.members);
  // Comments on this version and on those before it: what was said of an earlier one looks for its place in this one.
  const remarks = useMemo(() => {
    const about = new Set(chain.all.slice(place).map(({ id }) => id));
    return cvs.remarks.filter((one) => about.has(one.about));
  }, [cvs.remarks, chain, place]);
  const passages = usePassages(root, cv.text, remarks, (id) => authorOf(id, host.members).role);
  const selected = useSelected(root);
  if (part === 'print')
    return (
      <CvPrint cv={cv} chain={chain} remarks={remarks} root={root} passages={passages} {...parts} />
    );
  const share = async (onlyMe: boolean) => {
    const versions = chain.all.filter((one) => one.author === cv.author);
    const about = new Set(versions.map(({ id }) => id));
    const mine = cvs.remarks.filter((one) => about.has(one.about) && one.author === cv.author);
    const flag = (kind: 'document' | 'comment') => (one: { id: string }) => ({
      kind,
      id: one.id,
      fields: [['onlyMe', onlyMe || null] as [string, true | null]],
    });
    await cvs.save([...versions.map(flag('document')), ...mine.map(flag('comment'))]);
  };
  const remove = async (one: OwnDocument) => {
    const reply = await host.call('record.delete', { id: one.id });
    if (!reply.ok) return host.failed(reply);
    host.done(t('cvDeleted'));
    host.go(`#/activities/${activity.id}`);
  };
  const at = (id: string) => `#/activities/${activity.id}/${id}`;
  return (
    <section class="cv" aria-labelledby="cv-title">
      <div class="head cv-head">
        <Mark member={author} among={host.members} />
        <PartHeading host={host} id="cv-title">
          {cv.title}
        </PartHeading>
        <a class="end btn small plain" href={`#/activities/${activity.id}`}>
          {t('cvAll')}
        </a>
      </div>
      <div class="cv-tools">
        {chain.all.length > 1 && (
          <Field label={t('cvVersion')} of="cv-version">
            <select
              id="cv-version"
              class="in"
              value={cv.id}
              onChange={(event) => host.go(at(event.currentTarget.value))}
            >
              {chain.all.map((one, index) => (
                <option key={one.id} value={one.id}>
                  {t('cvVersionOf', {
                    number: chain.all.length - index,
                    when: formatTime(one.made),
                  })}
                </option>
              ))}
            </select>
          </Field>
        )}
        {author.me && (
          <Toggle
            on={cv.onlyMe}
            hint={other ? t('cvOnlyMeHint', { name: memberName(other) }) : t('onlyMeHint')}
            onToggle={(onlyMe) => void share(onlyMe)}
          >
            {t('onlyMe')}
          </Toggle>
        )}
        <span class="end">
          {before && (
            <Button size="small" onPress={() => setComparing(!comparing)}>
              {t(comparing ? 'cvCompareNot' : 'cvCompare')}
            </Button>
          )}
          {author.me && (
            <Button size="small" icon={Plus} onPress={() => setAdding(!adding)}>
              {t('cvNewVersion')}
            </Button>
          )}
          <a class="btn small" href={`${at(cv.id)}/print`}>
            {t('cvSheet')}
          </a>
          {author.me && <AskedButton asksTwice onPress={() => void remove(cv)} />}
        </span>
      </div>
      {adding && (
        <OpenCv cvs={cvs} earlier={chain.latest} onClose={() => setAdding(false)} {...parts} />
      )}
      {comparing && before && <CvCompare before={before} now={cv} host={host} />}
      <div class="cv-sides">
        <div class="cv-page">
          <RemarkWriter cvs={cvs} cv={cv} root={root} selected={selected} />
          <CvText cv={cv} root={root} />
        </div>
        <Remarks cvs={cvs} cv={cv} remarks={remarks} passages={passages} {...parts} />
      </div>
    </section>
  );
}
