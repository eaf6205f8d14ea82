import type { SheetField } from '../activities';
import { competencySection } from '../competencies';
import { type IsbnProblem, isbn13 } from '../isbn';

/** Why a text is no cell of its field: `cell_<name>` in the messages says it. */
export type CellProblem =
  | IsbnProblem
  | 'too-long'
  | 'money'
  | 'link'
  | 'choice'
  | 'competency'
  | 'date';

/** A cell as it is kept, or why it is none. '' is an empty cell. */
export type ReadCell = { ok: true; value: string } | { ok: false; problem: CellProblem };

const MOST: Record<SheetField['type'], number> = {
  line: 300,
  text: 10_000,
  choice: 60,
  money: 20,
  isbn: 30,
  link: 2_048,
  page: 2_048,
  competencies: 100,
  date: 30,
};

/** The most characters that a field takes. */
export const mostOf = (field: SheetField): number => field.max ?? MOST[field.type];

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

const ok = (value: string): ReadCell => ({ ok: true, value });
const bad = (problem: CellProblem): ReadCell => ({ ok: false, problem });

function webAddress(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole) || /\s/.test(text)) return null;
  const { protocol, hostname, href } = new URL(whole);
  const web = (protocol === 'http:' || protocol === 'https:') && hostname.includes('.');
  return web && href.length <= MOST.link ? whole : null;
}

/** An amount as digits with a point before two decimals: "$1,299.5" is "1299.50", "12,50 €" is "12.50". */
function amount(text: string): string | null {
  const bare = text.replace(/[\s$€£]|USD|EUR|GBP/gi, '');
  const comma = /^\d{1,3}(?:\.\d{3})*,\d{1,2}$|^\d+,\d{1,2}$/.test(bare);
  const plain = comma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(plain)) return null;
  return Number(plain).toFixed(2);
}

function day(text: string): string | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const iso = american ? `${american[3]}-${two(american[1])}-${two(american[2])}` : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Reads what was typed or imported into a cell; what the field cannot hold is named, never bent. */
export function readCell(field: SheetField, text: string): ReadCell {
  const tidy = field.type === 'text' ? text : text.trim();
  if (tidy.trim() === '') return ok('');
  if (tidy.length > mostOf(field)) return bad('too-long');
  switch (field.type) {
    case 'line':
      return ok(tidy.replace(/\s+/g, ' '));
    case 'text':
      return ok(tidy);
    case 'choice': {
      const wanted = folded(tidy);
      const choice = field.choices?.find(({ id, label }) =>
        [id, folded(label.en), folded(label.es)].includes(wanted),
      );
      return choice ? ok(choice.id) : bad('choice');
    }
    case 'money': {
      const value = amount(tidy);
      return value === null ? bad('money') : ok(value);
    }
    case 'isbn': {
      const read = isbn13(tidy);
      return read.ok ? ok(read.isbn) : bad(read.problem);
    }
    case 'link':
    case 'page': {
      const address = webAddress(tidy);
      return address === null ? bad('link') : ok(address);
    }
    case 'competencies': {
      const ids = tidy
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
      if (!ids.every((id) => competencySection(id))) return bad('competency');
      return ok([...new Set(ids)].join(', '));
    }
    case 'date': {
      const value = day(tidy);
      return value === null ? bad('date') : ok(value);
    }
  }
}
