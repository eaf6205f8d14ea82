import { competencySection } from '@/lib/programme/competencies';
import type { Programme } from '@/lib/programme/programme';
import { t } from '@/lib/t';
import { personName } from '../meetings/personOf';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Printer } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';

/** The goal sheet: the pair's contract on one page, with a line for each to sign, to be printed. */
export function GoalSheet({ programme }: { programme: Programme }) {
  const { agreement, people } = programme;
  const goals = programme.goals.filter(({ state }) => state !== 'dropped');
  const facts: [string, string][] = [
    [t('agreementOften'), agreement.often],
    [t('meetingMeans'), agreement.means],
    [
      t('agreementConfidential'),
      agreement.confidential ? t(`confidential_${agreement.confidential}`) : '',
    ],
    [t('agreementBetween'), [agreement.between, ...agreement.otherBetween].join(' / ')],
    [t('agreementStarts'), agreement.starts && formatPageDay(agreement.starts)],
    [t('agreementEnds'), agreement.ends && formatPageDay(agreement.ends)],
  ];
  return (
    <div class="meetings print goal-sheet">
      <RoomTitle title={t('goalSheet')} facts={t('goalSheetWhat')}>
        <a class="btn small" href="#/goals">
          {t('backToGoals')}
        </a>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </RoomTitle>
      {goals.map((goal, at) => {
        const section = goal.competency ? competencySection(goal.competency) : undefined;
        return (
          <section key={goal.id}>
            <h2>{t('goalNumber', { number: String(at + 1) })}</h2>
            <dl>
              <dt>{t('goalWhat')}</dt>
              <dd>{[goal.what, ...goal.otherWhats].join(' / ')}</dd>
              <dt>{t('goalMeasure')}</dt>
              <dd>{[goal.measure, ...goal.otherMeasures].join(' / ') || t('notSaid')}</dd>
              <dt>{t('actionBy')}</dt>
              <dd>{goal.by ? formatPageDay(goal.by) : t('notSaid')}</dd>
              <dt>{t('goalCompetency')}</dt>
              <dd>{section ? `${section.id}. ${inLanguage(section.heading)}` : t('notSaid')}</dd>
              {Object.entries(goal.agreed).map(([id, day]) => (
                <dd key={id}>
                  {t('agreedOn', { name: personName(programme, id), day: formatPageDay(day) })}
                </dd>
              ))}
            </dl>
          </section>
        );
      })}
      <section>
        <h2>{t('agreement')}</h2>
        <dl>
          {facts.flatMap(([name, value]) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name}-value`}>{value || t('notSaid')}</dd>,
          ])}
        </dl>
      </section>
      <div class="signed">
        {people.map((person) => (
          <p key={person.id}>
            <span />
            {[person.name, t(`role_${person.role}`)].filter(Boolean).join(', ')}
          </p>
        ))}
      </div>
    </div>
  );
}
