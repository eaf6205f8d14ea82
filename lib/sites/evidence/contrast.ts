import type { Found } from './fact';
import { MOST_ELEMENTS, type RunRule } from './ruleResult';
import type { Survey } from './surveyed';

const ratioOf = (data: unknown): number => {
  const ratio = (data as { contrastRatio?: unknown } | null)?.contrastRatio;
  return typeof ratio === 'number' && Number.isFinite(ratio) ? ratio : 0;
};

const textGetter = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
const textOf = (element: Element | null): string =>
  element ? String(textGetter ? textGetter.call(element) : element.textContent) : '';

/** Text that stands out too little from its ground, by WCAG's ratio, as axe-core finds it. */
export async function findContrast({ elements }: Survey, run: RunRule): Promise<Found> {
  if (elements > MOST_ELEMENTS) return { finding: 'unknown', values: { elements }, items: [] };
  const { failed, passed, unsure } = await run('color-contrast');
  const ratios = failed.map(({ data }) => ratioOf(data)).filter((ratio) => ratio > 0);
  const values: Found['values'] = { faults: failed.length, passed, unsure };
  if (ratios.length > 0) values.lowest = Math.min(...ratios);
  const items = failed.slice(0, 20).map(({ element, data }) => {
    const text = textOf(element).slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 80);
    return ratioOf(data) > 0 ? `${text} (${ratioOf(data)}:1)` : text;
  });
  const finding = failed.length > 0 ? 'look' : passed > 0 ? 'none-seen' : 'unknown';
  return { finding, values, items };
}
