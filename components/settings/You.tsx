import { useEffect, useId, useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { Segmented } from '@/components/ui/Segmented';
import { ask } from '@/lib/ask';
import type { Member } from '@/lib/calls';
import { t } from '@/lib/t';
import { Setting } from './Setting';
import { useSave } from './useSave';

const MOST = 80;

/** The own name and role; each is saved when it is changed. */
export function You({ me }: { me: Member | undefined }) {
  const id = useId();
  const { saving, save } = useSave();
  const [name, setName] = useState(me?.name ?? '');
  const [role, setRole] = useState<Member['role']>(me?.role ?? 'mentee');
  useEffect(() => setName(me?.name ?? ''), [me?.name]);
  useEffect(() => setRole(me?.role ?? 'mentee'), [me?.role]);
  const write = (next: { name: string; role: Member['role'] }) =>
    save(() => ask('member.write', { ...next, name: next.name.trim() }));
  return (
    <Setting title={t('settingsYou')} saving={saving}>
      <div class="pair-row">
        <Field label={t('settingsName')} of={id}>
          <input
            id={id}
            class="in"
            value={name}
            maxLength={MOST}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
            onChange={() => write({ name, role })}
          />
        </Field>
        <Segmented
          label={t('settingsRole')}
          choices={[
            { value: 'mentee', words: t('role_mentee') },
            { value: 'mentor', words: t('role_mentor') },
          ]}
          value={role}
          onChoose={(next) => {
            setRole(next);
            write({ name, role: next });
          }}
        />
      </div>
      <p>{t('settingsYouHint')}</p>
    </Setting>
  );
}
