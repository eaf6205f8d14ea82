import type { Book } from '@/components/notebook/book';
import { t } from '@/lib/t';
import { SaveCopyButton } from './SaveCopy';
import { Setting } from './Setting';
import { useSave } from './useSave';

/** "Move to another computer": a copy, step by step. */
export function MoveComputer({ book }: { book: Book }) {
  const { save, saving } = useSave();
  return (
    <Setting title={t('moveTitle')} saving={saving}>
      <ol class="steps">
        <li>
          <p>{t('moveSave')}</p>
          <SaveCopyButton book={book} save={save} />
        </li>
        <li>{t('moveCarry')}</li>
        <li>{t('moveOpen')}</li>
        <li>{t('moveErase')}</li>
      </ol>
    </Setting>
  );
}
