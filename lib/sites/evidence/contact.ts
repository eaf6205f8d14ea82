import type { Found } from './fact';
import type { Survey } from './surveyed';

const SAID =
  /\b(?:contact|feedback|e-?mail us|write to us|ask us|get in touch|cont[aá]ct[ao]|contáctenos|escr[ií]b[ea]nos|comentarios)\b/i;
const NAMED = /\/(?:contact(?:-?us)?|feedback|contacto)(?:[/.?#]|$)/i;

/** Links by which somebody can ask or comment. */
export function findContact({ links }: Survey): Found {
  const ways = links.filter(
    ({ address, text }) =>
      /^mailto:./i.test(address) ||
      (/^(?:https?|tel):/i.test(address) && (SAID.test(text) || NAMED.test(pathOf(address)))),
  );
  const items = [...new Set(ways.map(({ address }) => address))];
  const finding = items.length > 0 ? 'good' : 'none-seen';
  return { finding, values: { count: items.length }, items };
}

const pathOf = (address: string) => (/^https?:/i.test(address) ? new URL(address).pathname : '');
