import { firstOwn, headTitle, isMissing, lineOf } from './headline';
import type { Recogniser } from './place';

/** The front page, page N, category, tag, author, search, a month or year of posts. */
const ADDRESS =
  /^\/blog(?:\/(?:category|tag|author|search|type)\/.+|\/\d{4}(?:\/\d{2}(?:\/\d{2})?)?)?(?:\/page\/\d+)?\/?$/i;

/** What names a list; the posts in it have headings of their own, in some themes of the first level. */
const NAMED =
  '.page-title,.archive-title,.wp-block-query-title,h1:not(.entry-title):not(article h1)';

/** A list of posts of the ALSC Blog. A search that found nothing is one too. */
export const blogList: Recogniser = (place) => {
  const { pathname, search } = place.address;
  if (!ADDRESS.test(pathname) || /[?&](?:p|page_id|attachment_id)=\d/.test(search)) return null;
  const title = lineOf(firstOwn(place.main, NAMED)) ?? headTitle(place.document);
  return isMissing(place, title) && !/[?&]s=/.test(search) ? null : { kind: 'blog-list', title };
};
