import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Book } from '@/components/notebook/book';
import type { MatchPerson } from '@/lib/calls/matchCalls';
import { t } from '@/lib/t';
import { type Shareable, shareableOf } from './shareable';

/** Who one is and what one shares, as a form that starts or joins a match asks for it. */
export function useAboutMe(book: Book, role: MatchPerson['role'] | null = null) {
  const mine = useMemo(() => book.members.find((member) => member.me), [book.members]);
  const [person, setPerson] = useState<MatchPerson>({
    name: mine?.name ?? '',
    role: role ?? mine?.role ?? 'mentee',
  });
  const [items, setItems] = useState<Shareable[]>([]);
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let gone = false;
    // Read anew with each change of the notebook; where it was let go, what is shown stays.
    book.allRecords().then(
      (records) => gone || setItems(shareableOf(records, book.me)),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [book]);
  /** What is asked of the background; `null` where something is missing, which is then said. */
  function answers(): (MatchPerson & { keep: string[] }) | null {
    const name = person.name.trim();
    setProblem(name ? '' : t('matchNameFirst'));
    return name ? { name, role: person.role, keep: [...keep] } : null;
  }
  return { person, setPerson, items, keep, setKeep, problem, answers };
}
