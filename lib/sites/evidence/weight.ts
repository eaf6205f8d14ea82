import type { Found } from './fact';

/** What the browser tells of one thing that a page loaded. */
export type Loaded = Pick<PerformanceResourceTiming, 'name' | 'transferSize' | 'encodedBodySize'>;

/**
 * How much the page has loaded so far, at least: another site's server may hide a size from the page, and the
 * browser's list holds some 250.
 */
export function findWeight(loaded: Loaded[]): Found {
  const seen = loaded.filter(({ name }) => /^https?:/i.test(name));
  let bytes = 0;
  let hidden = 0;
  for (const { transferSize, encodedBodySize } of seen) {
    const size = Math.max(transferSize || 0, encodedBodySize || 0);
    bytes += size;
    if (size === 0) hidden++;
  }
  const finding = seen.length === 0 ? 'unknown' : bytes > 5_000_000 ? 'look' : 'known';
  return { finding, values: { requests: seen.length, bytes, hidden }, items: [] };
}
