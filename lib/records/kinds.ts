import type { Kind } from './record';

/** Limits that hold for every record, in UTF-16 units where they are of text. */
export const LIMITS = {
  note: 100_000,
  line: 300,
  tag: 60,
  address: 2_048,
  quote: 2_000,
  context: 64,
  tagsPerRecord: 200,
  /** The highest page number of a PDF. */
  pdfPage: 100_000,
  fieldsPerRecord: 1_000,
  versionsPerText: 64,
  /** A meeting's or draft's Yjs bytes, as base64. */
  shared: 350_000,
} as const;

/**
 * What a field may hold. `text` keeps versions side by side; `shared` is a Yjs update as base64; `set` is a
 * family of fields `name:key`, each in or out by itself; all others are last writer wins.
 */
export type FieldRule =
  | { type: 'text'; max: number }
  | { type: 'shared'; max: number }
  | { type: 'line'; max: number }
  | { type: 'address' }
  | { type: 'quote' }
  | { type: 'id' }
  | { type: 'flag' }
  | { type: 'number'; min: number; max: number }
  | { type: 'day' }
  | { type: 'time' }
  | { type: 'one'; of: readonly string[] }
  | { type: 'set'; max: number };

export interface KindRule {
  /** Who may write its fields: its author alone, or both members. */
  writers: 'author' | 'both';
  fields: Record<string, FieldRule>;
}

const text = (max: number = LIMITS.note): FieldRule => ({ type: 'text', max });
const line = (max: number = LIMITS.line): FieldRule => ({ type: 'line', max });
const one = (...of: string[]): FieldRule => ({ type: 'one', of });
const set = (max: number = LIMITS.tag): FieldRule => ({ type: 'set', max });
const shared: FieldRule = { type: 'shared', max: LIMITS.shared };
const address: FieldRule = { type: 'address' };
const quote: FieldRule = { type: 'quote' };
const id: FieldRule = { type: 'id' };
const flag: FieldRule = { type: 'flag' };
const day: FieldRule = { type: 'day' };
const time: FieldRule = { type: 'time' };

/** Fields that every kind has: deleted, for whom, brought to the next meeting, tags, competencies. */
const COMMON: Record<string, FieldRule> = {
  deleted: flag,
  onlyMe: flag,
  bring: flag,
  tag: set(),
  competency: set(),
};
/** Where on the web it belongs. */
const PAGE: Record<string, FieldRule> = {
  pageAddress: address,
  pageTitle: line(),
  pageKind: line(40),
  pageDate: day,
};

/** The kinds of record, their fields and their limits (design: "Words", "Records and merging"). */
export const KIND_RULES: Record<Kind, KindRule> = {
  note: {
    writers: 'author',
    fields: {
      ...COMMON,
      ...PAGE,
      text: text(),
      quote,
      pdfPage: { type: 'number', min: 1, max: LIMITS.pdfPage },
    },
  },
  comment: {
    writers: 'author',
    fields: {
      ...COMMON,
      text: text(),
      about: id,
      quote,
      resolved: flag,
      type: one('strength', 'suggestion'),
    },
  },
  site: {
    writers: 'both',
    fields: {
      ...COMMON,
      address,
      title: line(),
      annotation: text(4_000),
      from: set(LIMITS.address),
      /** What the last re-check found: `siteCheck.ts` writes it. */
      checked: line(LIMITS.address + 40),
    },
  },
  review: {
    writers: 'author',
    fields: {
      ...COMMON,
      site: id,
      choice: one('used', 'try', 'not'),
      remark: text(10_000),
      annotation: text(2_000),
      verdict: one('yes', 'not-yet', 'no'),
      peeked: flag,
      looked: day,
      answer: set(20),
      answerRemark: set(4_000),
      evidence: set(4_000),
      band: set(20),
    },
  },
  draft: {
    writers: 'both',
    fields: {
      ...COMMON,
      ...PAGE,
      type: one('forum-question', 'connect-post', 'blog-post'),
      audience: line(80),
      title: line(),
      body: shared,
      base: text(),
      status: one('drafting', 'ready', 'agreed', 'asked', 'answered'),
      asked: text(),
      answer: text(),
      answerSource: address,
      leansOn: set(),
      version: set(LIMITS.note),
      statusAt: set(30),
    },
  },
  entry: {
    writers: 'both',
    fields: { ...COMMON, ...PAGE, activity: line(80), cell: set(10_000), order: line(60) },
  },
  activity: {
    writers: 'both',
    fields: {
      ...COMMON,
      activity: line(80),
      /** What it is called, for views that do not know its file: an agenda, a search. */
      title: line(),
      state: one('started', 'waiting', 'done'),
      answer: set(20_000),
      step: set(20),
    },
  },
  judgement: {
    writers: 'author',
    fields: {
      ...COMMON,
      section: line(80),
      level: one('not-yet', 'growing', 'confident', 'could-teach'),
      comment: text(10_000),
      past: set(40),
    },
  },
  goal: {
    writers: 'both',
    fields: {
      ...COMMON,
      what: text(10_000),
      measure: text(10_000),
      by: day,
      competencyId: line(80),
      agreed: set(30),
      met: one('open', 'met', 'dropped'),
    },
  },
  agreement: {
    writers: 'both',
    fields: {
      ...COMMON,
      often: line(),
      means: line(),
      confidential: one('yes', 'no', 'partly'),
      between: text(10_000),
      starts: day,
      ends: day,
      /** Records of one member that the other brings to the next meeting, by id. */
      brought: set(10),
    },
  },
  meeting: {
    writers: 'both',
    fields: {
      ...COMMON,
      at: time,
      zone: line(60),
      minutes: { type: 'number', min: 0, max: 1_440 },
      notes: shared,
      base: text(),
      means: line(),
      /** The day on which the questions ahead go to the other. */
      asks: day,
      item: set(4_000),
      /** Where an item of the agenda stands, and what became of it (`done`, `keep`, `struck`), by its key. */
      place: set(40),
      talked: set(20),
      question: set(4_000),
      state: one('planned', 'now', 'done'),
    },
  },
  action: {
    writers: 'both',
    fields: { ...COMMON, what: text(4_000), owner: id, by: day, meeting: id, done: flag },
  },
  document: {
    writers: 'author',
    fields: {
      ...COMMON,
      title: line(),
      text: text(),
      type: line(40),
      earlier: id,
      /** Comments of either member that its author has dealt with, by id. */
      resolved: set(10),
      /** What has parts: an interview's questions and notes, a sheet of feedback. */
      cell: set(10_000),
    },
  },
  member: {
    writers: 'author',
    fields: {
      ...COMMON,
      name: line(80),
      role: one('mentor', 'mentee'),
      left: flag,
      zone: line(60),
      /** By the id of each device of theirs: its public keys (lib/sync/pairing). */
      device: set(200),
      /** Records whose text this member lets into the report for the programme, by id. */
      ticked: set(10),
    },
  },
  /** A page that moved: `was` is its address then, `pageAddress` its address now. Its id follows from `was`. */
  page: { writers: 'both', fields: { ...COMMON, ...PAGE, was: address } },
};

/** The rule of a field by its written name: `tag:storytime` has the rule of `tag`; unknown names have none. */
export function fieldRule(kind: Kind, name: string): FieldRule | undefined {
  const fields = KIND_RULES[kind].fields;
  const colon = name.indexOf(':');
  const own = (key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  if (colon < 0) {
    const rule = own(name);
    return rule?.type === 'set' ? undefined : rule;
  }
  const rule = own(name.slice(0, colon));
  return rule?.type === 'set' ? rule : undefined;
}
