import { ErrorSentence, Tip } from '@/components/ui/ErrorSentence';
import { failureText } from '@/components/ui/failureText';
import { hostOf } from '@/components/ui/hostOf';
import { t } from '@/lib/t';
import { checkWords } from './davWords';
import type { Checking } from './useWebDav';

interface Props {
  checking: Checking;
  /** The folder's address, where what was typed is one. */
  folder: string;
}

/** What a check came to, where it did not pass. */
export function CheckOutcome({ checking, folder }: Props) {
  if (checking.at === 'declined') {
    return <Tip>{t('davDeclined', { host: hostOf(folder) })}</Tip>;
  }
  if (checking.at === 'refused') return <ErrorSentence>{t('davRefused')}</ErrorSentence>;
  if (checking.at === 'failed') {
    return <ErrorSentence>{failureText(checking.failure, checking.detail)}</ErrorSentence>;
  }
  if (checking.at !== 'done' || checking.check.ok) return null;
  const { far, why } = checkWords(checking.check);
  return (
    <ErrorSentence>
      <b>{far}</b> <span>{why}</span>
    </ErrorSentence>
  );
}
