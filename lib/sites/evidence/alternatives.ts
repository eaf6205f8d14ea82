import type { Found } from './fact';
import { MOST_ELEMENTS, type RunRule } from './ruleResult';
import { attribute } from './sureDom';
import type { Survey } from './surveyed';

/** The rules of axe-core about pictures, and buttons that are one, without words. */
const RULES = [
  'image-alt',
  'input-image-alt',
  'area-alt',
  'svg-img-alt',
  'role-img-alt',
  'object-alt',
];

function nameOfPicture(element: Element | null): string {
  if (!element) return '';
  const address =
    attribute(element, 'src') || attribute(element, 'data') || attribute(element, 'href');
  const file = address.startsWith('data:') ? '' : address.split(/[?#]/)[0]?.split('/').at(-1);
  return file || attribute(element, 'id') || attribute(element, 'class', 80);
}

/** Pictures without a text alternative, rule by rule; stopped, what the rules before have said. */
export async function findAlternatives(
  { images, elements }: Survey,
  run: RunRule,
  signal: AbortSignal,
): Promise<Found> {
  if (elements > MOST_ELEMENTS) return { finding: 'unknown', values: { elements }, items: [] };
  const items: string[] = [];
  let missing = 0;
  let passed = 0;
  for (const rule of RULES) {
    signal.throwIfAborted();
    const result = await run(rule);
    missing += result.failed.length;
    passed += result.passed;
    items.push(...result.failed.map(({ element }) => nameOfPicture(element)).filter(Boolean));
  }
  const finding = missing > 0 ? 'look' : passed > 0 ? 'good' : 'none-seen';
  return { finding, values: { missing, passed, images }, items };
}
