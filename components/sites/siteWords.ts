import { CHECK_FINDINGS, type CheckFinding, type SiteCheck } from '@/lib/records/siteCheck';
import { t, type WordKey } from '@/lib/t';
import type { Tally } from './recheck';

/** What a re-check found, as a few words. */
export function checkWords({ found, status, to }: SiteCheck): string {
  switch (found) {
    case 'reachable':
      return t('check_reachable');
    case 'moved':
      return to ? t('check_moved') : t('check_moved_away');
    case 'gone':
      return t('check_gone', { status: status ?? 404 });
    case 'trouble':
      return t('check_trouble', { status: status ?? 500 });
    case 'no-answer':
      return t('check_no_answer');
  }
}

/** The day of a re-check as a time, in milliseconds since 1970: midnight here. */
export function checkDay({ day }: SiteCheck): number {
  return new Date(`${day}T00:00:00`).getTime();
}

const TALLY_WORDS: Record<CheckFinding, WordKey> = {
  reachable: 'tally_reachable',
  moved: 'tally_moved',
  gone: 'tally_gone',
  trouble: 'tally_trouble',
  'no-answer': 'tally_no_answer',
};

/** How many sites were asked. */
export function tallied(tally: Tally): number {
  return CHECK_FINDINGS.reduce((sum, found) => sum + (tally[found] ?? 0), 0);
}

/** What came of a re-check, in one line: "Reachable: 10 · Gone: 1". */
export function tallyWords(tally: Tally): string {
  return CHECK_FINDINGS.flatMap((found) => {
    const count = tally[found];
    return count ? [t(TALLY_WORDS[found], { count })] : [];
  }).join(' · ');
}
