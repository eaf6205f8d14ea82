/** What is found out about a site, in the order in which it is gathered: what costs least comes first. */
export const FACT_NAMES = [
  'connection',
  'owner',
  'contact',
  'third-parties',
  'forms',
  'weight',
  'modified',
  'reading',
  'privacy-policy',
  'alternatives',
  'contrast',
  'links',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/**
 * What a fact says: `good` speaks for the site, `look` is worth a look, `none-seen` means that nothing was seen
 * (never that there is nothing), `known` is neutral, `unknown` could not be found out.
 */
export const FINDINGS = ['good', 'look', 'none-seen', 'known', 'unknown'] as const;
export type Finding = (typeof FINDINGS)[number];

/** One thing that was found about a site, and when. Its words are those of `factText`. */
export interface Fact {
  fact: FactName;
  finding: Finding;
  /** Values for its sentence: numbers, hosts, names; at most 20 of 300 units. */
  values: Record<string, string | number>;
  /** What was found, one by one, as the page writes it; at most 20 items of 300 units. */
  items: string[];
  /** Milliseconds since 1970. */
  at: number;
}

/** The facts for which the site itself is asked (its policy page, its links): only when the person said so. */
export const ASKS_SITE: readonly FactName[] = ['links'];
/** The facts for which axe-core is put into the page. */
export const NEEDS_AXE: readonly FactName[] = ['alternatives', 'contrast'];

/** Limits of a fact: so many values and items, each of so many UTF-16 units. */
export const FACT_LIMITS = { values: 20, items: 20, units: 300 } as const;

/** A fact without its time, as each file here finds it. */
export type Found = Omit<Fact, 'fact' | 'at'>;

/** A fact within its limits. */
export function makeFact(fact: FactName, { finding, values, items }: Found, at: number): Fact {
  const { units } = FACT_LIMITS;
  const cut = (text: string) => text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
  const short = Object.entries(values)
    .slice(0, FACT_LIMITS.values)
    .map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value] as const);
  return {
    fact,
    finding,
    values: Object.fromEntries(short),
    items: items.slice(0, FACT_LIMITS.items).map(cut),
    at,
  };
}
