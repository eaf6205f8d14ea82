import './interview.css';
import { INTERVIEW, nextRole } from '@/lib/programme/interview/interview';
import { randomId } from '@/lib/records/id';
import { t, tn } from '@/lib/t';
import type { OwnViewProps } from '../activities/ownViews';
import { PartHeading } from '../activities/PartHeading';
import { begin } from '../activities/parts';
import { authorOf } from '../notes/authorOf';
import { pairOf } from '../notes/draft';
import { Button } from '../ui/Button';
import { formatTime } from '../ui/formatTime';
import { Icon } from '../ui/Icon';
import { Lock, Plus } from '../ui/icons';
import { Mark } from '../ui/Mark';
import { Agreed } from './Agreed';
import { Bank } from './Bank';
import { InterviewOpen } from './InterviewOpen';
import { positionOf } from './interviewWords';
import { Sheet } from './Sheet';
import { useInterviews } from './useInterviews';

/** The activity "Mock interview": the interviews and the feedback that there is, or the open one. */
export function InterviewView({ path, ...parts }: OwnViewProps) {
  const { host, activity } = parts;
  const all = useInterviews(host);
  const shape = activity.interview;
  if (!all || !shape) return <p class="soon">{t('loading')}</p>;
  const { me, other } = pairOf(host.members);
  const sheet = all.sheets.find(({ id }) => id === path[0]);
  if (sheet) return <Sheet key={sheet.id} sheet={sheet} all={all} {...parts} />;
  const open = all.interviews.find(({ id }) => id === path[0]);
  if (open)
    return <InterviewOpen key={open.id} interview={open} all={all} shape={shape} {...parts} />;
  const at = (id: string) => `#/activities/${activity.id}/${id}`;
  const start = async () => {
    const id = randomId();
    await begin(parts);
    const saved = await all.save([
      {
        kind: 'document',
        id,
        fields: [
          ['type', INTERVIEW],
          ['onlyMe', true],
          [
            'cell:role',
            nextRole(all.interviews, me.role === 'mentor' ? 'ask' : 'answer', other === null),
          ],
        ],
      },
    ]);
    if (saved) host.go(at(id));
  };
  const theirs = all.sheets.filter(({ author }) => author !== me.id);
  return (
    <div class="interviews">
      {theirs.length > 0 && (
        <section aria-labelledby="sheets-title">
          <div class="head">
            <PartHeading host={host} id="sheets-title">
              {t('interviewForYou')}
            </PartHeading>
          </div>
          <ul class="list">
            {theirs.map((one) => (
              <li key={one.id} class="interview-row">
                <Mark member={authorOf(one.author, host.members)} among={host.members} />
                <a href={at(one.id)}>{positionOf(one)}</a>
                <small>{formatTime(one.made)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="interviews-title">
        <div class="head">
          <PartHeading host={host} id="interviews-title">
            {tn('interviewCount', all.interviews.length)}
          </PartHeading>
        </div>
        {all.interviews.length === 0 && <p class="quiet">{t('interviewNone')}</p>}
        {all.interviews.length > 0 && (
          <ul class="list">
            {all.interviews.map((one) => {
              const given = all.sheets.find(({ interview }) => interview === one.id);
              return (
                <li key={one.id} class="interview-row">
                  <a href={at(one.id)}>{positionOf(one)}</a>
                  <small>
                    {[
                      t(one.role === 'ask' ? 'interviewYouAsk' : 'interviewYouAnswer'),
                      tn('surveyQuestions', one.asked.length),
                      formatTime(one.made),
                    ].join(' · ')}
                  </small>
                  <small class="lock">
                    {given && !given.onlyMe ? (
                      t('interviewGiven')
                    ) : (
                      <>
                        <Icon of={Lock} small />
                        {t('onlyMe')}
                      </>
                    )}
                  </small>
                </li>
              );
            })}
          </ul>
        )}
        <div>
          <Button look="primary" icon={Plus} onPress={() => void start()}>
            {t('interviewNew')}
          </Button>
        </div>
      </section>
      <Bank shape={shape} {...parts} />
      <Agreed shape={shape} {...parts} />
    </div>
  );
}
