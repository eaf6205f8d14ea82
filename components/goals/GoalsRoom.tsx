import '../meetings/meetings.css';
import './goals.css';
import { useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import { t } from '@/lib/t';
import { useDo } from '../meetings/useDo';
import { useProgramme } from '../meetings/useProgramme';
import type { Actions } from '../notebook/actions';
import { RoomTitle } from '../notebook/RoomTitle';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { ErrorSentence, Tip } from '../ui/ErrorSentence';
import { Icon } from '../ui/Icon';
import { Plus, Printer } from '../ui/icons';
import { AgreementForm } from './AgreementForm';
import { GoalCard } from './GoalCard';
import { GoalForm } from './GoalForm';
import { GoalSheet } from './GoalSheet';

/** So many goals are what the programme asks for. */
const MOST = 3;

interface RoomProps {
  /** `sheet`: to be printed; or `null`. */
  id: string | null;
  actions: Actions;
}

/** The room "Goals": one to three, agreed by both, and what else the two agreed on. */
export function GoalsRoom({ id, actions }: RoomProps) {
  const { view: programme, failed } = useProgramme();
  const act = useDo(actions);
  const [making, setMaking] = useState(false);
  if (!programme) {
    return (
      <>
        <RoomTitle title={t('roomGoals')} />
        {failed ? <ErrorSentence>{failed}</ErrorSentence> : <p class="opening">{t('loading')}</p>}
      </>
    );
  }
  if (id === 'sheet') return <GoalSheet programme={programme} />;
  const { goals } = programme;
  const standing = goals.filter(({ state }) => state !== 'dropped').length;
  const button = (
    <Button
      look={goals.length === 0 ? 'primary' : 'usual'}
      icon={Plus}
      onPress={() => setMaking(true)}
    >
      {t('newGoal')}
    </Button>
  );
  return (
    <>
      <RoomTitle title={t('roomGoals')} facts={t('goalsFacts')}>
        {goals.length > 0 && (
          <a class="btn small" href="#/goals/sheet">
            <Icon of={Printer} small />
            {t('goalSheet')}
          </a>
        )}
      </RoomTitle>
      <div class="meetings goals">
        {goals.length === 0 && !making && (
          <Empty title={t('noGoals')} words={t('noGoalsWhat')}>
            {button}
          </Empty>
        )}
        {goals.map((goal) => (
          <GoalCard key={goal.id} goal={goal} programme={programme} act={act} />
        ))}
        {making && (
          <GoalForm
            goal={null}
            onClose={() => setMaking(false)}
            onSave={async (change) =>
              (await act(ask('goal.save', change), t('goalSaved'))) !== null
            }
          />
        )}
        {goals.length > 0 && !making && <div class="acts-line">{button}</div>}
        {standing > MOST && <Tip>{t('goalsMany')}</Tip>}
        <AgreementForm programme={programme} act={act} />
      </div>
    </>
  );
}
