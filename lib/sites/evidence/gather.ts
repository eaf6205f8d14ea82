import { findAlternatives } from './alternatives';
import { findConnection } from './connection';
import { findContact } from './contact';
import { findContrast } from './contrast';
import { ASKS_SITE, FACT_NAMES, type Fact, type FactName, type Found, makeFact } from './fact';
import { findForms } from './forms';
import { findLinks } from './links';
import { findModified } from './modified';
import { findOwner } from './owner';
import { type Pacer, pacer } from './pacer';
import { findPrivacyPolicy } from './privacyPolicy';
import { findReading } from './reading';
import type { RunRule } from './ruleResult';
import type { AskSite } from './site';
import { attribute, rootOf } from './sureDom';
import { surveyPage } from './survey';
import type { Survey } from './surveyed';
import { findThirdParties } from './thirdParties';
import { findWeight, type Loaded } from './weight';

/** The page and its browser, as the facts need them. */
export interface Surroundings {
  document: Document;
  address: URL;
  /** What the page is known to have loaded, itself included. */
  loaded: Loaded[];
  /** `document.lastModified`. */
  lastModified: string;
  /** When the page began to load, milliseconds since 1970. */
  begun: number;
  now: () => number;
  detect(text: string): Promise<string>;
  /** `null` where axe-core is not there. */
  runRule: RunRule | null;
  /** `null` where the site may not be asked. */
  site: AskSite | null;
}

const NOTHING: Found = { finding: 'unknown', values: {}, items: [] };

function find(
  fact: FactName,
  around: Surroundings,
  survey: Survey,
  pace: Pacer,
  signal: AbortSignal,
): Found | Promise<Found> {
  const loaded = around.loaded.map(({ name }) => name);
  switch (fact) {
    case 'connection':
      return findConnection(survey, loaded);
    case 'owner':
      return findOwner(survey);
    case 'contact':
      return findContact(survey);
    case 'third-parties':
      return findThirdParties(survey, loaded);
    case 'forms':
      return findForms(survey);
    case 'weight':
      return findWeight(around.loaded);
    case 'modified':
      return findModified(survey, around.lastModified, around.begun, around.now());
    case 'reading': {
      const root = rootOf(around.document);
      return findReading(survey, root ? attribute(root, 'lang', 40) : '', around.detect, pace);
    }
    case 'privacy-policy':
      return findPrivacyPolicy(survey, around.site);
    case 'alternatives':
      return around.runRule ? findAlternatives(survey, around.runRule, signal) : NOTHING;
    case 'contrast':
      return around.runRule ? findContrast(survey, around.runRule) : NOTHING;
    case 'links':
      return around.site ? findLinks(survey, around.site, signal) : NOTHING;
  }
}

/** The facts that are gathered, in order: those that ask the site only where it may be asked. */
export function planned(wanted: readonly FactName[], asksSite: boolean): FactName[] {
  return FACT_NAMES.filter(
    (fact) => wanted.includes(fact) && (asksSite || !ASKS_SITE.includes(fact)),
  );
}

/**
 * Gathers facts about a page, one after the other, in slices. A fact that cannot be found out is `unknown`; it
 * never throws: aborted, it answers the facts that are there.
 *
 * @param progress hears the fact that is looked at now, how many are done, and the one just found
 */
export async function gather(
  wanted: readonly FactName[],
  around: Surroundings,
  signal: AbortSignal,
  progress: (now: FactName | null, done: number, of: number, found: Fact | null) => void,
): Promise<Fact[]> {
  const plan = planned(wanted, around.site !== null);
  const facts: Fact[] = [];
  let last: Fact | null = null;
  const survey = { read: null as Survey | null };
  for (const fact of plan) {
    if (signal.aborted) break;
    progress(fact, facts.length, plan.length, last);
    let found = NOTHING;
    try {
      const pace = pacer(signal);
      survey.read ??= await surveyPage(around.document, around.address, pace);
      found = await find(fact, around, survey.read, pace, signal);
      if (pace.due()) await pace.rest();
    } catch {
      // A page may redefine its own DOM. A stop ends here too: a fact half found is none, but for the links.
      if (signal.aborted && found === NOTHING) break;
    }
    last = makeFact(fact, found, around.now());
    facts.push(last);
  }
  progress(null, facts.length, plan.length, last);
  return facts;
}
