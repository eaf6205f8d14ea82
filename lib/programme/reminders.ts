import { dueAt } from './dates';
import type { Programme } from './programme';

/** What is reminded of; never a word of what was written. */
export interface Reminder {
  /** Names it for ever, so that it is said once. */
  key: string;
  what: 'meeting' | 'questions' | 'action';
  /** When it is due, milliseconds since 1970. */
  due: number;
  /** The meeting's own time; `null` for the others. */
  at: number | null;
}

const HOUR_MS = 3_600_000;

/**
 * What is to be reminded of, the earliest first: a meeting an hour before it, questions ahead on the morning of their
 * day, an action of this member's on the morning of its day, at nine of the clocks in `zone`.
 */
export function remindersOf(programme: Programme, zone: string): Reminder[] {
  const meetings = programme.meetings.filter(({ state }) => state !== 'done');
  const all = [
    ...meetings.map(({ id, at }) => ({
      key: `m${id}`,
      what: 'meeting' as const,
      due: at && at - HOUR_MS,
      at,
    })),
    ...meetings.map(({ id, asks }) => ({
      key: `q${id}`,
      what: 'questions' as const,
      due: dueAt(asks, zone),
      at: null,
    })),
    ...programme.actions
      .filter(({ done, owner }) => !done && owner === programme.me)
      .map(({ id, by }) => ({
        key: `a${id}`,
        what: 'action' as const,
        due: dueAt(by, zone),
        at: null,
      })),
  ];
  return all
    .flatMap(({ due, ...one }) => (due === null ? [] : [{ ...one, due }]))
    .sort((a, b) => a.due - b.due);
}

/** Meetings whose questions ahead are to go to the other by now. */
export function questionsDue(programme: Programme, zone: string, now: number): string[] {
  return programme.meetings.flatMap(({ id, asks, state }) => {
    const due = dueAt(asks, zone);
    const held = programme.questions.some((one) => one.meeting === id && one.held);
    return state !== 'done' && held && due !== null && due <= now ? [id] : [];
  });
}

/** What was missed for longer is not said any more, in milliseconds. */
const STALE_MS = 7 * 86_400_000;

/** What is to be said now, and when to look again: since `last` some time may have passed with the browser closed. */
export function planReminders(
  reminders: readonly Reminder[],
  last: number,
  now: number,
): { say: Reminder[]; next: number | null } {
  const since = Math.max(last, now - STALE_MS);
  return {
    say: reminders.filter(({ due }) => due > since && due <= now),
    next: reminders.find(({ due }) => due > now)?.due ?? null,
  };
}
