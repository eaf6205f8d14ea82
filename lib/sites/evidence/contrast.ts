import { MOST_ELEMENTS, type WithCheck } from './checker';
import { elementsOf } from './elementsOf';
import type { Found } from './fact';
import type { Pacer } from './pacer';
import { isDrawn, nameOf, ownTextOf } from './sureDom';
import type { Survey } from './surveyed';

const NO_TEXT = new Set('script style noscript template title option'.split(' '));

const ratioOf = (data: unknown): number => {
  const ratio = (data as { contrastRatio?: unknown } | null)?.contrastRatio;
  return typeof ratio === 'number' && Number.isFinite(ratio) ? ratio : 0;
};
const hasText = (element: Element) =>
  !NO_TEXT.has(nameOf(element)) && ownTextOf(element, 400) !== '' && isDrawn(element);

/** Text that stands out too little from its ground, by WCAG's ratio, as axe-core finds it. */
export async function findContrast(
  document: Document,
  { elements }: Survey,
  withCheck: WithCheck,
  pacer: Pacer,
): Promise<Found> {
  if (elements > MOST_ELEMENTS) return { finding: 'unknown', values: { elements }, items: [] };
  const texts = await elementsOf(document, hasText, pacer);
  const failed: { element: Element; ratio: number }[] = [];
  let passed = 0;
  let unsure = 0;
  await withCheck(async (check) => {
    for (const element of texts) {
      if (pacer.due()) await pacer.rest();
      const { verdict, data } = check('color-contrast', element);
      if (verdict === 'failed') failed.push({ element, ratio: ratioOf(data) });
      if (verdict === 'passed') passed++;
      if (verdict === 'unsure') unsure++;
    }
  });
  const values: Found['values'] = { faults: failed.length, passed, unsure };
  const ratios = failed.map(({ ratio }) => ratio).filter((ratio) => ratio > 0);
  if (ratios.length > 0) values.lowest = Math.min(...ratios);
  const items = failed.slice(0, 20).map(({ element, ratio }) => {
    const text = ownTextOf(element, 400).slice(0, 80);
    return ratio > 0 ? `${text} (${ratio}:1)` : text;
  });
  const finding = failed.length > 0 ? 'look' : passed > 0 ? 'none-seen' : 'unknown';
  return { finding, values, items };
}
