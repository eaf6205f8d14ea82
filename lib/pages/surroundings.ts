/** Landmarks and roles that surround the content of a page. */
const TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'menu']);
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|tablist|dialog|alertdialog)$/i;
/** The words by which the systems in use name what surrounds the content. */
const NAMES =
  /(?:^|[-_])(?:nav|navbar|navigation|breadcrumbs?|pager|pagination|share|sharing|sharedaddy|social|sponsors?|sponsored|sponsorship|advert\w*|ads?|footer|sidebar|comments?|respond|related|relatedposts|skip-?link|toolbar|addtoany|a2a|tabs|byline|entry-meta|node-links|post-author|author-bio|wm-ipp)(?:$|[-_])/i;
/** Class names that say what a page is about, not what a part of it is for. */
const SUBJECT = /^(?:category|tag|term|type|status)-|social-(?:sci|stud)/i;

/** Whether an element, by itself, is navigation, sharing, a sponsor's or another part around the content. */
export function surrounds(element: Element): boolean {
  if (TAGS.has(element.localName)) return true;
  if (element.localName === 'header' && !element.closest('main,article,section,li')) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.test(role)) return true;
  return named(element.getAttribute('id')) || named(element.getAttribute('class'));
}

/** Answers for ids and classes seen before: a list has the same on each of its rows. */
const seen = new Map<string, boolean>();

function named(names: string | null): boolean {
  if (!names || names.length > 2_000) return false;
  const before = seen.get(names);
  if (before !== undefined) return before;
  const answer = names.split(/\s+/).some((name) => NAMES.test(name) && !SUBJECT.test(name));
  if (seen.size > 2_000) seen.clear();
  seen.set(names, answer);
  return answer;
}

/**
 * Answers for many elements of one page whether anything around them, up to `root`, surrounds the content.
 * What was found for an element is kept, so that a thousand links of one list cost one look at the list.
 */
export function surroundingsOf(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, false]]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    let answer = false;
    // A form's own fields can stand in for its parent, so the way up has an end.
    while (at && path.length < 1_000) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      path.push(at);
      if (surrounds(at)) {
        answer = true;
        break;
      }
      at = at.parentElement;
    }
    for (const passed of path) known.set(passed, answer);
    return answer;
  };
}
