import { readGoal } from '../records/goal';
import {
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  type StoredRecord,
  setMembers,
} from '../records/record';
import { readReflection } from '../records/reflection';
import { stampTime } from '../records/stamp';

/** What is counted for the programme; nothing of it says a word of what was written. */
export const COUNTED = [
  'meetings',
  'goals',
  'goalsMet',
  'activities',
  'sites',
  'sections',
  'actionsDone',
] as const;
export type Counted = (typeof COUNTED)[number];
export type ReportCounts = Record<Counted, number>;

/** A text that may go along, once both members tick it. */
export interface ReportText {
  id: string;
  kind: 'goal' | 'reflection';
  text: string;
  author: string;
  ticked: string[];
}

/** One match's report. */
export interface Report {
  counts: ReportCounts;
  /** Ids of the sections of the Competencies that were touched. */
  sections: string[];
  texts: ReportText[];
  /** Months (YYYY-MM) with at least one meeting that was held. */
  months: string[];
}

const isLive = (record: StoredRecord): record is LiveRecord =>
  !isPurged(record) && fieldValue(record, 'deleted') !== true;

function sectionsOf(
  records: readonly LiveRecord[],
  serves: ReadonlyMap<string, readonly string[]>,
) {
  const sections = new Set<string>();
  for (const record of records) {
    for (const [id] of setMembers(record, 'competency')) sections.add(id);
    const goal = record.kind === 'goal' ? fieldValue(record, 'competencyId') : null;
    if (typeof goal === 'string' && goal) sections.add(goal);
    if (record.kind === 'activity' && fieldValue(record, 'state') === 'done')
      for (const id of serves.get(String(fieldValue(record, 'activity'))) ?? []) sections.add(id);
  }
  return [...sections].sort();
}

function textsOf(live: readonly LiveRecord[], me: string): ReportText[] {
  const members = live.filter(({ kind }) => kind === 'member');
  const tickedBy = (id: string) =>
    members
      .filter((member) => fieldValue(member, `ticked:${id}`) !== null)
      .map((member) => member.id);
  const texts = live.flatMap((record): ReportText[] => {
    const own = record.author === me || fieldValue(record, 'onlyMe') !== true;
    const { id, author } = record;
    const as = (kind: ReportText['kind'], text: string): ReportText[] =>
      own && text.trim() !== '' ? [{ id, kind, text, author, ticked: tickedBy(id) }] : [];
    if (record.kind === 'goal') {
      const { what, measure } = readGoal(record);
      return as('goal', [what, measure].filter(Boolean).join('\n'));
    }
    return as('reflection', readReflection(record)?.text ?? '');
  });
  return [
    ...texts.filter(({ kind }) => kind === 'goal'),
    ...texts.filter(({ kind }) => kind === 'reflection'),
  ];
}

/**
 * What the notebook has for the programme's report.
 *
 * @param records all stored records
 * @param serves the sections that an activity serves, by its id
 * @param me the member who looks: what the other keeps to herself is in no list
 */
export function reportOf(
  records: readonly StoredRecord[],
  serves: ReadonlyMap<string, readonly string[]>,
  me: string,
): Report {
  const live = records.filter(isLive);
  const of = (kind: LiveRecord['kind']) => live.filter((record) => record.kind === kind);
  const held = of('meeting').filter((record) => fieldValue(record, 'state') === 'done');
  const goals = of('goal')
    .map(readGoal)
    .filter(({ state }) => state !== 'dropped');
  const sections = sectionsOf(live, serves);
  const at = (record: LiveRecord) =>
    Date.parse(String(fieldValue(record, 'at') ?? '')) || stampTime(fieldStamp(record, 'state'));
  return {
    counts: {
      meetings: held.length,
      goals: goals.length,
      goalsMet: goals.filter(({ state }) => state === 'met').length,
      activities: of('activity').filter((record) => fieldValue(record, 'state') === 'done').length,
      sites: new Set(of('review').map((record) => fieldValue(record, 'site'))).size,
      sections: sections.length,
      actionsDone: of('action').filter((record) => fieldValue(record, 'done') === true).length,
    },
    sections,
    texts: textsOf(live, me),
    months: [
      ...new Set(held.map((record) => new Date(at(record)).toISOString().slice(0, 7))),
    ].sort(),
  };
}

/** The texts that both members ticked. */
export const agreedTexts = (report: Report, members: readonly string[]): ReportText[] =>
  report.texts.filter(
    ({ ticked }) => members.length > 1 && members.every((id) => ticked.includes(id)),
  );
