import { answerCheck, type SurveyAnswer, saidTo } from './answer';
import { hasOptions, type Question, SURVEY_LIMITS } from './survey';

const ID = 'Answer ID';
const AT = 'Saved';
/** Between several options of one cell. */
const BETWEEN = '; ';

/** The answers as a table, the titles first: one column a question. */
export function answersTable(questions: Question[], answers: SurveyAnswer[]): string[][] {
  return [
    [ID, AT, ...questions.map(({ text }) => text)],
    ...answers.map((answer) => [
      answer.id,
      answer.at,
      ...questions.map((question) => saidTo(answer, question).join(BETWEEN)),
    ]),
  ];
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s*]+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a title is that of a question, or one that we write ourselves. */
export function knowsTitle(questions: Question[]): (title: string) => boolean {
  const known = new Set([ID, AT, ...questions.map(({ text }) => text)].map(folded));
  return (title) => known.has(folded(title));
}

/** The options that a cell names: those of the question first, the longest first; the rest as it stands. */
function chosenIn(cell: string, question: Question): string[] {
  const found: string[] = [];
  let rest = ` ${cell} `;
  for (const option of [...question.options].sort((a, b) => b.length - a.length)) {
    const place = rest.toLowerCase().indexOf(option.toLowerCase());
    if (place < 0) continue;
    found.push(option);
    rest = `${rest.slice(0, place)} ; ${rest.slice(place + option.length)}`;
  }
  const others = rest
    .split(/[;\n]|,\s/)
    .map((one) => one.replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter(Boolean);
  const order = question.options.filter((option) => found.includes(option));
  return [...order, ...others.map((one) => one.slice(0, SURVEY_LIMITS.line))];
}

function cellValue(cell: string, question: Question): string | string[] | null {
  const text = cell.trim();
  if (text === '') return '';
  if (question.kind === 'multiple') return chosenIn(text, question).slice(0, SURVEY_LIMITS.options);
  if (question.kind === 'scale') {
    const number = /^\d{1,2}/.exec(text)?.[0];
    return number && Number(number) >= 1 && Number(number) <= question.points ? number : null;
  }
  const most = question.kind === 'long' ? SURVEY_LIMITS.long : SURVEY_LIMITS.short;
  if (text.length > most) return null;
  if (!hasOptions(question)) return text;
  return question.options.find((option) => folded(option) === folded(text)) ?? text;
}

/** What would come of a table of answers; `row` counts as a spreadsheet does. */
export interface TableAnswers {
  answers: { row: number; answer: SurveyAnswer }[];
  bad: { row: number; question: string; text: string }[];
  /** Titles that belong to no question: they are left out. */
  unknown: string[];
  /** No column names a question of this survey. */
  foreign: boolean;
}

/**
 * Reads answers from a table of ours or of another form tool, by the words of the questions. A row without an id is
 * known again by its cells, so that the same file read twice adds nothing.
 */
export function readAnswersTable(table: string[][], questions: Question[]): TableAnswers {
  const [titles = [], ...rows] = table;
  const places = new Map<number, Question>();
  const unknown: string[] = [];
  let [id, at] = [-1, -1];
  for (const [place, title] of titles.entries()) {
    const wanted = folded(title);
    const question = questions.find(
      (one) => folded(one.text) === wanted && ![...places.values()].includes(one),
    );
    if (question) places.set(place, question);
    else if (wanted === folded(ID)) id = place;
    else if (['saved', 'timestamp', 'marca temporal', 'submitted'].includes(wanted)) at = place;
    else if (wanted !== '') unknown.push(title.trim());
  }
  const out: TableAnswers = { answers: [], bad: [], unknown, foreign: places.size === 0 };
  if (out.foreign) return out;
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const values: SurveyAnswer['values'] = {};
    let wrong = false;
    for (const [place, question] of places) {
      const value = cellValue(cells[place] ?? '', question);
      if (value === null) {
        if (!wrong)
          out.bad.push({ row, question: question.text, text: (cells[place] ?? '').slice(0, 80) });
        wrong = true;
      } else if (value.length > 0) values[question.id] = value;
    }
    if (wrong || Object.keys(values).length === 0) continue;
    const own = cells[id]?.trim() ?? '';
    const key = JSON.stringify(cells);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const made = `csv-${answerCheck(key)}${answerCheck(`${key}.`)}-${times}`;
    out.answers.push({
      row,
      answer: {
        id: /^[a-z0-9-]{8,40}$/.test(own) ? own : made,
        at: (cells[at] ?? '').slice(0, 30),
        values,
      },
    });
  }
  return out;
}
