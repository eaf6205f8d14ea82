import type { Entry } from '../../records/activity';
import { fieldValue, type LiveRecord, setMembers } from '../../records/record';
import { stampTime } from '../../records/stamp';
import type { Activity } from '../activities/shape';

/** The types that documents of this activity have. */
export const INTERVIEW = 'interview';
export const FEEDBACK = 'interview-feedback';

/** At most so many, and so long (UTF-16 units); minutes of one answer. */
export const INTERVIEW_LIMITS = {
  questions: 30,
  own: 200,
  line: 300,
  notes: 10_000,
  minutes: 30,
  points: 40,
} as const;

/** An answer that ran longer than this, in seconds, was forgotten: nobody speaks for an hour. */
export const FORGOTTEN = 60 * 60;

export const ROLES = ['ask', 'answer'] as const;
export type InterviewRole = (typeof ROLES)[number];

type Shape = NonNullable<Activity['interview']>;

/** A question that can be asked. */
export interface BankQuestion {
  key: string;
  kind: string;
  text: string;
  /** The row of the pair's own one, or `null`: it came with the activity. */
  row: string | null;
}

/** Something that feedback is given on. */
export interface FeedbackPoint {
  key: string;
  text: string;
  row: string | null;
}

type Say = (words: { en: string; es: string }) => string;

/** The questions of the activity and the pair's own, in the order of the kinds. */
export function bankOf({ kinds, questions }: Shape, entries: Entry[], say: Say): BankQuestion[] {
  const own = entries
    .filter(({ cells }) => cells.part === 'question' && (cells.text ?? '').trim() !== '')
    .slice(0, INTERVIEW_LIMITS.own)
    .map(({ id, cells }) => ({
      key: id,
      kind: kinds.find((kind) => kind.id === cells.kind)?.id ?? kinds[0]?.id ?? '',
      text: cells.text ?? '',
      row: id,
    }));
  const all = [
    ...questions.map(({ id, kind, ask }) => ({ key: id, kind, text: say(ask), row: null })),
    ...own,
  ];
  return kinds.flatMap(({ id }) => all.filter(({ kind }) => kind === id));
}

/** What the pair has agreed to give feedback on: the activity's points without those it left out, and its own. */
export function pointsOf({ points }: Shape, entries: Entry[], say: Say): FeedbackPoint[] {
  const left = new Set(
    entries.filter(({ cells }) => cells.part === 'left-out').map(({ cells }) => cells.point),
  );
  const own = entries
    .filter(({ cells }) => cells.part === 'point' && (cells.text ?? '').trim() !== '')
    .map(({ id, cells }) => ({ key: id, text: cells.text ?? '', row: id }));
  return [
    ...points
      .filter(({ id }) => !left.has(id))
      .map(({ id, label }) => ({ key: id, text: say(label), row: null })),
    ...own,
  ].slice(0, INTERVIEW_LIMITS.points);
}

/** A question of one interview, what was noted while listening, and how long the answer took, in seconds. */
export interface Asked {
  key: string;
  text: string;
  note: string;
  seconds: number | null;
  order: number;
}

/** One interview as one member keeps it. Times are milliseconds since 1970. */
export interface Interview {
  id: string;
  author: string;
  position: string;
  role: InterviewRole;
  /** How long an answer is meant to take, in minutes; `null`: as long as it takes. */
  minutes: number | null;
  asked: Asked[];
  /** The answer whose time runs, and since when. */
  running: { key: string; since: number } | null;
  made: number;
}

/** Cells with this beginning, by what follows it. */
function cellsWith(record: LiveRecord, start: string): Map<string, string> {
  return new Map(
    setMembers(record, 'cell').flatMap(([key, value]): [string, string][] =>
      key.startsWith(start) ? [[key.slice(start.length), String(value)]] : [],
    ),
  );
}

/** A number of seconds as it is kept; `null` for anything else. */
export function secondsOf(text: string | undefined): number | null {
  return text && /^\d{1,5}$/.test(text) ? Number(text) : null;
}

