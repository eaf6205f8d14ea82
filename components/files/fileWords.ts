import { type Book, memberOf } from '@/components/notebook/book';
import { formatDay } from '@/components/ui/formatTime';
import { memberName } from '@/components/ui/Mark';
import type { FileWords } from '@/lib/formats/markdown';
import type { ImportFailure } from '@/lib/formats/noteIn';
import { t, type WordKey } from '@/lib/t';

/** The words that an exported file says by itself. A file names its writer, where a view says "You". */
export function fileWords(book: Book): FileWords {
  return {
    title: t('fileTitle'),
    untitled: t('untitledPage'),
    tags: t('filterTag'),
    competencies: t('filterCompetency'),
    page: t('groupPage'),
    onlyMe: t('onlyMe'),
    contents: t('fileContents'),
    nameOf(author) {
      const member = memberOf(book, author);
      return member.name || memberName({ ...member, me: false });
    },
    dayOf: (time) => formatDay(time),
  };
}

const FAILURES: Record<ImportFailure, WordKey> = {
  'too-large': 'importTooLarge',
  'too-many': 'importTooMany',
  truncated: 'importTruncated',
  'unknown-format': 'importUnknownFile',
  'newer-version': 'copyNewerVersion',
  empty: 'importEmpty',
};

/** What is wrong with a file that was given to be imported, and what to do. */
export function importFailureWords(failure: ImportFailure): string {
  return t(FAILURES[failure]);
}
