import { answerPageCalls, ask, type PageAnswers } from '@/lib/ask';
import type { PageCalls } from '@/lib/calls';
import { WITH_CHECK, type WithCheck } from '@/lib/sites/evidence/checker';
import { NEEDS_AXE } from '@/lib/sites/evidence/fact';
import { gather } from '@/lib/sites/evidence/gather';
import { askSite } from '@/lib/sites/evidence/site';
import type { Loaded } from '@/lib/sites/evidence/weight';
import { freePart } from './freePart';

type Gathering = PageCalls['evidence.gather'];

interface Running {
  wanted: string;
  life: AbortController;
  answer: Promise<Gathering['answer']>;
}

function loadedHere(): Loaded[] {
  const found = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ];
  return found.slice(0, 5_000) as PerformanceResourceTiming[];
}

async function detect(text: string): Promise<string> {
  const scope = globalThis as { browser?: typeof chrome; chrome?: typeof chrome };
  const { languages, isReliable } = await (
    scope.browser ?? (scope.chrome as typeof chrome)
  ).i18n.detectLanguage(text);
  return (isReliable && languages[0]?.language) || '';
}

/** Answers the background's calls about the facts of this page. */
export function start(): void {
  let running: Running | null = null;

  async function look(
    { wanted, askSite: may }: Gathering['ask'],
    signal: AbortSignal,
  ): Promise<Gathering['answer']> {
    const address = new URL(location.href);
    address.hash = '';
    const needsAxe = wanted.some((fact) => NEEDS_AXE.includes(fact));
    const scope = globalThis as { [WITH_CHECK]?: WithCheck };
    const around = {
      document,
      address,
      loaded: loadedHere(),
      lastModified: document.lastModified,
      begun: performance.timeOrigin,
      now: Date.now,
      detect,
      withCheck: (needsAxe && scope[WITH_CHECK]) || null,
      site: may ? askSite(signal) : null,
    };
    const facts = await gather(wanted, around, signal, (fact, done, of, found) => {
      void ask('evidence.progress', { fact, done, of, found });
    });
    return { facts, address: address.href };
  }

  /** The same asked again (a message may come twice) is answered once; something else ends what was asked before. */
  function begin(asked: Gathering['ask']): Promise<Gathering['answer']> {
    const wanted = JSON.stringify(asked);
    if (running?.wanted === wanted) return running.answer;
    running?.life.abort();
    const life = new AbortController();
    const now: Running = { wanted, life, answer: look(asked, life.signal) };
    running = now;
    const done = () => {
      if (running === now) running = null;
    };
    now.answer.then(done, done);
    return now.answer;
  }

  const answers: PageAnswers = {
    'evidence.gather': begin,
    'evidence.stop'() {
      running?.life.abort();
      return null;
    },
    'evidence.free': freePart,
  };
  answerPageCalls(answers);
}
