import { fieldValue, type LiveRecord, lastStamp, setMembers, textVersions } from './record';
import { stampTime } from './stamp';

export const ACTIVITY_STATES = ['started', 'waiting', 'done'] as const;
export type ActivityStanding = (typeof ACTIVITY_STATES)[number];

/** What one member answered to one prompt. */
export interface PromptAnswer {
  prompt: string;
  member: string;
  text: string;
}

/** How one of the programme's activities stands in this match. Times are milliseconds since 1970. */
export interface ActivityState {
  id: string;
  activity: string;
  /** `null`: not begun. */
  state: ActivityStanding | null;
  answers: PromptAnswer[];
  /** The members who have shown their answers. */
  answered: string[];
  /** What the pair keeps with it: a hashtag, an address. */
  kept: Record<string, string>;
  bring: boolean;
  changed: number;
}

/** The name of the field of a member's answer. */
export const answerField = (prompt: string, member: string) => `answer:${prompt}.${member}`;
/** The name of the field that says whether a member has shown the answers. */
export const answeredField = (member: string) => `step:answered.${member}`;

/** Reads the state of an activity. */
export function readActivity(record: LiveRecord): ActivityState {
  const answers: PromptAnswer[] = [];
  const kept: [string, string][] = [];
  for (const [key, value] of setMembers(record, 'answer')) {
    const dot = key.lastIndexOf('.');
    if (dot < 0) kept.push([key, String(value)]);
    else
      answers.push({ prompt: key.slice(0, dot), member: key.slice(dot + 1), text: String(value) });
  }
  const state = fieldValue(record, 'state');
  return {
    id: record.id,
    activity: String(fieldValue(record, 'activity') ?? ''),
    state: ACTIVITY_STATES.find((known) => known === state) ?? null,
    answers,
    answered: setMembers(record, 'step').flatMap(([key]) =>
      key.startsWith('answered.') ? [key.slice('answered.'.length)] : [],
    ),
    kept: Object.fromEntries(kept),
    bring: fieldValue(record, 'bring') === true,
    changed: stampTime(lastStamp(record)),
  };
}

/** A row of an activity's sheet, or a page or note that is kept with it. */
export interface Entry {
  id: string;
  author: string;
  activity: string;
  /** By the field's id; a member's own by `field.member`. */
  cells: Record<string, string>;
  competencies: string[];
  pageAddress: string;
  pageTitle: string;
  made: number;
  changed: number;
}

/** Reads a row; `null` for a record of another kind. */
export function readEntry(record: LiveRecord): Entry | null {
  if (record.kind !== 'entry') return null;
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  return {
    id: record.id,
    author: record.author,
    activity: line('activity'),
    cells: Object.fromEntries(
      setMembers(record, 'cell').map(([key, value]) => [key, String(value)]),
    ),
    competencies: setMembers(record, 'competency').map(([id]) => id),
    pageAddress: line('pageAddress'),
    pageTitle: line('pageTitle'),
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}

export const LEVELS = ['not-yet', 'growing', 'confident', 'could-teach'] as const;
export type Level = (typeof LEVELS)[number];

/** One member's own judgement of a section of the Competencies. Times are milliseconds since 1970. */
export interface Judgement {
  id: string;
  author: string;
  section: string;
  level: Level | null;
  comment: string;
  otherComments: string[];
  /** Every level that it had, the first first, the present one last. */
  past: { at: number; level: Level }[];
  changed: number;
}

const levelOf = (value: unknown): Level | null => LEVELS.find((known) => known === value) ?? null;

/** Reads a judgement. */
export function readJudgement(record: LiveRecord): Judgement {
  const [comment = '', ...otherComments] = textVersions(record, 'comment');
  const past = setMembers(record, 'past').flatMap(([key, value]) => {
    const level = levelOf(value);
    return level && /^\d{1,16}$/.test(key) ? [{ at: Number(key), level }] : [];
  });
  return {
    id: record.id,
    author: record.author,
    section: String(fieldValue(record, 'section') ?? ''),
    level: levelOf(fieldValue(record, 'level')),
    comment,
    otherComments,
    past: past.sort((a, b) => a.at - b.at),
    changed: stampTime(lastStamp(record)),
  };
}

/** Something that a member brings to the own library. */
export interface LibraryAction {
  id: string;
  author: string;
  what: string;
  competencies: string[];
  /** YYYY-MM-DD, or ''. */
  by: string;
  done: boolean;
  changed: number;
}

/** Reads an `action` record as the page of a competency shows it. */
export function readLibraryAction(record: LiveRecord): LibraryAction {
  return {
    id: record.id,
    author: record.author,
    what: textVersions(record, 'what')[0] ?? '',
    competencies: setMembers(record, 'competency').map(([id]) => id),
    by: String(fieldValue(record, 'by') ?? ''),
    done: fieldValue(record, 'done') === true,
    changed: stampTime(lastStamp(record)),
  };
}
