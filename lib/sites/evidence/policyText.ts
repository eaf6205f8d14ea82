/** Elements of an HTML text whose words are no part of the policy. */
const LEFT_OUT = 'script style noscript template nav header footer svg'.split(' ');

/**
 * The words of an HTML text, without the menus around it: a link "Children" in a menu says nothing about the
 * policy. In one pass, since the text may be made to be slow.
 */
export function wordsOfHtml(html: string): string {
  const parts: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const name = LEFT_OUT.find(
      (one) => lower.startsWith(one, open + 1) && /[\s/>]/.test(lower[open + 1 + one.length] ?? ''),
    );
    const from = name ? lower.indexOf(`</${name}`, open) : open;
    const close = from < 0 ? -1 : html.indexOf('>', from);
    if (close < 0) break;
    parts.push(' ');
    at = close + 1;
  }
  return parts
    .join('')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&rsquo;|&#8217;|&#39;|’/g, "'")
    .replace(/\s+/g, ' ');
}

const COPPA = /\bCOPPA\b|children'?s online privacy protection/i;
const UNDER = /\b(?:under|younger than|below|menores? de)\b.{0,20}\b(?:13|thirteen|trece|16|18)\b/i;
const CHILD = /\b(?:child(?:ren)?|minors?|kids|niñ[oa]s?|menores)\b/i;
const ABOUT =
  /\b(?:information|data|privacy|collect\w*|consent|parents?|guardians?|personal|datos|información|padres|consentimiento)\b/i;

/** Whether a policy's HTML names COPPA, or speaks of children's data. A hint: nobody has read it. */
export function policyNames(html: string): { coppa: boolean; children: boolean } {
  const words = wordsOfHtml(html);
  const children = words
    .split(/[.!?]\s/)
    .some((line) => UNDER.test(line) || (CHILD.test(line) && ABOUT.test(line)));
  return { coppa: COPPA.test(words), children };
}
