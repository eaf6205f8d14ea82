/** Begins a formula in Excel and its like, also behind white space. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * Writes a table as CSV (RFC 4180): every cell in quotation marks, lines ended by CR LF. A cell that a spreadsheet
 * would take for a formula begins with `'`, and so does one that begins with `'` itself, so that `readCsv` with
 * `guarded` gives back what was written.
 */
export function writeCsv(rows: string[][]): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The sign between cells: the one of `, ; tab` that stands most often in the first line outside of quotation marks. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads CSV; `null` where a quotation mark is never closed: the end of the file is missing. */
export function readCsv(text: string, { guarded = false } = {}): string[][] | null {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const delimiter = delimiterOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const take = (cell: string) => row.push(guarded && cell.startsWith("'") ? cell.slice(1) : cell);
  while (at < source.length) {
    if (source[at] === '"') {
      let cell = '';
      for (;;) {
        const end = source.indexOf('"', at + 1);
        if (end < 0) return null;
        cell += source.slice(at + 1, end);
        at = end + 1;
        if (source[at] !== '"') break;
        cell += '"';
      }
      take(cell);
    } else {
      let end = at;
      while (end < source.length && source[end] !== delimiter && !/[\r\n]/.test(source[end] ?? ''))
        end++;
      take(source.slice(at, end));
      at = end;
    }
    // What stands between a closing quotation mark and the next sign is no cell.
    while (at < source.length && source[at] !== delimiter && !/[\r\n]/.test(source[at] ?? '')) at++;
    if (source[at] === delimiter) {
      at++;
      if (at >= source.length || /[\r\n]/.test(source[at] ?? '')) take('');
      else continue;
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
