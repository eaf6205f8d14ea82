import { isId } from './id';
import { type FieldRule, KIND_RULES } from './kinds';
import {
  fieldValue,
  type Kind,
  type LiveRecord,
  lastStamp,
  type Quote,
  setMembers,
  textVersions,
} from './record';
import { readShared } from './sharedText';
import { stampTime } from './stamp';

/** Any record as a list of everything shows it and as search reads it. Times are milliseconds since 1970. */
export interface Item {
  id: string;
  kind: Kind;
  author: string;
  /** Its name where it has one: a site's title, a draft's subject. */
  title: string;
  /** Everything else that it says, a line each. */
  text: string;
  quote: Quote | null;
  /** Of the page or site that it is about; '' where it is about none. */
  address: string;
  pageTitle: string;
  pageKind: string;
  tags: string[];
  competencies: string[];
  /** The activity that it belongs to, or ''. */
  activity: string;
  /** The record that it is about (a comment, a review), or ''. */
  about: string;
  /** What kind of draft or document it is, or ''. */
  type: string;
  onlyMe: boolean;
  bring: boolean;
  made: number;
  changed: number;
}

/** Kinds that are no thing to find: who is here, and where a page went. */
const HIDDEN: ReadonlySet<Kind> = new Set(['member', 'page']);
/** Fields that are not words: addresses, ids, and what only views need. */
const NO_WORDS = new Set([
  'base',
  'tag',
  'competency',
  'from',
  'evidence',
  'leansOn',
  'version',
  'statusAt',
  'checked',
  'agreed',
  'past',
  'step',
  'band',
  'order',
  'pageTitle',
  'pageKind',
  'title',
  'activity',
  'section',
  'competencyId',
  'zone',
  'type',
]);

/** Cells of a view's own that say how its rows hang together, not what anybody wrote. */
const NO_CELL =
  /^(?:(?:part|order|kind|round|batch|required|points|role|running|minutes|out|voters|firsts|lead)$|(?:p|order|place|side|time|took)-)/;
/** Rows of a view's own that are no thing to find by themselves: packed answers, ballots. */
const NO_ROW = new Set(['answers', 'ballot', 'left-out']);

/** A member's answers to prompts; the other's are kept back until one's own are shown. */
function answersOf(record: LiveRecord, me: string): string[] {
  const shown = new Set(setMembers(record, 'step').map(([key]) => key.replace(/^answered\./, '')));
  return setMembers(record, 'answer').flatMap(([key, value]) => {
    const member = key.slice(key.lastIndexOf('.') + 1);
    const may = member === me || !isId(member) || (shown.has(me) && shown.has(member));
    return may && typeof value === 'string' ? [value] : [];
  });
}

function wordsOf(record: LiveRecord, name: string, rule: FieldRule, me: string): string[] {
  if (NO_WORDS.has(name)) return [];
  if (name === 'answer') return answersOf(record, me);
  switch (rule.type) {
    case 'text':
      return textVersions(record, name);
    case 'shared': {
      const base = textVersions(record, 'base')[0] ?? '';
      return [readShared(fieldValue(record, name), { id: record.id, base })];
    }
    case 'line':
      return [String(fieldValue(record, name) ?? '')];
    case 'set':
      return setMembers(record, name).flatMap(([key, value]) =>
        !(name === 'cell' && (NO_CELL.test(key) || isId(value))) &&
        // An answer of a scale ("yes", "k-2") is no word that anybody wrote.
        typeof value === 'string' &&
        (rule.max > 60 || name === 'tag')
          ? [value]
          : [],
      );
    default:
      return [];
  }
}

/**
 * Reads a record of any kind as an item; `null` for what is deleted, and for kinds that are no thing to find.
 *
 * @param me the id of the own `member` record, for whom some is kept back
 */
export function readItem(record: LiveRecord, me: string): Item | null {
  if (HIDDEN.has(record.kind) || fieldValue(record, 'deleted') === true) return null;
  if (NO_ROW.has(String(fieldValue(record, 'cell:part') ?? ''))) return null;
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const quote = fieldValue(record, 'quote');
  const rules = Object.entries(KIND_RULES[record.kind].fields);
  const text = rules.flatMap(([name, rule]) => wordsOf(record, name, rule, me)).filter(Boolean);
  const competency = line('section') || line('competencyId');
  const competencies = setMembers(record, 'competency').map(([id]) => id);
  return {
    id: record.id,
    kind: record.kind,
    author: record.author,
    title: line('title'),
    text: text.join('\n'),
    quote: quote !== null && typeof quote === 'object' ? quote : null,
    address: line('pageAddress') || line('address'),
    pageTitle: line('pageTitle'),
    pageKind: line('pageKind'),
    tags: setMembers(record, 'tag').map(([, tag]) => String(tag)),
    competencies: competency ? [...new Set([...competencies, competency])] : competencies,
    activity: line('activity'),
    about: line('about') || line('site') || line('meeting'),
    type: line('type'),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    bring: fieldValue(record, 'bring') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}
