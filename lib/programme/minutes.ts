import type { Action } from '../records/action';
import type { Meeting } from '../records/meeting';
import type { AgendaItem } from './agenda';

/** The words that minutes are written with, in the language of the reader. */
export interface MinutesWords {
  title: string;
  agenda: string;
  notes: string;
  actions: string;
  kinds: (item: AgendaItem) => string;
  became: (item: AgendaItem) => string;
  said: (item: AgendaItem) => string;
  who: (id: string) => string;
  day: (day: string) => string;
}

/** Text of people as Markdown text: what would be markup is written out. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>#|~])/g, '\\$1')
    .trim();

const section = (title: string, lines: string[]) =>
  lines.length > 0 ? [`## ${plain(title)}`, '', ...lines, ''] : [];

/** The minutes of a meeting as Markdown: what was on the agenda and became of it, notes, actions. */
export function minutesMarkdown(
  { notes }: Pick<Meeting, 'notes'>,
  items: readonly AgendaItem[],
  actions: readonly Action[],
  words: MinutesWords,
): string {
  const agenda = items.map((item) => {
    const facts = [words.kinds(item), words.became(item)].filter(Boolean).join(', ');
    const page = item.address ? ` <${item.address}>` : '';
    const quote = item.quote ? [`  > ${plain(item.quote)}`] : [];
    return [`- ${plain(words.said(item))} (${plain(facts)})${page}`, ...quote].join('\n');
  });
  const done = actions.map(({ what, owner, by, done }) => {
    const facts = [words.who(owner), by && words.day(by)].filter(Boolean).join(', ');
    return `- [${done ? 'x' : ' '}] ${plain(what)} (${plain(facts)})`;
  });
  const lines = [
    `# ${plain(words.title)}`,
    '',
    ...section(words.agenda, agenda),
    ...section(words.notes, notes.trim() ? [notes.trim()] : []),
    ...section(words.actions, done),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
