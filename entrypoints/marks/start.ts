import { answerCalls } from '@/lib/ask';
import type { PageCalls } from '@/lib/calls';
import { glance, readCompetencies, readSitesInSlices } from '@/lib/pages';

const here = () => new URL(location.href);

/** Answers the background's questions about what the page lists and names. */
export function start(): void {
  const answers: { [N in keyof PageCalls]?: (args: PageCalls[N]['ask']) => unknown } = {
    'marks.competencies': () => ({
      competencies: readCompetencies(document, here(), glance(document, here())),
    }),
    async 'marks.sites'() {
      const sites = await readSitesInSlices(document, here(), glance(document, here()));
      return { sites: sites.map(({ title, url, annotation }) => ({ title, url, annotation })) };
    },
  };
  answerCalls((call, args) => {
    const answer = answers[call as keyof PageCalls] as ((args: unknown) => unknown) | undefined;
    if (!answer) return;
    return Promise.resolve(answer(args)).then((value) => ({ ok: true, value }));
  });
}
