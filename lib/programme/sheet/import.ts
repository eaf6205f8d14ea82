import type { Entry } from '../../records/activity';
import { isId } from '../../records/id';
import { type CellProblem, readCell } from './cell';
import { type Column, cellOf, columnTitle } from './columns';
import { ROW_ID } from './table';

/** The most rows that are taken at once. */
export const MOST_IMPORTED = 2_000;

/** A row that can be taken: the values of its columns by key; `id` is the row that it changes, or `null`. */
export interface ImportRow {
  id: string | null;
  values: Record<string, string>;
}

/** Why a row cannot be taken. `row` counts as a spreadsheet does, the titles being row 1. */
export interface BadRow {
  row: number;
  /** The column that it is about, or `null`: the row as a whole. */
  column: Column | null;
  problem: CellProblem | 'broken';
  /** What stands there. */
  text: string;
}

export interface ImportPlan {
  /** The columns that were recognised, in the file's order. */
  columns: Column[];
  added: ImportRow[];
  changed: ImportRow[];
  /** Rows that stand in the sheet already, word for word. */
  same: number;
  bad: BadRow[];
  /** Titles that belong to no column of this sheet: they are left out. */
  unknown: string[];
  /** Rows beyond the most that are taken at once. */
  beyond: number;
}

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The column with this title, in any language; without a name, a field that each has is one's own. */
export function columnTitled(columns: Column[], title: string): Column | undefined {
  const wanted = folded(title);
  const named = columns.find((column) =>
    (['en', 'es'] as const).some((language) => folded(columnTitle(column, language)) === wanted),
  );
  return (
    named ??
    columns.find(
      ({ field, member }) =>
        (member === null || member.me) &&
        [field.id, folded(field.label.en), folded(field.label.es)].includes(wanted),
    )
  );
}

/** The other's own cells are written by the other alone: a file's are passed over. */
const isMine = ({ member }: Column) => member === null || member.me;

interface Heads {
  at: (Column | null)[];
  id: number;
  unknown: string[];
}

function headsOf(titles: string[], columns: Column[]): Heads {
  const taken = new Set<Column>();
  const unknown: string[] = [];
  const at = titles.map((title) => {
    const column = columnTitled(columns, title);
    if (column && !taken.has(column)) {
      taken.add(column);
      return isMine(column) ? column : null;
    }
    if (title.trim() !== '' && folded(title) !== folded(ROW_ID)) unknown.push(title.trim());
    return null;
  });
  return { at, id: titles.findIndex((title) => folded(title) === folded(ROW_ID)), unknown };
}

/** Whether the first row of a table names columns of this sheet. */
export const hasTitles = (table: string[][], columns: Column[]) =>
  (table[0] ?? []).some((title) => columnTitled(columns, title));

const keyOf = (values: Record<string, string>) =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .sort(),
  );

/**
 * What would come of a table: nothing is written. A first row that names no column is a row like the others, and its
 * cells are taken in the order of the sheet. `broken`: rows that the file's own form spoils, by number.
 */
export function planImport(
  table: string[][],
  columns: Column[],
  entries: Entry[],
  broken: number[] = [],
): ImportPlan {
  const titled = hasTitles(table, columns);
  const heads: Heads = titled
    ? headsOf(table[0] ?? [], columns)
    : { at: columns.map((column) => (isMine(column) ? column : null)), id: -1, unknown: [] };
  const used = heads.at.filter((column) => column !== null);
  const plan: ImportPlan = {
    columns: used,
    added: [],
    changed: [],
    same: 0,
    bad: [],
    unknown: heads.unknown,
    beyond: 0,
  };
  const valuesOf = (entry: Entry) =>
    Object.fromEntries(used.map((column) => [column.key, cellOf(entry, column)]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Set(entries.map((entry) => keyOf(valuesOf(entry))));
  const spoilt = new Set(broken);
  const rows = titled ? table.slice(1) : table;
  for (const [index, cells] of rows.entries()) {
    const row = index + (titled ? 2 : 1);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (plan.added.length + plan.changed.length + plan.bad.length + plan.same >= MOST_IMPORTED) {
      plan.beyond++;
      continue;
    }
    if (spoilt.has(row)) {
      plan.bad.push({ row, column: null, problem: 'broken', text: cells.join(' ').slice(0, 120) });
      continue;
    }
    const values: Record<string, string> = {};
    let fault: BadRow | null = null;
    for (const [at, column] of heads.at.entries()) {
      if (!column || fault) continue;
      const text = cells[at] ?? '';
      const read = readCell(column.field, text);
      if (read.ok) values[column.key] = read.value;
      else fault = { row, column, problem: read.problem, text: text.slice(0, 120) };
    }
    if (fault) {
      plan.bad.push(fault);
      continue;
    }
    const key = keyOf(values);
    if (key === '[]') continue;
    const id = cells[heads.id]?.trim() ?? '';
    const had = isId(id) ? byId.get(id) : undefined;
    if (had ? keyOf(valuesOf(had)) === key : known.has(key)) plan.same++;
    else if (had) plan.changed.push({ id, values });
    else plan.added.push({ id: null, values });
    known.add(key);
  }
  return plan;
}
