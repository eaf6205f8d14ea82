import { readAction } from '../records/action';
import { ITEM_KINDS, type ItemKind } from '../records/agendaItem';
import { broughtBeside, readAgreement } from '../records/agreement';
import { readComment } from '../records/comment';
import { draftText } from '../records/draft';
import { readGoal } from '../records/goal';
import { readMeeting } from '../records/meeting';
import {
  fieldStamp,
  fieldValue,
  type Kind,
  type LiveRecord,
  setMembers,
  textVersions,
} from '../records/record';
import { stampTime } from '../records/stamp';
import { inTime, lastMeeting } from './agenda';
import type { Brought, Fresh, Person, Programme, Question } from './programme';
import { BRINGABLE } from './programmeKinds';

/** What is new of the other's: at most so many. */
const MOST_FRESH = 50;
/** Where there was no meeting yet, what is new of the last so many days. */
const FRESH_MS = 30 * 86_400_000;

/** What a record says in one line, whatever its kind. */
function partsOf(record: LiveRecord): Pick<Brought, 'words' | 'quote' | 'address' | 'title'> {
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  const text = (...names: string[]) =>
    names.map((name) => textVersions(record, name)[0] ?? '').find(Boolean) ?? '';
  const quote = fieldValue(record, 'quote');
  const cells = setMembers(record, 'cell').map(([, cell]) => String(cell));
  const shared = record.kind === 'draft' ? draftText(record) : '';
  return {
    words:
      line('title') || text('text', 'what', 'remark', 'annotation') || shared || cells[0] || '',
    quote: quote !== null && typeof quote === 'object' ? quote.exact : '',
    address: record.kind === 'site' ? line('address') : line('pageAddress'),
    title: record.kind === 'site' ? '' : line('pageTitle'),
  };
}

const kindOf = (record: LiveRecord): ItemKind | null =>
  ITEM_KINDS.find((kind) => kind === record.kind) ?? null;

/** A review belongs to its site's page, a comment to the page of what it is about. */
function placed(records: Records, record: LiveRecord): ReturnType<typeof partsOf> {
  const parts = partsOf(record);
  const name = { review: 'site', comment: 'about' }[record.kind as string];
  const about = name && records.get(String(fieldValue(record, name) ?? ''));
  if (!about) return parts;
  const { address, title, words, quote } = partsOf(about);
  return { ...parts, quote: parts.quote || quote, address, title: title || words };
}

function people(members: LiveRecord[], me: string): Person[] {
  const all = members.map((record): Person => {
    const line = (name: string) => String(fieldValue(record, name) ?? '');
    return {
      id: record.id,
      name: line('name'),
      role: line('role') === 'mentor' ? 'mentor' : 'mentee',
      me: record.id === me,
      zone: line('zone'),
      left: fieldValue(record, 'left') === true,
    };
  });
  const mine = all.find((person) => person.me) ?? {
    id: me,
    name: '',
    role: 'mentee',
    me: true,
    zone: '',
    left: false,
  };
  return [mine, ...all.filter((person) => !person.me)];
}

/** Comments about a meeting are questions ahead; comments about those, their answers. */
function questionsOf(comments: LiveRecord[], meetings: Set<string>, me: string): Question[] {
  const all = comments.map((record) => ({
    ...readComment(record),
    held: fieldValue(record, 'onlyMe') === true,
  }));
  return all
    .filter(({ about }) => meetings.has(about))
    .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
    .map(({ id, about, author, text, held, made }) => ({
      id,
      meeting: about,
      author,
      text,
      held: held && author === me,
      made,
      answers: all
        .filter((answer) => answer.about === id)
        .map((answer) => ({
          id: answer.id,
          author: answer.author,
          text: answer.text,
          held: answer.held,
        })),
    }));
}

function broughtOf(
  records: Records,
  of: (kind: Kind) => LiveRecord[],
  agreement: LiveRecord | null,
): Brought[] {
  const beside = broughtBeside(agreement);
  const brought = BRINGABLE.flatMap(of).flatMap((record): Brought[] => {
    const own = fieldValue(record, 'bring') === true ? fieldStamp(record, 'bring') : '';
    const stamp = [own, beside.get(record.id) ?? ''].reduce((a, b) => (a > b ? a : b));
    const status = String(fieldValue(record, 'status') ?? 'drafting');
    const open =
      record.kind === 'draft' &&
      fieldValue(record, 'type') === 'forum-question' &&
      ['drafting', 'ready', 'agreed'].includes(status);
    const kind = kindOf(record);
    if ((!stamp && !open) || !kind) return [];
    const parts = placed(records, record);
    if (!stamp && !parts.words) return [];
    const at = stampTime(stamp || record.made);
    return [{ id: record.id, kind, author: record.author, ...parts, at, marked: stamp !== '' }];
  });
  return brought.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function freshOf(records: Records, live: LiveRecord[], since: number, me: string): Fresh[] {
  const fresh = live.flatMap((record): Fresh[] => {
    const kind = kindOf(record);
    const at = stampTime(record.made);
    if (record.author === me || !kind || at < since) return [];
    const { words, address, title } = placed(records, record);
    return [{ id: record.id, kind, words, address, title, at }];
  });
  return fresh.sort((a, b) => b.at - a.at).slice(0, MOST_FRESH);
}

type Records = ReadonlyMap<string, LiveRecord>;

/**
 * Meetings, goals and all that belongs to them, as the member `me` may see it: never what the other keeps to herself.
 *
 * @param all live records: of the kinds of `PROGRAMME_KINDS` at least
 * @param agreement the id of the match's agreement
 * @param now milliseconds since 1970
 */
export function gatherProgramme(
  all: readonly LiveRecord[],
  { me, agreement, now }: { me: string; agreement: string; now: number },
): Programme {
  const live = all.filter(
    (record) =>
      fieldValue(record, 'deleted') !== true &&
      (record.author === me || fieldValue(record, 'onlyMe') !== true),
  );
  const records: Records = new Map(live.map((record) => [record.id, record]));
  const of = (kind: Kind) => live.filter((record) => record.kind === kind);
  const meetings = inTime(of('meeting').map(readMeeting));
  const agreed = records.get(agreement) ?? null;
  const questions = questionsOf(of('comment'), new Set(meetings.map(({ id }) => id)), me);
  const asked = new Set(questions.flatMap(({ id, answers }) => [id, ...answers.map((a) => a.id)]));
  const last = lastMeeting(meetings);
  return {
    me,
    people: people(of('member'), me),
    agreement: readAgreement(agreed),
    meetings,
    goals: of('goal')
      .map(readGoal)
      .sort((a, b) => a.made - b.made),
    actions: of('action')
      .map(readAction)
      .sort((a, b) => a.made - b.made),
    questions,
    brought: broughtOf(records, of, agreed),
    fresh: freshOf(records, live, last?.at ?? now - FRESH_MS, me).filter(
      ({ id }) => !asked.has(id),
    ),
  };
}
