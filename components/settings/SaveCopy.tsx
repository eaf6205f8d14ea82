import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { formatAgo } from '@/components/ui/formatTime';
import { Download } from '@/components/ui/icons';
import type { CopyState } from '@/lib/calls';
import { t } from '@/lib/t';
import { saveCopy } from './saveCopy';
import type { useSave } from './useSave';

/** "Last copy: never", "Last copy: 12 days ago". */
export function lastCopy({ last }: CopyState): string {
  return last === null ? t('lastCopyNever') : t('lastCopyAgo', { ago: formatAgo(last) });
}

interface Props {
  book: Book;
  /** Follows the saving, where its outcome is told. */
  save: ReturnType<typeof useSave>['save'];
}

/** The button that saves a copy of everything. */
export function SaveCopyButton({ book, save }: Props) {
  return (
    <Button icon={Download} onPress={() => save(() => saveCopy(book))}>
      {t('saveCopy')}
    </Button>
  );
}
