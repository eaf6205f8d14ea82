import type { Page, PageKind } from '@/lib/pages/page';
import { t, type WordKey } from '@/lib/t';
import { formatPageDay } from '../ui/formatTime';
import { hostOf } from '../ui/hostOf';

const KINDS: Record<Exclude<PageKind, 'plain'>, WordKey> = {
  'blog-post': 'kind_blog_post',
  'blog-list': 'kind_blog_list',
  'gwk-category': 'kind_gwk',
  'gwk-entry': 'kind_gwk',
  'ncdm-list': 'kind_ncdm_list',
  'connect-thread': 'kind_connect_thread',
  'connect-list': 'kind_connect_list',
  'connect-post-form': 'kind_connect_post_form',
  mentoring: 'kind_mentoring',
  competencies: 'kind_competencies',
  'community-forum': 'kind_community_forum',
  'ala-other': 'kind_ala_other',
};

/** What a kind of page is called; '' for a plain page, and for a kind that this version does not know. */
export function kindWords(kind: string): string {
  const key = Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : null;
  return key ? t(key) : '';
}

/** Words alone, so that "Children’s" and "CHILDREN'S" are alike. */
const bare = (text: string) => text.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Kind and title; the title alone where it says the kind itself. */
function named(kind: string, title: string | null): string {
  if (!title) return kind;
  return bare(title).includes(bare(kind)) ? title : t('pageNamed', { kind, title });
}

function dated(kind: string, { date, author }: Page): string {
  const day = date ? formatPageDay(date) : '';
  if (day && author) return t('pageDayAuthor', { kind, day, author });
  if (day) return t('pageDay', { kind, day });
  return author ? t('pageAuthor', { kind, author }) : kind;
}

/** YYYY-MM-DD of a page that web.archive.org keeps, `null` for any other. */
function keptDay(address: string): string | null {
  const [, year, month, day] =
    /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)/.exec(address) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

/**
 * Which page this is, in a line: "Great Websites for Kids: Animals", "Blog post, October 12, 2018, by Ana Example".
 * A post's own title is on the page beside it and is left out; of a plain page it is all there is.
 */
export function pageLine(page: Page): string {
  const { kind, title, pageAddress } = page;
  const words = kindWords(kind);
  const host = hostOf(pageAddress);
  let line = named(words, title);
  if (kind === 'plain') line = title ?? host;
  else if (kind === 'blog-post' || kind === 'connect-thread') line = dated(words, page);
  else if (kind === 'connect-post-form') line = words;
  const day = keptDay(pageAddress);
  return day ? t('pageKept', { page: line, day: formatPageDay(day) }) : line;
}
