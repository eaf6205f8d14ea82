import type { Kind } from '@/lib/records/record';
import { t, type WordKey } from '@/lib/t';

const KIND_WORDS: Partial<Record<Kind, WordKey>> = {
  note: 'recordNote',
  comment: 'recordComment',
  site: 'recordSite',
  review: 'recordReview',
  draft: 'recordDraft',
  entry: 'recordEntry',
  activity: 'recordActivity',
  judgement: 'recordJudgement',
  goal: 'recordGoal',
  agreement: 'recordAgreement',
  meeting: 'recordMeeting',
  action: 'recordAction',
  document: 'recordDocument',
  member: 'groupMember',
  page: 'groupPage',
};

/** What a kind of record is called. */
export function recordWords(kind: Kind): string {
  const key = KIND_WORDS[kind];
  return key ? t(key) : kind;
}
