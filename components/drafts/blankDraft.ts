import type { Draft, DraftType } from '@/lib/records/draft';
import { randomId } from '@/lib/records/id';

/** A draft that nothing was written in yet: it becomes a record with the first word, and nothing is left of it without. */
export function blankDraft(
  { type, audience }: { type: DraftType; audience: string },
  author: string,
  now: number,
): Draft {
  return {
    id: randomId(),
    author,
    type,
    audience,
    title: '',
    text: '',
    status: 'drafting',
    statusAt: { drafting: now },
    asked: '',
    answer: '',
    otherAnswers: [],
    answerSource: '',
    leansOn: [],
    pageAddress: '',
    pageTitle: '',
    tags: [],
    onlyMe: false,
    bring: false,
    made: now,
    changed: now,
    deleted: null,
  };
}
