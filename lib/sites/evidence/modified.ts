import type { Found } from './fact';
import { structuredObjects } from './structured';
import type { Survey } from './surveyed';

/** A date this near to the load of the page is the time of the load: what servers say that do not know. */
const NEAR_MS = 10 * 60_000;

/** The day of a date as a page writes it, as `2024-05-31`; '' where it is none or lies ahead. */
function dayOf(text: unknown, now: number): string {
  if (typeof text !== 'string' || text.length > 60) return '';
  const ms = Date.parse(text);
  if (!(ms > 0) || ms > now + 86_400_000) return '';
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? new Date(ms).toISOString().slice(0, 10);
}

/**
 * When the page was last changed, as its own data or its server says; a server that does not know says "now",
 * which counts as nothing.
 *
 * @param lastModified `document.lastModified`, in local time
 * @param begun when the page began to load, milliseconds since 1970
 */
export function findModified(
  { metas, data }: Survey,
  lastModified: string,
  begun: number,
  now: number,
): Found {
  const own = [
    metas.get('article:modified_time'),
    metas.get('og:updated_time'),
    metas.get('last-modified'),
    metas.get('dcterms.modified'),
    ...structuredObjects(data).map((one) => one.dateModified),
  ];
  const said = own.map((text) => dayOf(text, now)).find(Boolean);
  if (said) return { finding: 'known', values: { day: said, by: 'page' }, items: [] };
  const ms = Date.parse(lastModified);
  if (ms > 0 && ms < begun - NEAR_MS) {
    const day = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    return { finding: 'known', values: { day, by: 'server' }, items: [] };
  }
  return { finding: 'unknown', values: {}, items: [] };
}
