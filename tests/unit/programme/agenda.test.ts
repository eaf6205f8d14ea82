import { describe, expect, it } from 'vitest';
import { agendaOf, lastMeeting, nextMeeting, QUESTIONS, stepFrom } from '@/lib/programme/agenda';
import { minutesMarkdown } from '@/lib/programme/minutes';
import type { Programme } from '@/lib/programme/programme';
import type { Action } from '@/lib/records/action';
import { readAgreement } from '@/lib/records/agreement';
import type { Meeting } from '@/lib/records/meeting';

const NOW = Date.UTC(2026, 10, 25);
const DAY = 86_400_000;

const meeting = (id: string, of: Partial<Meeting> = {}): Meeting => ({
  id,
  author: 'me',
  at: NOW + DAY,
  zone: 'UTC',
  minutes: 60,
  means: '',
  asks: '',
  state: 'planned',
  notes: '',
  items: {},
  place: {},
  talked: {},
  made: NOW,
  changed: NOW,
  ...of,
});

const action = (id: string, of: Partial<Action> = {}): Action => ({
  id,
  what: `do ${id}`,
  otherWhats: [],
  owner: 'me',
  by: '',
  meeting: 'before',
  done: false,
  doneAt: null,
  made: NOW - DAY,
  ...of,
});

const brought = (id: string, of: Partial<Programme['brought'][number]> = {}) => ({
  id,
  kind: 'note' as const,
  author: 'ruth',
  words: `words of ${id}`,
  quote: 'a passage',
  address: 'https://www.alsc.ala.org/blog/a/',
  title: 'A post',
  at: NOW - DAY,
  marked: true,
  ...of,
});

const programme = (of: Partial<Programme> = {}): Programme => ({
  me: 'me',
  people: [],
  agreement: readAgreement(null),
  meetings: [],
  goals: [],
  actions: [],
  questions: [],
  brought: [],
  fresh: [],
  ...of,
});

const keys = (all: Programme, one: Meeting) => agendaOf(all, one, NOW).map(({ key }) => key);

describe('the next meeting', () => {
  it('is the one under way, else the first to come; one that passed waits behind', () => {
    const passed = meeting('passed', { at: NOW - 2 * DAY });
    const coming = meeting('coming');
    const now = meeting('now', { at: NOW + 9 * DAY, state: 'now' });
    expect(nextMeeting([passed, coming], NOW)?.id).toBe('coming');
    expect(nextMeeting([passed, coming, now], NOW)?.id).toBe('now');
    expect(nextMeeting([passed], NOW)?.id).toBe('passed');
    expect(nextMeeting([meeting('done', { state: 'done' })], NOW)).toBeNull();
  });
});

describe('an agenda', () => {
  const before = meeting('before', {
    at: NOW - 7 * DAY,
    state: 'done',
    items: {
      kept: { kind: 'own', words: 'the grant', author: 'me', quote: '', address: '', title: '' },
    },
    talked: { kept: { what: 'keep', at: NOW - 7 * DAY } },
  });
  const next = meeting('next');

  it('fills itself: open actions, what was kept, what was brought, questions that were sent', () => {
    const question = {
      id: 'q',
      meeting: 'next',
      author: 'ruth',
      text: '?',
      held: false,
      made: NOW,
      answers: [],
    };
    const all = programme({
      meetings: [before, next],
      actions: [action('open'), action('done', { done: true })],
      brought: [brought('n')],
      questions: [question],
    });
    expect(keys(all, next)).toEqual(['open', 'kept', 'n', QUESTIONS]);
    expect(lastMeeting(all.meetings, next)?.id).toBe('before');
    // Only the next one fills itself.
    expect(
      keys(
        { ...all, meetings: [before, next, meeting('later', { at: NOW + 30 * DAY })] },
        meeting('later', { at: NOW + 30 * DAY }),
      ),
    ).toEqual([]);
  });

  it('leaves out what was struck, and what was talked about since it was marked', () => {
    const talked = { n: { what: 'done' as const, at: NOW } };
    const past = meeting('past', { at: NOW - DAY, state: 'done', talked });
    const all = programme({
      meetings: [past, next],
      brought: [brought('n'), brought('again', { at: NOW - 2 * DAY })],
    });
    expect(keys(all, next)).toEqual(['again']);
    const struck = meeting('next', { talked: { again: { what: 'struck', at: NOW } } });
    expect(keys({ ...all, meetings: [past, struck] }, struck)).toEqual([]);
    // Marked once more after it was talked about, it comes again.
    const anew = { ...all, brought: [brought('n', { at: NOW + 1 })] };
    expect(keys(anew, next)).toEqual(['n']);
  });

  it('keeps the order that it was given; what comes later stands at its end', () => {
    const ordered = meeting('next', { place: { b: 0, a: 10 } });
    const all = programme({
      meetings: [ordered],
      brought: [brought('a'), brought('b'), brought('c')],
    });
    expect(keys(all, ordered)).toEqual(['b', 'a', 'c']);
  });

  it('is walked from the first that is open, and ends at both ends', () => {
    const one = meeting('next', { talked: { a: { what: 'done', at: NOW } } });
    const items = agendaOf(
      programme({ meetings: [one], brought: [brought('a', { at: NOW + 1 }), brought('b')] }),
      one,
      NOW,
    );
    expect(stepFrom(items, null, 1)?.key).toBe('b');
    expect(stepFrom(items, 'b', 1)).toBeNull();
    expect(stepFrom(items, 'b', -1)?.key).toBe('a');
    expect(stepFrom([], null, 1)).toBeNull();
  });
});

it('minutes write out what would be markup, and tick what is done', () => {
  const one = meeting('next', { notes: 'Lights first.' });
  const all = programme({ meetings: [one], brought: [brought('n', { words: '# <b>*bold*</b>' })] });
  const text = minutesMarkdown(
    one,
    agendaOf(all, one, NOW),
    [action('x', { done: true, what: 'Call [Ruth](x)' })],
    {
      title: 'Minutes',
      agenda: 'Agenda',
      notes: 'Notes',
      actions: 'Actions',
      kinds: () => 'Note',
      became: () => '',
      said: ({ words }) => words,
      who: () => 'You',
      day: (day) => day,
    },
  );
  expect(text).toContain(
    '- \\# \\<b\\>\\*bold\\*\\</b\\> (Note) <https://www.alsc.ala.org/blog/a/>',
  );
  expect(text).toContain('  > a passage');
  expect(text).toContain('- [x] Call \\[Ruth\\](x) (You)');
  expect(text).toContain('Lights first.');
});
