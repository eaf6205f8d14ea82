import type { Fact, FactName } from '@/lib/sites/evidence/fact';
import { t, tn, wordsLanguage } from '@/lib/t';

/** A fact in words. */
export interface FactText {
  title: string;
  /** What was found, in one or more sentences. */
  sentence: string;
  /** How it was found. */
  how: string;
  /** What was found, one by one: addresses, names, texts of the page. To be shown as text. */
  details: string[];
}

const number = (fact: Fact, name: string): number => {
  const value = fact.values[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};
const text = (fact: Fact, name: string): string => String(fact.values[name] ?? '');
const listed = (items: string[]) =>
  new Intl.ListFormat(wordsLanguage(), { type: 'conjunction' }).format(items);

/** A day such as `2024-05-31` as people write it. */
function dayText(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return day;
  return new Intl.DateTimeFormat(wordsLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    ms,
  );
}

/** Bytes in the unit that fits: KB below one million, else MB. */
function sizeText(bytes: number): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(wordsLanguage(), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.ceil(bytes / 1_000));
}

function connection(fact: Fact): string {
  if (fact.finding === 'good') return t('fact_connection_good');
  if (number(fact, 'secure') === 0) return t('fact_connection_look');
  return tn('fact_connection_open', number(fact, 'open'));
}

function owner(fact: Fact): string {
  if (fact.finding === 'good')
    return t('fact_owner_good', { names: listed(fact.items.slice(0, 3)) });
  return t(fact.finding === 'look' ? 'fact_owner_look' : 'fact_owner_none_seen');
}

function policy(fact: Fact): string {
  if (fact.finding === 'none-seen') return t('fact_privacy_policy_none_seen');
  switch (text(fact, 'asked')) {
    case 'coppa':
      return t('fact_privacy_policy_coppa');
    case 'children':
      return t('fact_privacy_policy_children');
    case 'silent':
      return t('fact_privacy_policy_look');
    case 'elsewhere':
      return t('fact_privacy_policy_elsewhere');
    case 'unread':
      return t('fact_privacy_policy_unread');
    default:
      return t('fact_privacy_policy_good');
  }
}

function forms(fact: Fact): string {
  if (fact.finding !== 'look') return t('fact_forms_none_seen');
  const what = [
    ...(number(fact, 'name') > 0 ? [t('fact_forms_name')] : []),
    ...(number(fact, 'birthday') > 0 ? [t('fact_forms_birthday')] : []),
    ...(number(fact, 'email') > 0 ? [t('fact_forms_email')] : []),
  ];
  return t('fact_forms_look', { what: listed(what) });
}

const LEVELS: Record<string, Parameters<typeof t>[0]> = {
  k2: 'fact_reading_level_k2',
  '35': 'fact_reading_level_35',
  '68': 'fact_reading_level_68',
  older: 'fact_reading_level_older',
};

function reading(fact: Fact): string {
  if (fact.finding === 'none-seen') return t('fact_reading_none_seen');
  const size = t(number(fact, 'more') ? 'fact_reading_size_more' : 'fact_reading_size', {
    words: tn('fact_reading_words', number(fact, 'words')),
    sentences: tn('fact_reading_sentences', number(fact, 'sentences')),
  });
  const level = LEVELS[text(fact, 'level')];
  if (!level) return t('fact_reading_unknown', { size });
  return t('fact_reading_known', { size, level: t(level) });
}

function weight(fact: Fact): string {
  const requests = tn('fact_weight_requests', number(fact, 'requests'));
  const known = t('fact_weight_known', { size: sizeText(number(fact, 'bytes')), requests });
  const hidden = number(fact, 'hidden');
  return hidden > 0 ? `${known} ${tn('fact_weight_hidden', hidden)}` : known;
}

function alternatives(fact: Fact): string {
  if (fact.finding === 'look') return tn('fact_alternatives_look', number(fact, 'missing'));
  if (fact.finding === 'good') return tn('fact_alternatives_good', number(fact, 'passed'));
  return t('fact_alternatives_none_seen');
}

