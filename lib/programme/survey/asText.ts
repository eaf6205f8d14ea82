import { hasOptions, type Survey } from './survey';

/** Words of the text: they come from the messages. */
export interface SurveyTextWords {
  required: string;
  kinds: Record<Survey['questions'][number]['kind'], string>;
  scale: (points: number) => string;
}

/** A survey as plain text, to be typed or pasted into any form tool. */
export function surveyText(survey: Survey, words: SurveyTextWords): string {
  const parts = [survey.topic.trim(), survey.intro.trim()].filter(Boolean);
  for (const [at, question] of survey.questions.entries()) {
    const lines = [`${at + 1}. ${question.text.trim()}${question.required ? ' *' : ''}`];
    const kind =
      question.kind === 'scale' ? words.scale(question.points) : words.kinds[question.kind];
    lines.push(`   (${kind}${question.required ? `; ${words.required}` : ''})`);
    if (hasOptions(question)) lines.push(...question.options.map((option) => `   - ${option}`));
    if (question.kind === 'scale' && (question.low || question.high))
      lines.push(`   1 = ${question.low || '…'}, ${question.points} = ${question.high || '…'}`);
    parts.push(lines.join('\n'));
  }
  if (survey.thanks.trim()) parts.push(survey.thanks.trim());
  return `${parts.join('\n\n')}\n`;
}
