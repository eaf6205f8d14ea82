import type { Found } from './fact';
import { namesOf, structuredObjects } from './structured';
import type { Survey } from './surveyed';

const ABOUT =
  /^(?:about(?: us| this site| the (?:site|project|museum|library|team|author))?|who we are|our (?:team|story|mission)|qui[eé]nes somos|acerca de.*|sobre nosotros)$/i;
const YEARS = /(?:19|20)\d\d(?:\s*[-–—,]\s*(?:(?:19|20)\d\d|present))?/gi;

/** The name in a line such as "© 2019–2024 Harbor Museum. All rights reserved." */
function nameInCopyright(line: string): string {
  const from = line.search(/©|\(c\)|copyright|derechos reservados/i);
  return (
    line
      .slice(Math.max(0, from))
      .replace(/©|\(c\)|copyright|all rights reserved|(?:todos los )?derechos reservados/gi, ' ')
      .replace(YEARS, ' ')
      .replace(/^[\s.,:;|·•-]*(?:by\b)?|[\s.,:;|·•-]+$/gi, '')
      .replace(/\s+/g, ' ')
      .trim()
      .split(/\s*[|·•]\s*|\.\s/)[0]
      ?.trim() ?? ''
  );
}

/** Who is named as author or owner: in the page's own data, in its copyright line, by an "About" page. */
export function findOwner({ metas, data, copyrights, links }: Survey): Found {
  const objects = structuredObjects(data);
  const named = (...keys: string[]) =>
    objects.flatMap((one) => keys.flatMap((key) => namesOf(one[key])));
  const isAddress = (name: string) => /^https?:/i.test(name);
  const authors = [
    metas.get('author') ?? '',
    metas.get('article:author') ?? '',
    ...named('author', 'creator'),
  ];
  const publishers = [metas.get('publisher') ?? '', ...named('publisher', 'copyrightHolder')];
  const owners = copyrights.map(nameInCopyright);
  const first = (names: string[]) =>
    names.find((name) => name.trim() && !isAddress(name))?.trim() ?? '';
  const about = links.find(({ text }) => ABOUT.test(text))?.address ?? '';
  const values = {
    author: first(authors),
    publisher: first(publishers),
    copyright: first(owners),
    about,
  };
  const every = [...authors, ...publishers, ...owners].map((name) => name.trim());
  const items = [...new Set(every.filter((name) => name && !isAddress(name)))];
  const finding = items.length > 0 ? 'good' : about ? 'look' : 'none-seen';
  return { finding, values, items };
}
