import Papa from 'papaparse';

/** A file of more bytes than these is not opened. */
export const MOST_CSV_BYTES = 20_000_000;

/** What a spreadsheet would take for a formula: these, at the start of a cell. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const KEPT_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell that begins like a formula is written with ' before it; so is one that begins with ' and then does. */
const asText = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
const fromText = (cell: string) => (KEPT_FORMULA.test(cell) ? cell.slice(1) : cell);

/**
 * A table as a CSV file (RFC 4180): UTF-8 with its mark, commas, every cell in quotes. No cell is a formula to a
 * spreadsheet, and `readCsv` gives back exactly what was written.
 */
export function writeCsv(table: string[][]): string {
  const rows = table.map((row) => row.map(asText));
  return `\uFEFF${Papa.unparse(rows, { delimiter: ',', newline: '\r\n', quotes: true })}`;
}

export type CsvProblem = 'empty' | 'too-large' | 'not-text';

export type ReadCsv =
  | { ok: true; table: string[][]; broken: number[] }
  | { ok: false; problem: CsvProblem };

/** The text of a file: UTF-8 or UTF-16 by its mark or its zeros, else UTF-8, else Windows' Western letters. */
function decode(bytes: Uint8Array): string | null {
  const [a = 0, b = 0] = bytes;
  const as = (label: string, fatal = false) => new TextDecoder(label, { fatal }).decode(bytes);
  if (a === 0xff && b === 0xfe) return as('utf-16le');
  if (a === 0xfe && b === 0xff) return as('utf-16be');
  const start = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map(
    (odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  const many = start.length / 4;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even * 10 < odd) return as('utf-16le');
  if (even > many && odd * 10 < even) return as('utf-16be');
  // A zip (a spreadsheet's own file), a picture, a program.
  if (start.includes(0) || (a === 0x50 && b === 0x4b)) return null;
  try {
    return as('utf-8', true);
  } catch {
    return as('windows-1252');
  }
}

function parse(text: string, delimiter: string, preview = 0) {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });
}

/** The delimiter whose first row has most titles that are known, then most cells. */
function delimiterOf(text: string, known: (title: string) => boolean): string {
  const start = text.slice(0, 100_000);
  const score = (delimiter: string) => {
    const [row = []] = parse(start, delimiter, 1).data;
    return row.filter((cell) => known(fromText(cell))).length * 1_000 + Math.min(row.length, 999);
  };
  return [',', ';', '\t', '|'].reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** Reads pasted or opened text. `known` says whether a title is one of the sheet's. */
export function readCsvText(whole: string, known: (title: string) => boolean): ReadCsv {
  let text = whole.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  // Some spreadsheets name the delimiter in a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(text);
  if (named) text = text.slice(named[0].length);
  const { data, errors } = parse(text, named?.[1] ?? delimiterOf(text, known));
  const last = data.at(-1);
  if (data.length > 1 && last?.length === 1 && last[0] === '') data.pop();
  const broken = errors.flatMap(({ type, row }) =>
    type === 'Quotes' && row !== undefined ? [row + 1] : [],
  );
  return {
    ok: true,
    table: data.map((row) => row.map(fromText)),
    broken: [...new Set(broken)],
  };
}

/** Reads a file of any delimiter and encoding; `broken` are the rows (1 is the first) whose quotes do not close. */
export function readCsv(bytes: Uint8Array, known: (title: string) => boolean): ReadCsv {
  if (bytes.length > MOST_CSV_BYTES) return { ok: false, problem: 'too-large' };
  const text = decode(bytes);
  return text === null ? { ok: false, problem: 'not-text' } : readCsvText(text, known);
}
