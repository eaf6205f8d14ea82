import {
  fieldStamp,
  fieldValue,
  type LiveRecord,
  lastStamp,
  setMembers,
  textVersions,
} from './record';
import { readShared, type Seed } from './sharedText';
import { stampTime } from './stamp';

export const DRAFT_TYPES = ['forum-question', 'connect-post', 'blog-post'] as const;
export type DraftType = (typeof DRAFT_TYPES)[number];

/** From the first word to the answer, in order. */
export const DRAFT_STATUSES = ['drafting', 'ready', 'agreed', 'asked', 'answered'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** How many earlier texts of a draft are kept. */
export const VERSIONS_KEPT = 50;

/** A text that a draft had earlier. */
export interface DraftVersion {
  /** The key of its field, by which it is asked for. */
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The member who was about to change it. */
  by: string;
  text: string;
}

/** A draft as views show it. Times are milliseconds since 1970. */
export interface Draft {
  id: string;
  author: string;
  type: DraftType;
  /** One of the audiences of lib/drafts, or the person's own words. */
  audience: string;
  title: string;
  text: string;
  status: DraftStatus;
  /** When it last came to a status. */
  statusAt: Partial<Record<DraftStatus, number>>;
  /** The text as it was asked; '' before. */
  asked: string;
  answer: string;
  /** Answers written without knowledge of each other. */
  otherAnswers: string[];
  answerSource: string;
  /** Ids of the notes and sites that it leans on. */
  leansOn: string[];
  pageAddress: string;
  pageTitle: string;
  tags: string[];
  onlyMe: boolean;
  bring: boolean;
  made: number;
  changed: number;
  deleted: number | null;
}

const one = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T =>
  of.find((known) => known === value) ?? otherwise;

/** What a draft's shared text starts from. */
export function draftSeed(record: LiveRecord): Seed {
  return { id: record.id, base: textVersions(record, 'base')[0] ?? '' };
}

/** The text of a draft as it stands. */
export function draftText(record: LiveRecord): string {
  return readShared(fieldValue(record, 'body'), draftSeed(record));
}

/** Reads a `draft` record as views show it. */
export function readDraft(record: LiveRecord): Draft {
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const [answer = '', ...otherAnswers] = textVersions(record, 'answer');
  const deleted = fieldValue(record, 'deleted') === true;
  const times = setMembers(record, 'statusAt').map(([status, at]) => [status, Number(at)]);
  return {
    id: record.id,
    author: record.author,
    type: one(fieldValue(record, 'type'), DRAFT_TYPES, 'forum-question'),
    audience: line('audience'),
    title: line('title'),
    text: draftText(record),
    status: one(fieldValue(record, 'status'), DRAFT_STATUSES, 'drafting'),
    statusAt: Object.fromEntries(times),
    asked: textVersions(record, 'asked')[0] ?? '',
    answer,
    otherAnswers,
    answerSource: line('answerSource'),
    leansOn: setMembers(record, 'leansOn').map(([id]) => id),
    pageAddress: line('pageAddress'),
    pageTitle: line('pageTitle'),
    tags: setMembers(record, 'tag').map(([, tag]) => String(tag)),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    bring: fieldValue(record, 'bring') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
    deleted: deleted ? stampTime(fieldStamp(record, 'deleted')) : null,
  };
}

/** The earlier texts of a draft, the latest first. */
export function draftVersions(record: LiveRecord): DraftVersion[] {
  return setMembers(record, 'version')
    .flatMap(([key, text]) => {
      const found = /^(\d{1,16})\.([0-9a-z]{25})$/.exec(key);
      return found && typeof text === 'string'
        ? [{ key, at: Number(found[1]), by: found[2] ?? '', text }]
        : [];
    })
    .sort((a, b) => b.at - a.at);
}
