import {
  fieldValue,
  isPurged,
  type Kind,
  type LiveRecord,
  type StoredRecord,
  setMembers,
  textVersions,
} from '../records/record';
import { stampTime } from '../records/stamp';

/** Something that the pair noted, rated or did under a section of the Competencies. */
export interface Trace {
  section: string;
  record: string;
  kind: Kind;
  member: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Its first words; '' where it has none. */
  words: string;
  /** The activity that it belongs to, or ''. */
  activity: string;
  pageTitle: string;
}

/** The activity whose entries are what a section says, written down by the pair. */
export const COMPETENCY_ITEMS = 'competency-items';

function wordsOf(record: LiveRecord): string {
  for (const name of ['text', 'what', 'annotation', 'remark']) {
    const text = textVersions(record, name)[0];
    if (text) return text;
  }
  const title = fieldValue(record, 'title');
  if (typeof title === 'string' && title) return title;
  const cell = setMembers(record, 'cell').find(([, value]) => typeof value === 'string');
  const quote = fieldValue(record, 'quote');
  if (cell) return String(cell[1]);
  return quote !== null && typeof quote === 'object' ? quote.exact : '';
}

/**
 * What the live records leave under each section, the latest first: whatever bears a competency, and the rows and
 * states of activities under the sections that these serve (`serves`, by the activity's id).
 */
export function tracesOf(
  records: StoredRecord[],
  serves: ReadonlyMap<string, readonly string[]>,
): Trace[] {
  const traces: Trace[] = [];
  for (const record of records) {
    if (isPurged(record) || fieldValue(record, 'deleted') === true) continue;
    const { kind } = record;
    if (kind === 'judgement' || kind === 'member' || kind === 'page') continue;
    const activity =
      kind === 'entry' || kind === 'activity' ? String(fieldValue(record, 'activity') ?? '') : '';
    if (activity === COMPETENCY_ITEMS) continue;
    if (kind === 'activity' && fieldValue(record, 'state') === null) continue;
    const sections = new Set(setMembers(record, 'competency').map(([id]) => id));
    for (const id of serves.get(activity) ?? []) sections.add(id);
    const words = wordsOf(record).slice(0, 300);
    const pageTitle = String(fieldValue(record, 'pageTitle') ?? '');
    for (const section of sections)
      traces.push({
        section,
        record: record.id,
        kind,
        member: record.author,
        at: stampTime(record.made),
        words,
        activity,
        pageTitle,
      });
  }
  return traces.sort((a, b) => b.at - a.at || (a.record < b.record ? -1 : 1));
}

/** A month by the calendar here, as YYYY-MM. */
export function monthOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** The months from the first trace to now, at most so many, the latest last. */
export function monthsOf(traces: Trace[], now: number, most = 12): string[] {
  const first = traces.reduce((a, { at }) => Math.min(a, at), now);
  const months: string[] = [];
  const date = new Date(now);
  date.setDate(1);
  while (months.length < most) {
    const month = monthOf(date.getTime());
    months.unshift(month);
    if (month <= monthOf(first)) break;
    date.setMonth(date.getMonth() - 1);
  }
  return months;
}

/** How many traces of a member a section has, by month; months before the first that is shown count in none. */
export function countsBy(
  traces: Trace[],
  section: string,
  member: string,
  months: string[],
): number[] {
  const counts = new Map(months.map((month) => [month, 0]));
  for (const trace of traces) {
    if (trace.section !== section || trace.member !== member) continue;
    const month = monthOf(trace.at);
    if (counts.has(month)) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return months.map((month) => counts.get(month) ?? 0);
}
