import {
  type AnswerProblem,
  answersInText,
  MOST_ANSWER_BYTES,
  readAnswer,
  type SurveyAnswer,
} from '@/lib/programme/survey/answer';
import type { Survey } from '@/lib/programme/survey/survey';
import type { TableWork, TableWorked } from './tableWorker';

/** What would come of files and pasted texts: nothing is saved. Names are the files'. */
export interface ReadSoFar {
  done: number;
  of: number;
  answers: SurveyAnswer[];
  /** They are here already, or were read a moment ago. */
  doubles: string[];
  /** They answer another survey; its topic where it is told. */
  foreign: { name: string; topic: string }[];
  bad: {
    name: string;
    problem: Exclude<AnswerProblem, 'foreign'> | 'row' | 'csv' | 'csv_rows';
    about: string;
  }[];
  /** Titles of a CSV that belong to no question. */
  unknown: string[];
}

/** How long a task may run, in milliseconds. */
const SLICE = 8;
const MOST_CSV_BYTES = 20_000_000;
export const MOST_ANSWERS = 20_000;

const pause = () => new Promise<void>((done) => setTimeout(done));

/** A file of answers as one text or bytes, under its name. */
export type AnswerSource = { name: string; text: string } | { name: string; file: File };

function inWorker(work: TableWork, signal: AbortSignal): Promise<TableWorked> {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<TableWorked>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TableWorked>) => resolve(data);
    worker.onerror = () => resolve({ ok: false });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}

/**
 * Reads answers of a survey from many files (the form's own, or CSV) in short tasks, CSV in a worker.
 *
 * @param known ids of the answers that are here
 * @param onProgress called as it goes on, at most some ten times a second
 */
export async function readAnswerFiles(
  sources: AnswerSource[],
  survey: Survey,
  known: ReadonlySet<string>,
  onProgress: (so: ReadSoFar) => void,
  signal: AbortSignal,
): Promise<ReadSoFar> {
  const so: ReadSoFar = {
    done: 0,
    of: sources.length,
    answers: [],
    doubles: [],
    foreign: [],
    bad: [],
    unknown: [],
  };
  const seen = new Set(known);
  const take = (name: string, answer: SurveyAnswer) => {
    if (seen.has(answer.id)) return so.doubles.push(name);
    seen.add(answer.id);
    if (so.answers.length < MOST_ANSWERS) return so.answers.push(answer);
    return so.bad.push({ name, problem: 'csv_rows', about: '' });
  };
  const takeText = (name: string, text: string) => {
    const inside = text.includes('MATCHBOOK1.') ? answersInText(text) : [];
    for (const [at, one] of (inside.length > 0 ? inside : [text]).entries()) {
      const named = inside.length > 1 ? `${name} (${at + 1})` : name;
      const read = readAnswer(one, survey.id);
      if (read.ok) take(named, read.answer);
      else if (read.problem === 'foreign')
        so.foreign.push({ name: named, topic: read.survey ?? '' });
      else so.bad.push({ name: named, problem: read.problem, about: '' });
    }
  };
  const takeTable = async (name: string, file: File) => {
    if (file.size > MOST_CSV_BYTES) return so.bad.push({ name, problem: 'csv', about: '' });
    const bytes = await file.arrayBuffer();
    const read = await inWorker({ bytes, questions: survey.questions }, signal);
    if (!read.ok) return so.bad.push({ name, problem: 'csv', about: '' });
    if (read.table.foreign) return so.foreign.push({ name, topic: '' });
    so.unknown.push(...read.table.unknown);
    for (const { row, question, text } of read.table.bad)
      so.bad.push({ name: `${name}, ${row}`, problem: 'row', about: `${question} “${text}”` });
    for (const { row, answer } of read.table.answers) take(`${name}, ${row}`, answer);
    return 0;
  };
  let until = performance.now() + SLICE;
  let told = 0;
  for (const source of sources) {
    signal.throwIfAborted();
    const { name } = source;
    if ('text' in source) takeText(name, source.text);
    else if (/\.(csv|tsv)$/i.test(name)) await takeTable(name, source.file);
    else if (source.file.size > MOST_ANSWER_BYTES && !/\.(txt|eml)$/i.test(name))
      so.bad.push({ name, problem: 'too_large', about: '' });
    else if (source.file.size > MOST_CSV_BYTES)
      so.bad.push({ name, problem: 'too_large', about: '' });
    else {
      const text = await source.file.text().catch(() => null);
      if (text === null) so.bad.push({ name, problem: 'broken', about: '' });
      else takeText(name, text);
    }
    so.done++;
    const now = performance.now();
    if (now > told + 100) {
      told = now;
      onProgress({ ...so });
    }
    if (now > until) {
      await pause();
      until = performance.now() + SLICE;
    }
  }
  return so;
}
