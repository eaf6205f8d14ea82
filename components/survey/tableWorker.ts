import { readCsv } from '@/lib/formats/csv';
import {
  knowsTitle,
  readAnswersTable,
  type TableAnswers,
} from '@/lib/programme/survey/answersTable';
import type { Question } from '@/lib/programme/survey/survey';

/** A CSV of answers, to be read beside the tab's own thread. */
export interface TableWork {
  bytes: ArrayBuffer;
  questions: Question[];
}

export type TableWorked = { ok: true; table: TableAnswers } | { ok: false };

function work({ bytes, questions }: TableWork): TableWorked {
  const read = readCsv(new Uint8Array(bytes), knowsTitle(questions));
  return read.ok ? { ok: true, table: readAnswersTable(read.table, questions) } : { ok: false };
}

self.onmessage = ({ data }: MessageEvent<TableWork>) => self.postMessage(work(data));
