import { MOST_ELEMENTS, type WithCheck } from './checker';
import { elementsOf } from './elementsOf';
import type { Found } from './fact';
import type { Pacer } from './pacer';
import { attribute, nameOf } from './sureDom';
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
const PICTURES = new Set(['img', 'area', 'object', 'svg']);

function isPicture(element: Element): boolean {
  const name = nameOf(element);
  if (PICTURES.has(name)) return true;
  if (name === 'input') return attribute(element, 'type', 20).toLowerCase() === 'image';
  return /^(?:img|image)$/.test(attribute(element, 'role', 20));
}

function nameOfPicture(element: Element): string {
  const address =
    attribute(element, 'src') || attribute(element, 'data') || attribute(element, 'href');
  const file = address.startsWith('data:') ? '' : address.split(/[?#]/)[0]?.split('/').at(-1);
  return file || attribute(element, 'id') || attribute(element, 'class', 80);
}

/** Pictures without a text alternative, as axe-core finds them. */
export async function findAlternatives(
  document: Document,
  { images, elements }: Survey,
  withCheck: WithCheck,
  pacer: Pacer,
): Promise<Found> {
  if (elements > MOST_ELEMENTS) return { finding: 'unknown', values: { elements }, items: [] };
  const pictures = await elementsOf(document, isPicture, pacer);
  const missing: Element[] = [];
  let passed = 0;
  await withCheck(async (check) => {
    for (const picture of pictures) {
      if (pacer.due()) await pacer.rest();
      const verdicts = RULES.map((rule) => check(rule, picture).verdict);
      if (verdicts.includes('failed')) missing.push(picture);
      else if (verdicts.includes('passed')) passed++;
    }
  });
  const finding = missing.length > 0 ? 'look' : passed > 0 ? 'good' : 'none-seen';
  const items = missing.slice(0, 20).map(nameOfPicture).filter(Boolean);
  return { finding, values: { missing: missing.length, passed, images }, items };
}
