import type { ReviewView } from '@/lib/calls/siteCalls';
import type { KeptFact, Review } from '@/lib/records/review';
import type { ReviewText } from '@/lib/records/reviewText';
import { BLOCKS, GREAT_WEBSITES, type Group } from '@/lib/sites/criteria';
import { FACT_NAMES, type Fact, FINDINGS } from '@/lib/sites/evidence/fact';

/** A kept fact as one of today's: what this version does not know is left out. */
export function factOf({ fact, finding, values, items, at }: KeptFact): Fact[] {
  const name = FACT_NAMES.find((known) => known === fact);
  const found = FINDINGS.find((known) => known === finding);
  return name && found ? [{ fact: name, finding: found, values, items, at }] : [];
}

/** The review to go on with: what was being written, else the saved one, else an empty one. */
export function textOf({ writing, mine }: ReviewView): ReviewText<Fact> {
  if (writing) return { ...writing, facts: writing.facts.flatMap(factOf) };
  const answers = mine?.answers ?? {};
  const answered = (group: Group) => group.questions.some(({ id }) => id in answers);
  return {
    answers,
    remarks: mine?.remarks ?? {},
    bands: mine?.bands ?? [],
    verdict: mine?.verdict ?? null,
    annotation: mine?.annotation ?? '',
    facts: (mine?.facts ?? []).flatMap(factOf),
    blocks: BLOCKS.filter(answered).map(({ id }) => id),
    at: 0,
  };
}

/** Nothing in it that would make it a review. */
export function isEmptyReview({ answers, bands, verdict, annotation }: ReviewText): boolean {
  return (
    Object.keys(answers).length + bands.length === 0 && verdict === null && annotation.trim() === ''
  );
}

/** The headings of the form, with the blocks that are switched on. */
export function groupsShown({ blocks }: ReviewText): Group[] {
  return [...GREAT_WEBSITES, ...BLOCKS.filter(({ id }) => blocks.includes(id))];
}

/** The facts with newer ones in the places of older. */
export function withFacts(facts: Fact[], found: Fact[]): Fact[] {
  const all = new Map([...facts, ...found].map((one) => [one.fact, one]));
  return FACT_NAMES.flatMap((name) => all.get(name) ?? []);
}

/** What is compared of a review. */
export function reviewedOf({ answers, verdict, bands }: Review) {
  return { answers, verdict, bands };
}
