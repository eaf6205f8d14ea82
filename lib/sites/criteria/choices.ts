import type { Answer, Words } from './criteria';

/** What a member thinks of a listed site, in the order of the buttons. */
export const CHOICES = ['used', 'try', 'not'] as const;
export type Choice = (typeof CHOICES)[number];

/** "Would you suggest it?" */
export const VERDICTS = ['yes', 'not-yet', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The bands of ages that ALSC's lists use, youngest first. */
export const BANDS = ['pre-k', 'k-2', '3-5', '6-8'] as const;
export type Band = (typeof BANDS)[number];

export const ANSWER_WORDS: Record<Answer, Words> = {
  yes: { en: 'Yes', es: 'Sí' },
  partly: { en: 'Partly', es: 'En parte' },
  no: { en: 'No', es: 'No' },
  na: { en: 'N/A', es: 'N/A' },
  pass: { en: 'Pass', es: 'Aprueba' },
  warning: { en: 'Warning', es: 'Advertencia' },
  fail: { en: 'Fail', es: 'No aprueba' },
};

export const VERDICT_WORDS: Record<Verdict, Words> = {
  yes: { en: 'Yes', es: 'Sí' },
  'not-yet': { en: 'Not yet', es: 'Todavía no' },
  no: { en: 'No', es: 'No' },
};

export const BAND_WORDS: Record<Band, Words> = {
  'pre-k': { en: 'Pre-K', es: 'Preescolar' },
  'k-2': { en: 'K-2', es: 'K-2' },
  '3-5': { en: '3-5', es: '3-5' },
  '6-8': { en: '6-8', es: '6-8' },
};

export const CHOICE_WORDS: Record<Choice, Words> = {
  used: { en: 'Used it', es: 'Lo usé' },
  try: { en: 'Would like to try', es: 'Quiero probarlo' },
  not: { en: 'Not for us', es: 'No nos sirve' },
};
