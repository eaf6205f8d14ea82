import { answerPageCalls, type PageAnswers } from '@/lib/ask';
import { glance, readCompetencies } from '@/lib/pages';
import { blogPosts } from '@/lib/pages/blogPosts';
import { markRefresher } from './refresh';
import { SiteLinks } from './siteLinks';

const here = () => new URL(location.href);

/** Answers the background's questions about what the page lists and names, and draws the marks of its sites. */
export function start(): void {
  const links = new SiteLinks();
  const refresh = markRefresher(links);
  const answers: PageAnswers = {
    'marks.competencies': () => ({
      competencies: readCompetencies(document, here(), glance(document, here())),
    }),
    'marks.posts': () => ({ posts: blogPosts(document, here()) }),
    async 'marks.sites'() {
      links.forget();
      const sites = await links.read();
      return { sites: sites.map(({ title, url, annotation }) => ({ title, url, annotation })) };
    },
    async 'marks.refresh'() {
      links.forget();
      // The answer does not wait: it may come while the background still writes.
      void refresh();
      return null;
    },
  };
  answerPageCalls(answers);
}
