import type { Entry } from '../../records/activity';
import type { SheetField, SheetShape } from '../activities';

/** One of the match, as a sheet needs to know them. */
export interface SheetMember {
  id: string;
  /** What the column of an own cell is headed with. */
  name: string;
  me: boolean;
}

/** A column of a sheet: a field, or one member's own cells of a field. */
export interface Column {
  /** The key of its cell in an entry. */
  key: string;
  field: SheetField;
  /** `null`: one cell for both. */
  member: SheetMember | null;
}

export type Language = 'en' | 'es';

/** The columns of a sheet: a field that each member has comes once for each. */
export function columnsOf(sheet: SheetShape, members: SheetMember[]): Column[] {
  return sheet.fields.flatMap((field): Column[] =>
    field.each
      ? members.map((member) => ({ key: `${field.id}.${member.id}`, field, member }))
      : [{ key: field.id, field, member: null }],
  );
}

/** What a column is called in a file: "Why you like it (Ruth)". */
export function columnTitle({ field, member }: Column, language: Language): string {
  return member ? `${field.label[language]} (${member.name})` : field.label[language];
}

/** What stands in a column of a row, as it is kept; '' where nothing does. */
export function cellOf(entry: Entry, { key, field }: Column): string {
  if (field.type === 'page') return entry.pageAddress;
  if (field.type === 'competencies') return entry.competencies.join(', ');
  return entry.cells[key] ?? '';
}

/** The same as it is read: a choice by its word. */
export function cellWords(entry: Entry, column: Column, language: Language): string {
  const value = cellOf(entry, column);
  const choice = column.field.choices?.find(({ id }) => id === value);
  return choice ? choice.label[language] : value;
}

/** A row with nothing in any column that a person fills. */
export const isBlank = (entry: Entry, columns: Column[]) =>
  columns.every((column) => cellOf(entry, column) === '');

/** The sum of a column of money. */
export function totalOf(entries: Entry[], field: string): number {
  const cents = entries.reduce((sum, { cells }) => {
    const value = Number(cells[field] ?? '');
    return Number.isFinite(value) ? sum + Math.round(value * 100) : sum;
  }, 0);
  return cents / 100;
}

/** Rows in which every member of the match has something to say in a field. */
export function saidByBoth(entries: Entry[], field: string, members: SheetMember[]): Entry[] {
  return entries.filter(({ cells }) => members.every(({ id }) => cells[`${field}.${id}`]));
}
