import type { CallName } from '@/lib/calls';
import type { Answering, Answers } from './answer';
import { copyAnswers } from './answers/copy';
import { evidenceAnswers } from './answers/evidence';
import { lockAnswers } from './answers/lock';
import { noteAnswers } from './answers/notes';
import { pageAnswers } from './answers/pages';
import { panelAnswers } from './answers/panel';
import { settingsAnswers } from './answers/settings';
import { siteAnswers } from './answers/sites';
import { writingAnswers } from './answers/writing';

const answers: Answers = {
  ...pageAnswers,
  ...panelAnswers,
  ...noteAnswers,
  ...writingAnswers,
  ...settingsAnswers,
  ...lockAnswers,
  ...copyAnswers,
  ...siteAnswers,
  ...evidenceAnswers,
};

/** Every call that is answered, by name. A map: a call named `constructor` is none. */
export const table: ReadonlyMap<string, Answering<CallName>> = new Map(
  Object.entries(answers) as unknown as [string, Answering<CallName>][],
);
