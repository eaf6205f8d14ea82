const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The first day that a text names, as the page writes it (no time zone is applied): `2018-10-14T09:00-04:00`,
 * `October 14, 2018`, `14 October 2018`.
 *
 * @param text on one line
 * @returns YYYY-MM-DD, or `null`
 */
export function dayNamed(text: string | null | undefined): string | null {
  const start = text?.slice(0, 400) ?? '';
  const iso = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(start);
  const first = /\b([a-z]{3})[a-z]*\.? (\d{1,2})[a-z]{0,2},? (\d{4})\b/i.exec(start);
  const second = /\b(\d{1,2})[a-z]{0,2} ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(start);
  const [, month, date, year] = first ?? [null, second?.[2], second?.[1], second?.[3]];
  const two = (part: string | number) => String(part).padStart(2, '0');
  const found =
    iso?.[0] ?? `${year}-${two(MONTHS.indexOf(month?.toLowerCase() ?? '') + 1)}-${two(date ?? '')}`;
  const time = Date.parse(`${found}T00:00:00Z`);
  return time > 0 && new Date(time).toISOString().startsWith(found) ? found : null;
}
