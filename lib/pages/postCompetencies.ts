import { boundedText } from './boundedText';
import { competenciesNamed } from './competenciesNamed';
import { ELSEWHERE } from './headline';
import { placeOf } from './place';
import { postContent } from './postContent';

/** The line that names the competencies stands at the end of a post. */
const MAX_TEXT = 200_000;

/** What themes and plugins put into a post's own element. */
const isAround = (element: Element) => element.matches(`${ELSEWHERE},.sharedaddy,.jp-relatedposts`);

/**
 * The sections of the ALSC Competencies that a post of the ALSC Blog names.
 *
 * @param date YYYY-MM-DD of the post, where known
 */
export function postCompetencies(document: Document, address: URL, date: string | null): string[] {
  const place = placeOf(document, address);
  const content = postContent(place?.main ?? null);
  if (!place || !content) return [];
  const month = /\/(\d{4})\/(\d{2})\//.exec(place.path);
  const text = boundedText(content, MAX_TEXT, isAround, true);
  return competenciesNamed(text, date ?? (month && `${month[1]}-${month[2]}`));
}
