import type { Review } from '../records/review';
import type { Site } from '../records/site';
import { agreement, agreementCounts, type Compared } from './agreement';
import { VERDICTS } from './criteria/choices';
import { mayPeek, withoutAnswers } from './peek';
import { type SiteFilter, siteFilter } from './siteFilter';

/** A site of the notebook with what both think of it. */
export interface TableSite {
  site: Site;
  mine: Review | null;
  /** The other's, without its answers where they may not be seen yet. */
  match: Review | null;
  /** The other has reviewed it, and it is kept back. */
  hidden: boolean;
  /** Question by question, where both have reviewed it and it may be seen. */
  compared: Compared[] | null;
  /** When one of the two last looked at it for a review, in milliseconds since 1970. A mark alone is no look. */
  looked: number | null;
  /** That was more than a year ago. */
  again: boolean;
}

const DAY_MS = 86_400_000;
/** After so long a site is to be looked at again. */
export const AGAIN_MS = 365 * DAY_MS;

function lookedAt(review: Review | null): number[] {
  if (review?.reviewed == null) return [];
  const day = Date.parse(review.looked);
  return [
    review.reviewed,
    ...(Number.isNaN(day) ? [] : [day]),
    ...review.facts.map(({ at }) => at),
  ];
}

function rowOf(site: Site, mine: Review | null, match: Review | null, now: number): TableSite {
  const times = [...lookedAt(mine), ...lookedAt(match)];
  const looked = times.length > 0 ? Math.max(...times) : null;
  const shown = mayPeek(mine);
  const both = shown && mine?.reviewed != null && match?.reviewed != null;
  return {
    site,
    mine,
    match: match && !shown ? withoutAnswers(match) : match,
    hidden: !shown && match?.reviewed != null,
    compared: both && mine && match ? agreement(mine, match) : null,
    looked,
    again: looked !== null && now - looked > AGAIN_MS,
  };
}

/**
 * Every site with what both think. `reviews` come the latest first: of several others' the latest that is a
 * review counts, else the latest mark.
 */
export function tableSites(
  sites: Site[],
  reviews: Review[],
  me: string,
  now: number = Date.now(),
): TableSite[] {
  const mine = new Map<string, Review>();
  const match = new Map<string, Review>();
  for (const review of reviews) {
    const of = review.author === me ? mine : match;
    const had = of.get(review.site);
    if (!had || (had.reviewed === null && review.reviewed !== null)) of.set(review.site, review);
  }
  return sites.map((site) =>
    rowOf(site, mine.get(site.id) ?? null, match.get(site.id) ?? null, now),
  );
}

export const TABLE_FILTERS = [
  'all',
  'both-try',
  'one-used',
  'differ',
  'both-reviewed',
  'again',
] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];

const isShared = (filter: TableFilter): filter is SiteFilter =>
  filter !== 'both-reviewed' && filter !== 'again';

/** Whether a site is one of those that are looked for; "we disagree" is of marks and of verdicts that may be seen. */
export function inFilter(filter: TableFilter, row: TableSite): boolean {
  const { mine, match } = row;
  if (filter === 'again') return row.again;
  if (filter === 'both-reviewed') return mine?.reviewed != null && match?.reviewed != null;
  const choices = { mine: mine?.choice ?? null, match: match?.choice ?? null };
  if (isShared(filter) && siteFilter(filter, choices)) return true;
  const verdicts = mine?.verdict != null && match?.verdict != null;
  return filter === 'differ' && verdicts && mine?.verdict !== match?.verdict;
}

/** How many sites each filter leaves. */
export function filterCounts(rows: TableSite[]): Record<TableFilter, number> {
  const count = (filter: TableFilter) => rows.filter((row) => inFilter(filter, row)).length;
  return Object.fromEntries(TABLE_FILTERS.map((filter) => [filter, count(filter)])) as Record<
    TableFilter,
    number
  >;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose title holds every word that is looked for, in any order; accents and case do not matter. */
export function searched(rows: TableSite[], words: string): TableSite[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter(({ site }) => {
    const title = folded(site.title || site.address);
    return wanted.every((word) => title.includes(word));
  });
}

export const SORTS = ['title', 'verdict', 'agreement', 'looked'] as const;
export type SortBy = (typeof SORTS)[number];
export interface Sorting {
  by: SortBy;
  down: boolean;
}

/** What is compared of a row; `null` is always last. */
function rankOf(row: TableSite, by: Exclude<SortBy, 'title'>): number[] | null {
  if (by === 'looked') return row.looked === null ? null : [row.looked];
  if (by === 'agreement') {
    if (!row.compared) return null;
    const { agree, differ } = agreementCounts(row.compared);
    return [differ, -agree];
  }
  const verdicts = [row.mine?.verdict ?? null, row.match?.verdict ?? null];
  if (verdicts.every((verdict) => verdict === null)) return null;
  return verdicts.map((verdict) =>
    verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict),
  );
}

function between(a: number[], b: number[]): number {
  for (const [at, one] of a.entries()) {
    const apart = one - (b[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** In order of a column; rows that have nothing in it stand last either way, and titles break a tie. */
export function sorted(rows: TableSite[], { by, down }: Sorting, language: string): TableSite[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const title = ({ site }: TableSite) => site.title || site.address;
  const byTitle = (a: TableSite, b: TableSite) =>
    collator.compare(title(a), title(b)) || (a.site.id < b.site.id ? -1 : 1);
  const sign = down ? -1 : 1;
  if (by === 'title') return rows.toSorted((a, b) => sign * byTitle(a, b));
  const ranks = new Map(rows.map((row) => [row.site.id, rankOf(row, by)]));
  return rows.toSorted((a, b) => {
    const [first, second] = [ranks.get(a.site.id) ?? null, ranks.get(b.site.id) ?? null];
    if (!first || !second) return Number(!first) - Number(!second) || byTitle(a, b);
    return sign * between(first, second) || byTitle(a, b);
  });
}

/** How often two agree in one question, over all sites that both have answered it for. */
export interface CriterionAgreement {
  question: string;
  agree: number;
  differ: number;
}

/** The same for every question that both answered anywhere, in the order of the form. Nothing is averaged. */
export function agreementByCriterion(rows: TableSite[]): CriterionAgreement[] {
  const all = new Map<string, CriterionAgreement>();
  for (const { compared } of rows) {
    for (const { question, how } of compared ?? []) {
      const one = all.get(question) ?? { question, agree: 0, differ: 0 };
      if (how === 'agree') one.agree++;
      if (how === 'differ') one.differ++;
      all.set(question, one);
    }
  }
  return [...all.values()].filter(({ agree, differ }) => agree + differ > 0);
}
