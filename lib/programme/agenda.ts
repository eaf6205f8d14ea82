import type { ItemText } from '../records/agendaItem';
import type { Meeting, Talked } from '../records/meeting';
import type { Programme } from './programme';

/** The key of the item that stands for the questions sent ahead. */
export const QUESTIONS = 'questions';
/** Open questions for somebody outside that come by themselves. */
const MOST_OPEN = 10;
const HALF_DAY = 43_200_000;

/** One item of an agenda. */
export interface AgendaItem extends ItemText {
  /** The record's id, or a key of its own. */
  key: string;
  became: Talked | null;
  /** It comes from an earlier meeting. */
  carried: boolean;
}

const byTime = (a: Meeting, b: Meeting) =>
  (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
  a.made - b.made ||
  (a.id < b.id ? -1 : 1);

/** Meetings in the order of time; those without one last. */
export function inTime(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort(byTime);
}

/**
 * The meeting that things are brought to: the one that is under way, else the next; one that passed half a day ago
 * and was not ended waits behind those to come.
 */
export function nextMeeting(meetings: readonly Meeting[], now: number): Meeting | null {
  const open = inTime(meetings.filter(({ state }) => state !== 'done'));
  const under = open.find(({ state }) => state === 'now');
  const coming = open.find(({ at }) => at === null || at >= now - HALF_DAY);
  return under ?? coming ?? open.at(-1) ?? null;
}

/** The last meeting that was ended before another, or before now. */
export function lastMeeting(meetings: readonly Meeting[], before?: Meeting): Meeting | null {
  const done = inTime(meetings.filter(({ state, id }) => state === 'done' && id !== before?.id));
  const earlier =
    before?.at == null ? done : done.filter(({ at }) => at === null || at < (before.at ?? 0));
  return earlier.at(-1) ?? null;
}

/** Whether a record was talked about after it was marked. */
function wasTalked(meetings: readonly Meeting[], key: string, marked: number): boolean {
  return meetings.some(({ talked }) => {
    const became = talked[key];
    return became?.what === 'done' && became.at >= marked;
  });
}

function kept({ items, talked }: Meeting): [string, ItemText][] {
  const open = (key: string) => !talked[key] || talked[key].what === 'keep';
  return Object.entries(items).filter(([key, { kind }]) => kind === 'own' && open(key));
}

/** What comes to a meeting by itself: actions that are open, what was brought, questions, what was kept. */
function coming(programme: Programme, meeting: Meeting): [string, ItemText, boolean][] {
  const { actions, brought, questions, meetings } = programme;
  const bare = { quote: '', address: '', title: '' };
  const last = lastMeeting(meetings, meeting);
  const marked = brought.filter(
    ({ id, at, marked: by }) =>
      by &&
      !wasTalked(
        meetings.filter((one) => one.id !== meeting.id),
        id,
        at,
      ),
  );
  const open = brought
    .filter(({ id, at, marked: by }) => !by && !wasTalked(meetings, id, at))
    .slice(0, MOST_OPEN);
  const sent = questions.some((one) => one.meeting === meeting.id && !one.held);
  return [
    ...actions
      .filter(({ done, meeting: of }) => !done && of !== meeting.id)
      .map(({ id, what, owner }): [string, ItemText, boolean] => [
        id,
        { ...bare, kind: 'action', words: what, author: owner },
        true,
      ]),
    ...(last ? kept(last) : []).map(([key, item]): [string, ItemText, boolean] => [
      key,
      item,
      true,
    ]),
    ...[...marked, ...open].map((one): [string, ItemText, boolean] => [one.id, one, false]),
    ...(sent
      ? [
          [QUESTIONS, { ...bare, kind: 'questions', words: '', author: '' }, false] as [
            string,
            ItemText,
            boolean,
          ],
        ]
      : []),
  ];
}

/**
 * The agenda of a meeting, in order. The next meeting fills itself; of one that is over stands what was on it then.
 * Items that were struck are left out.
 */
export function agendaOf(programme: Programme, meeting: Meeting, now: number): AgendaItem[] {
  const fills = nextMeeting(programme.meetings, now)?.id === meeting.id;
  const all = new Map<string, [ItemText, boolean]>();
  if (fills)
    for (const [key, item, carried] of coming(programme, meeting)) all.set(key, [item, carried]);
  for (const [key, item] of Object.entries(meeting.items)) {
    const live = all.get(key);
    // While it is open, the record's own words stand: they may have been changed since.
    all.set(key, live && !meeting.talked[key] ? live : [item, live?.[1] ?? false]);
  }
  const order = [...all.keys()];
  const placeOf = (key: string) => meeting.place[key] ?? 1_000_000 + order.indexOf(key);
  return order
    .map((key): AgendaItem => {
      const [item, carried] = all.get(key) as [ItemText, boolean];
      const { kind, words, author, quote, address, title } = item;
      const became = meeting.talked[key]?.what ?? null;
      return { kind, words, author, quote, address, title, key, became, carried };
    })
    .filter(({ became }) => became !== 'struck')
    .sort((a, b) => placeOf(a.key) - placeOf(b.key) || (a.key < b.key ? -1 : 1));
}

/** Where the walk goes from an item: by one forward or back; from nowhere, the first that is open. */
export function stepFrom(
  items: readonly AgendaItem[],
  key: string | null,
  by: 1 | -1,
): AgendaItem | null {
  const at = items.findIndex((item) => item.key === key);
  if (at < 0) return items.find(({ became }) => became === null) ?? items[0] ?? null;
  return items[at + by] ?? null;
}
