import { syllable } from 'syllable';
import type { Found } from './fact';
import type { Pacer } from './pacer';
import type { Survey } from './surveyed';
import { spanishSyllables } from './syllables';

/** Fewer words than this tell nothing of a text. */
const FEWEST = 100;
/** Words whose syllables are counted. */
const MOST_WORDS = 20_000;
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+/gu;

/** A text counted: words, sentences, syllables of the words counted. */
interface Counted {
  words: number;
  sentences: number;
  counted: number;
  syllables: number;
}

const SYLLABLES: Record<string, (word: string) => number> = {
  en: (word) => syllable(word) || 1,
  es: spanishSyllables,
};

/** The sentences of a paragraph, of which long ones are cut: the text may be one word of 20 MB. */
function sentencesOf(block: string, segmenter: Intl.Segmenter): string[] {
  const found: string[] = [];
  for (let at = 0; at < block.length; at += 4_000)
    for (const { segment } of segmenter.segment(block.slice(at, at + 4_000)))
      if (/[\p{L}\p{N}]/u.test(segment)) found.push(segment);
  return found;
}

async function count(blocks: string[], language: string, pacer: Pacer): Promise<Counted> {
  const segmenter = new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  const bySyllables = SYLLABLES[language];
  const total = { words: 0, sentences: 0, counted: 0, syllables: 0 };
  for (const block of blocks) {
    for (const sentence of sentencesOf(block, segmenter)) {
      if (pacer.due()) await pacer.rest();
      const words = sentence.match(WORD) ?? [];
      if (words.length === 0) continue;
      total.sentences++;
      total.words += words.length;
      if (!bySyllables || total.counted >= MOST_WORDS) continue;
      for (const word of words) total.syllables += bySyllables(word.slice(0, 40));
      total.counted += words.length;
    }
  }
  return total;
}

/**
 * About which grades a text is for: Flesch-Kincaid grade (Kincaid et al. 1975) in English, Szigriszt-Pazos
 * (1993) on the INFLESZ scale in Spanish. Both count lengths, not understanding: a hint, never a score.
 */
function levelOf({ words, sentences, counted, syllables }: Counted, language: string): string {
  const perSentence = words / sentences;
  const perWord = syllables / counted;
  if (language === 'en') {
    const grade = 0.39 * perSentence + 11.8 * perWord - 15.59;
    return grade < 2.5 ? 'k2' : grade < 5.5 ? '35' : grade < 8.5 ? '68' : 'older';
  }
  const ease = 206.835 - 62.3 * perWord - perSentence;
  return ease > 80 ? '35' : ease > 65 ? '68' : 'older';
}

/**
 * Words, sentences and a hint at the reading level, in English and Spanish.
 *
 * @param lang the page's `lang`
 * @param detect finds the language of a text, as `en`; '' where it cannot
 */
export async function findReading(
  { blocks, cut }: Survey,
  lang: string,
  detect: (text: string) => Promise<string>,
  pacer: Pacer,
): Promise<Found> {
  const sample = blocks.join('\n').slice(0, 2_000);
  const named = /^[a-z]{2,3}\b/i.exec(lang.trim())?.[0].toLowerCase() ?? '';
  const language = named || (sample ? (await detect(sample)).slice(0, 2).toLowerCase() : '');
  const counted = await count(blocks, /^[a-z]{2}$/.test(language) ? language : '', pacer);
  const { words, sentences } = counted;
  const values = { words, sentences, language, more: cut ? 1 : 0 };
  if (words === 0) return { finding: 'none-seen', values, items: [] };
  if (words < FEWEST || counted.counted === 0) return { finding: 'unknown', values, items: [] };
  return { finding: 'known', values: { ...values, level: levelOf(counted, language) }, items: [] };
}
