import * as v from 'valibot';
import {
  fieldStamp,
  fieldValue,
  type LiveRecord,
  lastStamp,
  setMembers,
  textVersions,
} from './record';
import { stampTime } from './stamp';

/** What was found out about a site, as it is kept with a review (`Fact` of lib/sites/evidence). */
export interface KeptFact {
  fact: string;
  finding: string;
  values: Record<string, string | number>;
  items: string[];
  /** Milliseconds since 1970. */
  at: number;
}

/** What one member thinks of a site, as views show it. Times are milliseconds since 1970. */
export interface Review {
  id: string;
  author: string;
  site: string;
  choice: 'used' | 'try' | 'not' | null;
  /** What is said of it beside a list; others that were written apart. */
  remark: string;
  tags: string[];
  verdict: 'yes' | 'not-yet' | 'no' | null;
  annotation: string;
  bands: string[];
  /** By question. */
  answers: Record<string, string>;
  remarks: Record<string, string>;
  facts: KeptFact[];
  /** Its author looked at the other's review before saving one. */
  peeked: boolean;
  /** When an answer, a band or the verdict was given last, or `null`: then it is no review yet, only a mark. */
  reviewed: number | null;
  /** The day (YYYY-MM-DD) on which its author last saved it, changed or not; '' where none was kept. */
  looked: string;
  onlyMe: boolean;
  made: number;
  changed: number;
}

const units = (max: number) => v.pipe(v.string(), v.maxLength(max));
const factSchema = v.object({
  fact: units(40),
  finding: units(20),
  values: v.pipe(
    v.record(units(60), v.union([units(300), v.number()])),
    v.check((values) => Object.keys(values).length <= 20),
  ),
  items: v.pipe(v.array(units(300)), v.maxLength(20)),
  at: v.pipe(v.number(), v.minValue(0)),
});
/** Most units of one fact as it is kept. */
export const FACT_UNITS = 4_000;

/** A fact as text for the record; items are left out from the end until it fits. */
export function writeFact({ fact, finding, values, items, at }: KeptFact): string {
  for (let count = items.length; count >= 0; count--) {
    const text = JSON.stringify({ fact, finding, values, items: items.slice(0, count), at });
    if (text.length <= FACT_UNITS) return text;
  }
  return JSON.stringify({ fact, finding, values: {}, items: [], at });
}

function readFact(text: unknown): KeptFact[] {
  if (typeof text !== 'string') return [];
  try {
    const parsed = v.safeParse(factSchema, JSON.parse(text), { abortEarly: true });
    return parsed.success ? [parsed.output] : [];
  } catch {
    return [];
  }
}

const lines = (record: LiveRecord, set: string): Record<string, string> =>
  Object.fromEntries(
    setMembers(record, set).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    ),
  );

function reviewedAt(record: LiveRecord): number | null {
  const stamps = record.fields.flatMap(([name, value, stamp]) => {
    const given = value !== null && value !== false && value !== '';
    return given && /^(?:answer:|band:|verdict$)/.test(name) ? [stamp] : [];
  });
  const text = record.texts.find(({ name }) => name === 'annotation')?.versions[0];
  if (text?.text.trim()) stamps.push(text.stamp);
  if (stamps.length === 0) return null;
  return Math.max(
    ...stamps.map(stampTime),
    stampTime(fieldStamp(record, 'verdict') || record.made),
  );
}

/** Reads a `review` record as views show it. */
export function readReview(record: LiveRecord): Review {
  const one = <T extends string>(name: string, of: readonly T[]): T | null => {
    const value = fieldValue(record, name);
    return of.find((known) => known === value) ?? null;
  };
  return {
    id: record.id,
    author: record.author,
    site: String(fieldValue(record, 'site') ?? ''),
    choice: one('choice', ['used', 'try', 'not'] as const),
    remark: textVersions(record, 'remark').join('\n\n'),
    tags: setMembers(record, 'tag').map(([, tag]) => String(tag)),
    verdict: one('verdict', ['yes', 'not-yet', 'no'] as const),
    annotation: textVersions(record, 'annotation').join('\n\n'),
    bands: setMembers(record, 'band').map(([band]) => band),
    answers: lines(record, 'answer'),
    remarks: lines(record, 'answerRemark'),
    facts: setMembers(record, 'evidence').flatMap(([, text]) => readFact(text)),
    peeked: fieldValue(record, 'peeked') === true,
    reviewed: reviewedAt(record),
    looked: String(fieldValue(record, 'looked') ?? ''),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}
