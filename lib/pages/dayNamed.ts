const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const at = Number(date);
  if (!year || Number(year) < 1990 || Number(year) > 2100) return null;
  const real = new Date(Date.UTC(Number(year), month - 1, at));
  if (month < 1 || month > 12 || real.getUTCDate() !== at) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(at).padStart(2, '0')}`;
}

/**
 * The first day that a text names, as the page writes it (no time zone is applied): `2018-10-14T09:00-04:00`,
 * `October 14, 2018`, `14 October 2018`, `10/14/2018` (American).
 *
 * @returns YYYY-MM-DD, or `null`
 */
export function dayNamed(text: string | null | undefined): string | null {
  const start = text?.slice(0, 400) ?? '';
  const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(start);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const monthOf = (name = '') => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  const first = MONTH_FIRST.exec(start);
  if (first) return day(first[3], monthOf(first[1]), first[2]);
  const second = DAY_FIRST.exec(start);
  if (second) return day(second[3], monthOf(second[2]), second[1]);
  const numbers = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(start);
  return numbers ? day(numbers[3], Number(numbers[1]), numbers[2]) : null;
}
