import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { Status, type StatusWords } from '@/components/ui/Status';
import { t } from '@/lib/t';
import type { Saving } from './useSave';

interface Props {
  title: string;
  /** A change here that is being saved, said beside the title. */
  saving?: Saving;
  children: ComponentChildren;
}

function statusOf(saving: Saving | undefined): StatusWords | null {
  if (saving?.at === 'saving') return { kind: 'writing', words: t('saving') };
  if (saving?.at === 'saved') return { kind: 'saved', words: t('statusSaved') };
  return null;
}

/** One subject of the settings: a card with its title, and what became of the last change. */
export function Setting({ title, saving, children }: Props) {
  const id = useId();
  return (
    <section class="card setting" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {saving && <Status status={statusOf(saving)} />}
      </header>
      {saving?.at === 'failed' && (
        <ErrorSentence>{failureText(saving.failure, saving.detail)}</ErrorSentence>
      )}
      {children}
    </section>
  );
}
