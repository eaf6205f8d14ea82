import { useId } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { Segmented } from '@/components/ui/Segmented';
import type { MatchPerson } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';

/** The longest name, in UTF-16 units. */
const MOST = 80;

interface Props {
  person: MatchPerson;
  onChange: (person: MatchPerson) => void;
  /** The sentence of what is wrong with the name, or ''. */
  problem: string;
}

/** Name and role, as the other will see them. */
export function AboutMe({ person, onChange, problem }: Props) {
  const id = useId();
  return (
    <div class="pair-row">
      <Field label={t('settingsName')} of={id}>
        <input
          id={id}
          class="in"
          value={person.name}
          maxLength={MOST}
          autocomplete="off"
          aria-invalid={problem !== '' || undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => onChange({ ...person, name: event.currentTarget.value })}
        />
        {problem && (
          <p class="danger" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
      </Field>
      <Segmented
        label={t('settingsRole')}
        choices={[
          { value: 'mentee', words: t('role_mentee') },
          { value: 'mentor', words: t('role_mentor') },
        ]}
        value={person.role}
        onChoose={(role) => onChange({ ...person, role })}
      />
    </div>
  );
}
