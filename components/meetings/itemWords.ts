import type { ItemKind } from '@/lib/records/agendaItem';
import { t } from '@/lib/t';
import { hostOf } from '../ui/hostOf';

interface Said {
  kind: ItemKind;
  words: string;
  quote?: string;
  address: string;
  title: string;
}

/** What an item says in one line: its words, else its passage, else its page. */
export function itemWords({ kind, words, quote, title, address }: Said): string {
  if (kind === 'questions') return t('aheadBoth');
  return words || quote || title || address || t('traceUntitled');
}

/** Where on the web it is, in a few words; '' for nowhere. */
export function itemPlace({ words, title, address }: Said): string {
  if (!address) return '';
  return title && title !== words ? title : (hostOf(address) ?? address);
}