/** The minutes that somebody typed: a whole number of at most 30; `null` for none, `undefined` for what cannot be. */
export function minutesOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^\d{1,4}$/.test(typed)) return undefined;
  const minutes = Number(typed);
  return minutes >= 1 && minutes <= INTERVIEW_LIMITS.minutes ? minutes : undefined;
}

/** Reads a `document` of the type `interview`. */
export function readInterview(record: LiveRecord): Interview {
  const cells = cellsWith(record, '');
  const orders = cellsWith(record, 'order-');
  const asked = [...orders]
    .map(([key, order]) => ({
      key,
      text: cells.get(`text-${key}`) ?? '',
      note: cells.get(`note-${key}`) ?? '',
      seconds: secondsOf(cells.get(`time-${key}`)),
      order: Number(order) || 0,
    }))
    .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    .slice(0, INTERVIEW_LIMITS.questions);
  const [key = '', since = ''] = (cells.get('running') ?? '').split(':');
  const role = cells.get('role');
  return {
    id: record.id,
    author: record.author,
    position: String(fieldValue(record, 'title') ?? ''),
    role: role === 'answer' ? 'answer' : 'ask',
    minutes: minutesOf(cells.get('minutes') ?? '') ?? null,
    asked,
    running: /^\d{10,14}$/.test(since) ? { key, since: Number(since) } : null,
    made: stampTime(record.made),
  };
}

export const SIDES = ['strength', 'work'] as const;
export type Side = (typeof SIDES)[number];

/** What one says on one point. */
export interface Said {
  key: string;
  label: string;
  side: Side | null;
  words: string;
  order: number;
}

/** Written feedback on an interview. Times are milliseconds since 1970. */
export interface Feedback {
  id: string;
  author: string;
  position: string;
  /** The interview that it is about. */
  interview: string;
  onlyMe: boolean;
  said: Said[];
  asked: { text: string; seconds: number | null }[];
  made: number;
}

/** Reads a `document` of the type `interview-feedback`. */
export function readFeedback(record: LiveRecord): Feedback {
  const cells = cellsWith(record, '');
  const said = [...cellsWith(record, 'label-')].map(([key, label]) => ({
    key,
    label,
    side: SIDES.find((side) => side === cells.get(`side-${key}`)) ?? null,
    words: cells.get(`words-${key}`) ?? '',
    order: Number(cells.get(`place-${key}`)) || 0,
  }));
  const asked = [...cellsWith(record, 'asked-')]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([number, text]) => ({ text, seconds: secondsOf(cells.get(`took-${number}`)) }));
  return {
    id: record.id,
    author: record.author,
    position: String(fieldValue(record, 'title') ?? ''),
    interview: String(fieldValue(record, 'earlier') ?? ''),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    said: said.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1)),
    asked,
    made: stampTime(record.made),
  };
}

/** What a sheet of feedback says, strengths first; what has neither words nor a side is left out. */
export function sheetOf({ said }: Pick<Feedback, 'said'>): { strengths: Said[]; work: Said[] } {
  const filled = said.filter(({ side, words }) => side !== null || words.trim() !== '');
  return {
    strengths: filled.filter(({ side }) => side === 'strength'),
    work: filled.filter(({ side }) => side !== 'strength'),
  };
}

/** The role of the next interview: roles change by turns. `first` is the role of the first one. */
export function nextRole(
  interviews: Pick<Interview, 'role' | 'made'>[],
  first: InterviewRole,
  alone: boolean,
): InterviewRole {
  const [last] = [...interviews].sort((a, b) => b.made - a.made);
  if (alone) return 'answer';
  if (!last) return first;
  return last.role === 'ask' ? 'answer' : 'ask';
}

/** How an answer's time stands: so many seconds, or `null` where it was forgotten. */
export function elapsed(since: number, now: number): number | null {
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  return seconds > FORGOTTEN ? null : seconds;
}

/** "2:05" */
export const clockOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
