import * as v from 'valibot';
import type { Entry } from '../../records/activity';
import type { SurveyAnswer } from './answer';

/** A cell takes 10,000 units; a record that travels stays small. */
const PIECE = 9_500;
const PIECES = 15;

/** Answers that were read at one time. Times are milliseconds since 1970. */
export interface AnswerBatch {
  /** The rows that hold them. */
  rows: string[];
  at: number;
  author: string;
  count: number;
}

const answersSchema = v.array(
  v.strictTuple([
    v.pipe(v.string(), v.maxLength(60)),
    v.pipe(v.string(), v.maxLength(30)),
    v.array(v.strictTuple([v.string(), v.union([v.string(), v.array(v.string())])])),
  ]),
);

type Packed = v.InferOutput<typeof answersSchema>;

/** A text in pieces that cut no character in two. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--;
    out.push(text.slice(from, to));
    from = to;
  }
  return out;
}

const cellsOf = (survey: string, batch: string, packed: string) => ({
  part: 'answers',
  survey,
  batch,
  ...Object.fromEntries(pieces(packed).map((piece, at) => [`p-${at}`, piece])),
});

/** Answers as the cells of rows: many in one row, so that thousands of them stay light. */
export function packAnswers(
  survey: string,
  batch: string,
  answers: SurveyAnswer[],
): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let part: string[] = [];
  let size = 2;
  const close = () => {
    if (part.length > 0) rows.push(cellsOf(survey, batch, `[${part.join(',')}]`));
    part = [];
    size = 2;
  };
  for (const { id, at, values } of answers) {
    const text = JSON.stringify([id, at, Object.entries(values)]);
    if (size + text.length > PIECE * PIECES) close();
    part.push(text);
    size += text.length + 1;
  }
  close();
  return rows;
}

function unpack({ cells }: Entry): Packed {
  const found: string[] = [];
  for (let at = 0; Object.hasOwn(cells, `p-${at}`); at++) found.push(cells[`p-${at}`] ?? '');
  try {
    const read = v.safeParse(answersSchema, JSON.parse(found.join('')), { abortEarly: true });
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

const unpacked = new Map<string, { changed: number; packed: Packed }>();

/** Unpacked once for each state of a row. */
function packedIn(entry: Entry): Packed {
  const had = unpacked.get(entry.id);
  if (had?.changed === entry.changed) return had.packed;
  const packed = unpack(entry);
  unpacked.set(entry.id, { changed: entry.changed, packed });
  return packed;
}

/** The answers to a survey, each once, and when they were read, the first first. */
export function answersOf(
  entries: Entry[],
  survey: string,
): { answers: SurveyAnswer[]; batches: AnswerBatch[] } {
  const answers = new Map<string, SurveyAnswer>();
  const batches = new Map<string, AnswerBatch>();
  for (const entry of entries) {
    const { part, survey: of, batch = entry.id } = entry.cells;
    if (part !== 'answers' || of !== survey) continue;
    const one = batches.get(batch) ?? { rows: [], at: entry.made, author: entry.author, count: 0 };
    one.rows.push(entry.id);
    batches.set(batch, one);
    for (const [id, at, values] of packedIn(entry)) {
      if (answers.has(id)) continue;
      answers.set(id, { id, at, values: Object.fromEntries(values) });
      one.count++;
    }
  }
  return { answers: [...answers.values()], batches: [...batches.values()] };
}
