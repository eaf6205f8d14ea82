import type { Review } from '../records/review';

/** Whether the other's review may be seen: one's own is saved, or one chose to look ("rate before you peek"). */
export function mayPeek(mine: Pick<Review, 'reviewed' | 'peeked'> | null): boolean {
  return Boolean(mine?.reviewed || mine?.peeked);
}

/** What may be seen of the other's review before: the mark, remark and tags of the list, and that there is one. */
export function withoutAnswers(review: Review): Review {
  return {
    ...review,
    verdict: null,
    annotation: '',
    bands: [],
    answers: {},
    remarks: {},
    facts: [],
  };
}
