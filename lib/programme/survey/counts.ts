import { type SurveyAnswer, saidTo } from './answer';
import { hasOptions, type Question } from './survey';

/** One bar: what was said, and by how many. */
export interface Counted {
  words: string;
  count: number;
  /** It is none of the question's options: the form was another one then. */
  other: boolean;
}

/** What came of one question. */
export interface QuestionCounts {
  question: Question;
  /** How many answered it. */
  answered: number;
  /** For options and scales, in the question's order. */
  bars: Counted[];
  /** `scale`: the mean, or `null` without answers. */
  mean: number | null;
  /** `short`, `long`: what was written. */
  texts: string[];
}

/** Counts the answers to each question. */
export function countAnswers(questions: Question[], answers: SurveyAnswer[]): QuestionCounts[] {
  return questions.map((question) => {
    const said = answers.map((answer) => saidTo(answer, question)).filter(({ length }) => length);
    const free = question.kind === 'short' || question.kind === 'long';
    const own = hasOptions(question)
      ? question.options
      : Array.from({ length: question.points }, (_, at) => String(at + 1));
    const counts = new Map(free ? [] : own.map((words) => [words, 0]));
    let sum = 0;
    let numbers = 0;
    for (const texts of said) {
      if (free) continue;
      for (const words of new Set(texts)) counts.set(words, (counts.get(words) ?? 0) + 1);
      const number = Number(texts[0]);
      if (question.kind === 'scale' && Number.isFinite(number)) {
        sum += number;
        numbers++;
      }
    }
    const known = new Set(own);
    return {
      question,
      answered: said.length,
      bars: [...counts].map(([words, count]) => ({ words, count, other: !known.has(words) })),
      mean: numbers > 0 ? sum / numbers : null,
      texts: free ? said.flat() : [],
    };
  });
}
