const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The first day that a text names, as the page writes it (no time zone is applied): `2018-10-14T09:00-04:00`,
 * `October 14, 2018`, `14 October 2018`, `10/14/2018` (American).
 *
 * @returns YYYY-MM-DD, or `null`
 */
export function dayNamed(text: string | null | undefined): string | null {
  const start = text?.slice(0, 400) ?? '';
  const [, y1, m1, d1] = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(start) ?? [];
  const [, name1, d2, y2] =
    /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})[a-z]{0,2},?\s+(\d{4})\b/i.exec(start) ?? [];
  const [, d3, name2, y3] =
    /\b(\d{1,2})[a-z]{0,2}\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(start) ?? [];
  const [, m2, d4, y4] = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(start) ?? [];
  const named = MONTHS.indexOf((name1 ?? name2)?.toLowerCase() ?? '') + 1;
  const month = String(m1 ?? (named || m2 || 0)).padStart(2, '0');
  const found = `${y1 ?? y2 ?? y3 ?? y4}-${month}-${(d1 ?? d2 ?? d3 ?? d4 ?? '').padStart(2, '0')}`;
  const time = Date.parse(`${found}T00:00:00Z`);
  return time > 0 && new Date(time).toISOString().startsWith(found) ? found : null;
}
