import {
  fieldStamp,
  fieldValue,
  type LiveRecord,
  lastStamp,
  setMembers,
  textVersions,
} from './record';
import { stampTime } from './stamp';

export const GOAL_STATES = ['open', 'met', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** A goal as views show it. Days are YYYY-MM-DD or ''; times milliseconds since 1970. */
export interface Goal {
  id: string;
  author: string;
  what: string;
  otherWhats: string[];
  measure: string;
  otherMeasures: string[];
  by: string;
  /** A section of the Competencies, or ''. */
  competency: string;
  state: GoalState;
  /** When it came to that state. */
  stateAt: number;
  /** On which day each member agreed to it as it is now, by the member's id. */
  agreed: Record<string, string>;
  /** Members who agreed to it before it was changed. */
  before: string[];
  made: number;
  changed: number;
}

/** The highest stamp of what is agreed to. */
function written(record: LiveRecord): string {
  const texts = record.texts.flatMap(({ versions }) => versions.map(({ stamp }) => stamp));
  return [...texts, fieldStamp(record, 'by'), fieldStamp(record, 'competencyId')].reduce(
    (a, b) => (a > b ? a : b),
    '',
  );
}

/** Reads a `goal` record as views show it. */
export function readGoal(record: LiveRecord): Goal {
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const [what = '', ...otherWhats] = textVersions(record, 'what');
  const [measure = '', ...otherMeasures] = textVersions(record, 'measure');
  const last = written(record);
  const marks = setMembers(record, 'agreed');
  const holds = (id: string) => fieldStamp(record, `agreed:${id}`) > last;
  return {
    id: record.id,
    author: record.author,
    what,
    otherWhats,
    measure,
    otherMeasures,
    by: line('by'),
    competency: line('competencyId'),
    state: GOAL_STATES.find((one) => one === line('met')) ?? 'open',
    stateAt: stampTime(fieldStamp(record, 'met') || record.made),
    agreed: Object.fromEntries(
      marks.flatMap(([id, day]) => (holds(id) ? [[id, String(day)]] : [])),
    ),
    before: marks.flatMap(([id]) => (holds(id) ? [] : [id])),
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}
