import type { CopyFailure } from '@/lib/formats/copy';
import type { CopyPlan } from '@/lib/formats/planCopy';
import { t, tn } from '@/lib/t';

/** What is wrong with a file that was given as a copy, and what to do. */
export function refusalWords(read: CopyFailure): string {
  switch (read.failure) {
    case 'too-large':
      return t('copyTooLarge');
    case 'not-a-copy':
      return t('copyNotACopy');
    case 'truncated':
      return t('copyTruncated');
    case 'newer-version':
      return t('copyNewerVersion');
    case 'broken-record':
      return t('copyBrokenRecord', { record: read.record });
  }
}

/** What a copy would do; '' where it would do nothing. */
export function planWords({ added, changed, same, notes }: CopyPlan): string {
  const rest = added.length + changed.length - notes.added - notes.changed - notes.gone;
  if (added.length + changed.length === 0) return '';
  return [
    notes.added > 0 && tn('copyWillAdd', notes.added),
    notes.changed > 0 && tn('copyWillChange', notes.changed),
    notes.gone > 0 && tn('copyWillGo', notes.gone),
    rest > 0 && tn('copyWillRest', rest),
    same > 0 && tn('copySame', same),
  ]
    .filter(Boolean)
    .join(' ');
}
