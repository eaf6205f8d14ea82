import './cv.css';
import { useState } from 'preact/hooks';
import { t, tn } from '@/lib/t';
import type { OwnViewProps } from '../activities/ownViews';
import { PartHeading } from '../activities/PartHeading';
import { authorOf } from '../notes/authorOf';
import { Button } from '../ui/Button';
import { formatTime } from '../ui/formatTime';
import { Icon } from '../ui/Icon';
import { FileInput, Lock } from '../ui/icons';
import { Mark } from '../ui/Mark';
import { CvOpen } from './CvOpen';
import { OpenCv } from './OpenCv';
import { useCv } from './useCv';

/** The activity "CV review": the CVs of both, or the open one. */
export function CvView({ path, ...parts }: OwnViewProps) {
  const { host, activity } = parts;
  const cvs = useCv(host);
  const [opening, setOpening] = useState(false);
  if (!cvs) return <p class="soon">{t('loading')}</p>;
  const chain = cvs.versions.find(({ all }) => all.some(({ id }) => id === path[0]));
  if (chain && path[0])
    return (
      <CvOpen key={path[0]} cvs={cvs} chain={chain} shown={path[0]} part={path[1]} {...parts} />
    );
  return (
    <section class="cvs" aria-labelledby="cvs-title">
      <div class="head">
        <PartHeading host={host} id="cvs-title">
          {t('cvAll')}
        </PartHeading>
      </div>
      {cvs.versions.length === 0 && <p class="quiet">{t('cvNone')}</p>}
      {cvs.versions.length > 0 && (
        <ul class="list">
          {cvs.versions.map(({ latest, all }) => {
            const about = new Set(all.map(({ id }) => id));
            const comments = cvs.remarks.filter((one) => about.has(one.about)).length;
            return (
              <li key={latest.id} class="cv-row">
                <Mark member={authorOf(latest.author, host.members)} among={host.members} />
                <a href={`#/activities/${activity.id}/${latest.id}`}>{latest.title}</a>
                <small>
                  {[
                    tn('cvVersions', all.length),
                    tn('cvComments', comments),
                    formatTime(latest.made),
                  ].join(' · ')}
                </small>
                {latest.onlyMe && (
                  <small class="lock">
                    <Icon of={Lock} small />
                    {t('onlyMe')}
                  </small>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button
          look={opening ? 'usual' : 'primary'}
          icon={FileInput}
          onPress={() => setOpening(!opening)}
        >
          {t('cvOpen')}
        </Button>
      </div>
      {opening && <OpenCv cvs={cvs} earlier={null} onClose={() => setOpening(false)} {...parts} />}
    </section>
  );
}
