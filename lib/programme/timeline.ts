import { readGoal } from '../records/goal';
import {
  fieldStamp,
  fieldValue,
  isPurged,
  type LiveRecord,
  type StoredRecord,
  setMembers,
} from '../records/record';
import { readReview } from '../records/review';
import { stampTime } from '../records/stamp';
import { monthOf } from './coverage';

export const HAPPENED = ['meeting', 'goal', 'met', 'site', 'activity', 'section'] as const;
export type Happened = (typeof HAPPENED)[number];

/** Something of the match's year. */
export interface Happening {
  id: string;
  what: Happened;
  /** Milliseconds since 1970. */
  at: number;
  /** Its words: a goal, a site; the section's id; '' where its name says all. */
  words: string;
}

function ofRecord(
  record: LiveRecord,
  sites: ReadonlyMap<string, string>,
  seen: Set<string>,
): Happening[] {
  const { id } = record;
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const made = stampTime(record.made);
  const sections = setMembers(record, 'competency')
    .map(([section]) => section)
    .filter((section) => !seen.has(section) && seen.add(section))
    .map(
      (section): Happening => ({
        id: `${id}${section}`,
        what: 'section',
        at: made,
        words: section,
      }),
    );
  switch (record.kind) {
    case 'meeting': {
      if (line('state') !== 'done') return sections;
      const at = Date.parse(line('at')) || stampTime(fieldStamp(record, 'state'));
      return [...sections, { id, what: 'meeting', at, words: line('means') }];
    }
    case 'goal': {
      const { what, state, stateAt } = readGoal(record);
      const set: Happening = { id, what: 'goal', at: made, words: what };
      const met: Happening = { id: `${id}met`, what: 'met', at: stateAt, words: what };
      return [...sections, set, ...(state === 'met' ? [met] : [])];
    }
    case 'review': {
      const { site } = readReview(record);
      return [...sections, { id, what: 'site', at: made, words: sites.get(site) ?? '' }];
    }
    case 'activity': {
      if (line('state') !== 'done') return sections;
      const at = stampTime(fieldStamp(record, 'state'));
      return [...sections, { id, what: 'activity', at, words: line('title') || line('activity') }];
    }
    default:
      return sections;
  }
}

/**
 * The year of a match, the latest first: meetings, goals, activities done, sites reviewed, and each section of the
 * Competencies when it was first noted. What the other keeps to herself is not in it.
 */
export function timelineOf(records: readonly StoredRecord[], me: string): Happening[] {
  const live = records
    .flatMap((record) => (isPurged(record) ? [] : [record]))
    .filter(
      (record) =>
        fieldValue(record, 'deleted') !== true &&
        (record.author === me || fieldValue(record, 'onlyMe') !== true),
    )
    .sort((a, b) => (a.made < b.made ? -1 : 1));
  const sites = new Map(
    live
      .filter(({ kind }) => kind === 'site')
      .map((site) => [
        site.id,
        String(fieldValue(site, 'title') ?? fieldValue(site, 'address') ?? ''),
      ]),
  );
  const seen = new Set<string>();
  return live
    .flatMap((record) => ofRecord(record, sites, seen))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** How much each month held, the first first; months between in which nothing happened stand too, at most 24. */
export function monthsHeld(
  happenings: readonly Happening[],
): { month: string; counts: Map<Happened, number> }[] {
  const months = happenings.map(({ at }) => monthOf(at)).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const all: { month: string; counts: Map<Happened, number> }[] = [];
  const date = new Date(`${last}-15T12:00:00`);
  while (all.length < 24) {
    const month = monthOf(date.getTime());
    all.unshift({ month, counts: new Map() });
    if (month <= first) break;
    date.setMonth(date.getMonth() - 1);
  }
  const byMonth = new Map(all.map((one) => [one.month, one.counts]));
  for (const { at, what } of happenings) {
    const counts = byMonth.get(monthOf(at));
    counts?.set(what, (counts.get(what) ?? 0) + 1);
  }
  return all;
}
