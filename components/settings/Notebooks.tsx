import { useState } from 'preact/hooks';
import { Surely } from '@/components/match/Surely';
import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { formatDay } from '@/components/ui/formatTime';
import { Icon } from '@/components/ui/Icon';
import { BookOpen, Plus } from '@/components/ui/icons';
import { memberName } from '@/components/ui/Mark';
import { Segmented } from '@/components/ui/Segmented';
import { ask } from '@/lib/ask';
import type { Member } from '@/lib/calls';
import { t, tn } from '@/lib/t';
import { Setting } from './Setting';
import { type NotebookHere, useNotebooks } from './useNotebooks';
import { useSave } from './useSave';

function nameOf({ about }: NotebookHere): string {
  const other = about?.members.find(({ me }) => !me);
  return other ? t('notebookWith', { name: memberName(other) }) : t('notebookAlone');
}

function factsOf({ about }: NotebookHere): string {
  if (!about) return t('notebookUnread');
  const { first, last, notes } = about;
  const days =
    first === null || last === null
      ? []
      : formatDay(first) === formatDay(last)
        ? [formatDay(first)]
        : [t('notebookDays', { first: formatDay(first), last: formatDay(last) })];
  return [tn('notesCount', notes), ...days].join(' · ');
}

/** What beginning a new notebook means, before it is done. */
function Begin({ book, onCancel }: { book: Book; onCancel: () => void }) {
  const { save, saving } = useSave();
  const was = book.members.find(({ me }) => me)?.role ?? 'mentee';
  const [role, setRole] = useState<Member['role']>(was);
  return (
    <div class="will">
      <p>{t('notebookBeginWhat')}</p>
      <Segmented
        label={t('notebookRole')}
        choices={[
          { value: 'mentee', words: t('role_mentee') },
          { value: 'mentor', words: t('role_mentor') },
        ]}
        value={role}
        onChoose={setRole}
      />
      <div class="actions">
        <Button onPress={onCancel}>{t('cancel')}</Button>
        <Button
          look="primary"
          onPress={() => void save(() => ask('notebook.begin', { role, account: false }))}
        >
          {t('notebookBeginDo')}
        </Button>
      </div>
      {saving.at === 'failed' && (
        <ErrorSentence>{failureText(saving.failure, saving.detail)}</ErrorSentence>
      )}
    </div>
  );
}

/** The notebooks on this computer, one for each match: the one in use, those of earlier years, and a new one. */
export function Notebooks({ book }: { book: Book }) {
  const { reply, read } = useNotebooks();
  const { save, saving } = useSave();
  const [beginning, setBeginning] = useState(false);
  const [dropping, setDropping] = useState<string | null>(null);
  const all = reply?.ok ? reply.value : [];
  return (
    <Setting title={t('notebooksTitle')} saving={saving}>
      <p>{t('notebooksWhat')}</p>
      {reply && !reply.ok && (
        <ErrorSentence>{failureText(reply.failure, reply.detail)}</ErrorSentence>
      )}
      <ul class="notebooks">
        {all.map((one) => (
          <li key={one.id}>
            <Icon of={BookOpen} small />
            <span>
              <b>{nameOf(one)}</b> <small class="quiet">{factsOf(one)}</small>
            </span>
            {one.inUse ? (
              <small class="in-use">{t('notebookInUse')}</small>
            ) : (
              <span class="actions">
                {one.about && (
                  <Button
                    size="small"
                    onPress={() => void save(() => ask('notebook.use', { id: one.id }))}
                  >
                    {t('notebookUse')}
                  </Button>
                )}
                <Button size="small" look="plain" onPress={() => setDropping(one.id)}>
                  {t('notebookDrop')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {dropping && (
        <Surely
          key={dropping}
          words={t('notebookDropWhat')}
          yes={t('notebookDropDo')}
          onYes={async () => {
            if (await save(() => ask('notebook.drop', { id: dropping }))) setDropping(null);
            await read();
          }}
          onNo={() => setDropping(null)}
        />
      )}
      {beginning ? (
        <Begin book={book} onCancel={() => setBeginning(false)} />
      ) : (
        <div>
          <Button icon={Plus} onPress={() => setBeginning(true)}>
            {t('notebookBegin')}
          </Button>
        </div>
      )}
    </Setting>
  );
}
