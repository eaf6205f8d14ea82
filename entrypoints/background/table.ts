import type { CallName } from '@/lib/calls';
import type { Answering, Answers } from './answer';
import { accessAnswers } from './answers/access';
import { activityAnswers } from './answers/activities';
import { copyAnswers } from './answers/copy';
import { documentAnswers } from './answers/documents';
import { draftAnswers } from './answers/drafts';
import { evidenceAnswers } from './answers/evidence';
import { exchangeAnswers } from './answers/exchange';
import { insertAnswers } from './answers/insert';
import { lockAnswers } from './answers/lock';
import { manyAnswers } from './answers/many';
import { matchAnswers } from './answers/match';
import { meetingAnswers } from './answers/meetings';
import { movedAnswers } from './answers/moved';
import { notebookAnswers } from './answers/notebooks';
import { noteAnswers } from './answers/notes';
import { pageAnswers } from './answers/pages';
import { panelAnswers } from './answers/panel';
import { reportAnswers } from './answers/report';
import { settingsAnswers } from './answers/settings';
import { sideAnswers } from './answers/side';
import { siteAnswers } from './answers/sites';
import { syncAnswers } from './answers/sync';
import { walkAnswers } from './answers/walk';
import { webDavAnswers } from './answers/webdav';
import { writingAnswers } from './answers/writing';

const answers: Answers = {
  ...accessAnswers,
  ...activityAnswers,
  ...pageAnswers,
  ...panelAnswers,
  ...noteAnswers,
  ...notebookAnswers,
  ...writingAnswers,
  ...draftAnswers,
  ...documentAnswers,
  ...settingsAnswers,
  ...sideAnswers,
  ...lockAnswers,
  ...copyAnswers,
  ...insertAnswers,
  ...siteAnswers,
  ...evidenceAnswers,
  ...manyAnswers,
  ...meetingAnswers,
  ...reportAnswers,
  ...movedAnswers,
  ...syncAnswers,
  ...walkAnswers,
  ...matchAnswers,
  ...exchangeAnswers,
  ...webDavAnswers,
};

/** Every call that is answered, by name. A map: a call named `constructor` is none. */
export const table: ReadonlyMap<string, Answering<CallName>> = new Map(
  Object.entries(answers) as unknown as [string, Answering<CallName>][],
);