function contrast(fact: Fact): string {
  const said =
    fact.finding === 'look'
      ? [tn('fact_contrast_look', number(fact, 'faults'))]
      : [t('fact_contrast_none_seen')];
  const lowest = number(fact, 'lowest');
  if (lowest > 0) {
    const ratio = new Intl.NumberFormat(wordsLanguage(), { maximumFractionDigits: 2 }).format(
      lowest,
    );
    said.push(t('fact_contrast_lowest', { ratio }));
  }
  const unsure = number(fact, 'unsure');
  if (unsure > 0) said.push(tn('fact_contrast_unsure', unsure));
  return said.join(' ');
}

function links(fact: Fact): string {
  const [asked, of, broken] = [number(fact, 'asked'), number(fact, 'of'), number(fact, 'broken')];
  if (of === 0) return t('fact_links_nothing');
  const said =
    broken > 0
      ? [tn('fact_links_look', broken, { asked })]
      : [tn('fact_links_none_seen', asked - number(fact, 'silent'))];
  if (number(fact, 'silent') > 0) said.push(tn('fact_links_silent', number(fact, 'silent')));
  if (asked < of) said.push(t('fact_links_stopped', { asked, of }));
  return said.join(' ');
}

const WORDS: Record<
  FactName,
  [Parameters<typeof t>[0], Parameters<typeof t>[0], (fact: Fact) => string]
> = {
  connection: ['fact_connection', 'fact_connection_how', connection],
  owner: ['fact_owner', 'fact_owner_how', owner],
  contact: [
    'fact_contact',
    'fact_contact_how',
    (fact) =>
      fact.finding === 'good'
        ? tn('fact_contact_good', number(fact, 'count'))
        : t('fact_contact_none_seen'),
  ],
  'privacy-policy': ['fact_privacy_policy', 'fact_privacy_policy_how', policy],
  'third-parties': [
    'fact_third_parties',
    'fact_third_parties_how',
    (fact) =>
      fact.finding === 'look'
        ? tn('fact_third_parties_look', number(fact, 'companies'))
        : t('fact_third_parties_none_seen'),
  ],
  forms: ['fact_forms', 'fact_forms_how', forms],
  reading: ['fact_reading', 'fact_reading_how', reading],
  weight: ['fact_weight', 'fact_weight_how', weight],
  alternatives: ['fact_alternatives', 'fact_alternatives_how', alternatives],
  contrast: ['fact_contrast', 'fact_contrast_how', contrast],
  modified: [
    'fact_modified',
    'fact_modified_how',
    (fact) =>
      t(text(fact, 'by') === 'page' ? 'fact_modified_page' : 'fact_modified_server', {
        day: dayText(text(fact, 'day')),
      }),
  ],
  links: ['fact_links', 'fact_links_how', links],
};

/** Facts that say in words of their own why they are not known. */
const UNKNOWN: Partial<Record<FactName, Parameters<typeof t>[0]>> = {
  alternatives: 'fact_alternatives_unknown',
  contrast: 'fact_contrast_unknown',
  modified: 'fact_modified_unknown',
};

/** The title of a fact, for those that are not gathered yet. */
export const factTitle = (name: FactName): string => t(WORDS[name][0]);

function details(fact: Fact): string[] {
  if (fact.fact !== 'owner') return fact.items;
  const named = (
    [
      ['fact_owner_author', 'author'],
      ['fact_owner_publisher', 'publisher'],
      ['fact_owner_copyright', 'copyright'],
      ['fact_owner_about', 'about'],
    ] as const
  ).flatMap(([key, name]) => {
    const value = text(fact, name);
    return value ? [t('fact_item', { name: t(key), value })] : [];
  });
  return named;
}

/** A fact in the words of the language in use. */
export function factText(fact: Fact): FactText {
  const [title, how, said] = WORDS[fact.fact];
  const known = fact.finding !== 'unknown' || (fact.fact === 'reading' && 'words' in fact.values);
  return {
    title: t(title),
    sentence: known ? said(fact) : t(UNKNOWN[fact.fact] ?? 'fact_unknown'),
    how: t(how, { version: text(fact, 'version'), day: dayText(text(fact, 'day')) }),
    details: details(fact),
  };
}
