import { useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { competencySection } from '@/lib/programme/competencies';
import { dayAt } from '@/lib/programme/dates';
import type { Programme } from '@/lib/programme/programme';
import { GOAL_STATES, type Goal } from '@/lib/records/goal';
import { t } from '@/lib/t';
import { personName } from '../meetings/personOf';
import type { Do } from '../meetings/useDo';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Icon } from '../ui/Icon';
import { Check, Pencil } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { Segmented } from '../ui/Segmented';
import { GoalForm } from './GoalForm';

interface CardProps {
  goal: Goal;
  programme: Programme;
  act: Do;
}

const today = () => dayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Who has agreed to a goal as it stands, and who had before it was changed. */
function Agreed({ goal, programme, act }: CardProps) {
  const mine = goal.agreed[programme.me];
  return (
    <div class="agreed">
      <ul>
        {Object.entries(goal.agreed).map(([id, day]) => (
          <li key={id}>
            <Icon of={Check} small />
            {t('agreedOn', { name: personName(programme, id), day: formatPageDay(day) })}
          </li>
        ))}
        {goal.before.map((id) => (
          <li key={id} class="quiet">
            {t('agreedBefore', { name: personName(programme, id) })}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        look={mine ? 'plain' : 'usual'}
        onPress={() =>
          void act(
            ask('goal.agree', { id: goal.id, day: mine ? null : today() }),
            t(mine ? 'agreeGone' : 'agreeDone'),
          )
        }
      >
        {t(mine ? 'agreeNot' : 'agree')}
      </Button>
    </div>
  );
}

/** One goal, as both see it. */
export function GoalCard({ goal, programme, act }: CardProps) {
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <GoalForm
        goal={goal}
        onClose={() => setChanging(false)}
        onSave={async (change) => (await act(ask('goal.save', change), t('goalSaved'))) !== null}
      />
    );
  }
  const section = goal.competency ? competencySection(goal.competency) : undefined;
  const facts = [
    goal.by && t('goalBy', { day: formatPageDay(goal.by) }),
    section && `${section.id}. ${inLanguage(section.heading)}`,
  ].filter(Boolean);
  return (
    <section class="card goal" data-state={goal.state}>
      <h2>{[goal.what, ...goal.otherWhats].join(' / ')}</h2>
      {goal.measure && <p>{[goal.measure, ...goal.otherMeasures].join(' / ')}</p>}
      {facts.length > 0 && <p class="quiet">{facts.join(' · ')}</p>}
      <Agreed goal={goal} programme={programme} act={act} />
      <div class="acts-line">
        <Segmented
          label={t('goalState')}
          labelShown={false}
          value={goal.state}
          choices={GOAL_STATES.map((state) => ({ value: state, words: t(`goal_${state}`) }))}
          onChoose={(state) => void act(ask('goal.save', { id: goal.id, state }), t('goalSaved'))}
        />
        <Button
          size="small"
          look="plain"
          onPress={() =>
            void act(ask('meeting.bring', { id: goal.id, bring: true }), t('bringDone'))
          }
        >
          {t('bring')}
        </Button>
        <Button size="small" icon={Pencil} onPress={() => setChanging(true)}>
          {t('changeGoal')}
        </Button>
      </div>
    </section>
  );
}
