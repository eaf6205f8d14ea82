import { useId, useState } from 'preact/hooks';
import type { Ask } from '@/lib/calls';
import { currentCompetencies } from '@/lib/programme/competencies';
import { isDay } from '@/lib/programme/dates';
import type { Goal } from '@/lib/records/goal';
import { t } from '@/lib/t';
import { GrowingText } from '../notes/GrowingText';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';
import { inLanguage } from '../ui/inLanguage';
import { LineField } from '../ui/LineField';

interface FormProps {
  /** The goal that is changed; `null`: a new one. */
  goal: Goal | null;
  onSave: (change: Ask<'goal.save'>) => Promise<boolean>;
  onClose: () => void;
}

/** A goal: what, how one sees that it was met, by when, and the section of the Competencies it serves. */
export function GoalForm({ goal, onSave, onClose }: FormProps) {
  const id = useId();
  const [what, setWhat] = useState(goal ? [goal.what, ...goal.otherWhats].join('\n\n') : '');
  const [measure, setMeasure] = useState(
    goal ? [goal.measure, ...goal.otherMeasures].join('\n\n').trim() : '',
  );
  const [by, setBy] = useState(goal?.by ?? '');
  const [competency, setCompetency] = useState(goal?.competency ?? '');
  const [problem, setProblem] = useState('');
  const save = async () => {
    if (what.trim() === '') return setProblem(t('goalNothing'));
    if (by !== '' && !isDay(by)) return setProblem(t('meetingBadDay'));
    setProblem('');
    const change = { what, measure, by: by || null, competency: competency || null };
    if (await onSave({ id: goal?.id ?? null, ...change })) onClose();
  };
  return (
    <form
      class="card goal-form"
      aria-label={t(goal ? 'changeGoal' : 'newGoal')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('goalWhat')} of={`${id}-what`}>
        <GrowingText id={`${id}-what`} rows={2} value={what} onInput={setWhat} />
      </Field>
      <Field label={t('goalMeasure')} of={`${id}-measure`}>
        <GrowingText id={`${id}-measure`} rows={2} value={measure} onInput={setMeasure} />
      </Field>
      <div class="two">
        <LineField label={t('actionBy')} id={`${id}-by`} type="date" value={by} onInput={setBy} />
        <Field label={t('goalCompetency')} of={`${id}-section`}>
          <select
            id={`${id}-section`}
            class="in"
            value={competency}
            onChange={(event) => setCompetency(event.currentTarget.value)}
          >
            <option value="">{t('noSection')}</option>
            {currentCompetencies.sections.map((section) => (
              <option key={section.id} value={section.id}>
                {`${section.id}. ${inLanguage(section.heading)}`}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {problem && <ErrorSentence>{problem}</ErrorSentence>}
      <span class="acts">
        <Button look="plain" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit">
          {t('saveGoal')}
        </Button>
      </span>
    </form>
  );
}
