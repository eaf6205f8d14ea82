import { clockOf, type Feedback, type Said, sheetOf } from './interview';

/** The headings of a sheet of feedback in the person's language. */
export interface SheetWords {
  title: string;
  /** Who gave it, and when. */
  from: string;
  strengths: string;
  work: string;
  asked: string;
  noWords: string;
}

const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A sheet of feedback as Markdown: strengths first, then what to work on, then what was asked. */
export function sheetText(feedback: Feedback, words: SheetWords): string {
  const { strengths, work } = sheetOf(feedback);
  const part = (title: string, said: Said[]) =>
    said.length === 0
      ? []
      : [
          `## ${title}`,
          ...said.map(({ label, words: text }) =>
            [`**${lineOf(label)}**`, text.trim() || words.noWords].join('\n\n'),
          ),
        ];
  const asked = feedback.asked.map(
    ({ text, seconds }, at) =>
      `${at + 1}. ${lineOf(text)}${seconds === null ? '' : ` (${clockOf(seconds)})`}`,
  );
  return `${[
    `# ${lineOf(words.title)}`,
    words.from,
    ...part(words.strengths, strengths),
    ...part(words.work, work),
    ...(asked.length > 0 ? [`## ${words.asked}`, asked.join('\n')] : []),
  ].join('\n\n')}\n`;
}
