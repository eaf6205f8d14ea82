import type { Quote } from './record';

/** A page as far as it is compared with another. What is not known is `null` or ''. */
export interface ComparedPage {
  address: string;
  title: string | null;
  kind: string;
  /** YYYY-MM-DD. */
  date: string | null;
}

/** A page of the notebook; `at`: when one of its notes last changed. Quotes come from its notes. */
export interface NotedPage extends ComparedPage {
  at: number;
  quotes: Quote[];
}

/** What to do to learn which page of the notebook this one was. */
export interface MovePlan {
  /** The page that it was, by its title alone; `null` where that does not say. */
  sure: string | null;
  /** Quotes to look for on the page, at most 20 in all, the likeliest page first. */
  ask: { address: string; quotes: Quote[] }[];
}

/** Most quotes that are looked for, of one page and in all. */
const QUOTES_OF_PAGE = 5;
const QUOTES = 20;
/** A shorter passage stands on many pages. */
const TELLING = 20;
/** A shorter title is the name of a section rather than of a page. UTF-16 units. */
const SHORT_TITLE = 12;

const GENERIC =
  /^(?:home ?page|untitled(?: \w+)?|welcome(?: .{0,30})?|(?:error )?404.*|(?:page )?not found|access denied|search(?: results)?.*|about(?: us)?|contact(?: us)?|(?:log|sign) ?in.*|alsc blog|latest posts?|just a moment.*|.{0,20}archives?)$/;
/** What a site puts behind the titles of its pages. */
const SITE_NAME = /\b(?:alsc|ala|american library assoc|association for library|great websites)/;

/** The host of an address without `www.`, of a copy at web.archive.org that of the page copied; all of ALA is one. */
function familyOf(address: string): string {
  const own = address.replace(/^https?:\/\/web\.archive\.org\/web\/[^/]+\/(?=https?:)/i, '');
  if (!URL.canParse(own)) return '';
  const host = new URL(own).hostname.replace(/^www\./, '');
  return host === 'ala.org' || host.endsWith('.ala.org') ? 'ala.org' : host;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** A title to compare: folded, without the site's own name behind it. */
export function plainTitle(title: string | null, address: string): string {
  const whole = fold(title ?? '');
  const parts =
    /^(.+?)\s[-\u2013\u2014|\u00b7\u00bb]\s(?!.*\s[-\u2013\u2014|\u00b7\u00bb]\s)(.+)$/.exec(whole);
  if (!parts?.[1] || !parts[2]) return whole;
  const family = familyOf(address);
  const name = family.split('.').at(-2) ?? family;
  const same = name.length > 2 && parts[2].replace(/\W/g, '').startsWith(name);
  return same || (family === 'ala.org' && SITE_NAME.test(parts[2])) ? parts[1] : whole;
}

const names = (title: string) => title.length >= SHORT_TITLE && !GENERIC.test(title);

/** The last part of an address's path: what a blog calls the post. */
const slugOf = (address: string) =>
  URL.canParse(address)
    ? (new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '').toLowerCase()
    : '';

const agree = (a: string | null, b: string | null) => !a || !b || a === b;
/** Kinds that say nothing of what a page is. */
const isAnyKind = (kind: string) => kind === 'plain' || kind === 'ala-other';
const agreeInKind = (a: string, b: string) => isAnyKind(a) || isAnyKind(b) || agree(a, b);

/**
 * Plans how to find which page of the notebook `page` was before it moved. A title alone decides only where it
 * names one page of the same site and kind, and no day speaks against it; else quotes have to be found.
 */
export function planMove(page: ComparedPage, noted: NotedPage[]): MovePlan {
  const family = familyOf(page.address);
  const title = plainTitle(page.title, page.address);
  const slug = slugOf(page.address);
  const near = noted
    .filter((one) => one.address !== page.address && familyOf(one.address) === family)
    .map((one) => {
      const alike = names(title) && plainTitle(one.title, one.address) === title;
      const titled = alike && agreeInKind(one.kind, page.kind) && agree(one.date, page.date);
      const likely =
        (titled ? 4 : 0) + (alike ? 2 : 0) + (slug && slug === slugOf(one.address) ? 1 : 0);
      return { one, titled, likely };
    })
    .sort((a, b) => b.likely - a.likely || b.one.at - a.one.at);
  const titled = near.filter((each) => each.titled);
  const ask: MovePlan['ask'] = [];
  let left = QUOTES;
  for (const { one } of near) {
    const quotes = one.quotes
      .filter(({ exact }) => exact.trim().length >= TELLING)
      .slice(0, Math.min(QUOTES_OF_PAGE, left));
    if (quotes.length === 0) continue;
    left -= quotes.length;
    ask.push({ address: one.address, quotes });
    if (left === 0) break;
  }
  return { sure: titled.length === 1 ? (titled[0]?.one.address ?? null) : null, ask };
}

/** The page that most of its quotes speak for; `found` answers the quotes of `ask` one after the other. */
export function judgeMove(ask: MovePlan['ask'], found: boolean[]): string | null {
  let at = 0;
  let best: { address: string; hits: number } | null = null;
  for (const { address, quotes } of ask) {
    const hits = found.slice(at, at + quotes.length).filter(Boolean).length;
    at += quotes.length;
    if (hits * 2 > quotes.length && hits > (best?.hits ?? 0)) best = { address, hits };
  }
  return best?.address ?? null;
}
