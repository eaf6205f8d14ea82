/** The editor, from the one that writes as the reader sees it to the plain box behind it. */
const EDITORS = [
  'iframe[id$="_ifr"]',
  '[id*="TinyMCEEditor"][contenteditable="true"]',
  'textarea[id*="TinyMCEEditor"]',
  '[contenteditable="true"]',
  'textarea',
];

/** A selector that finds this element again, on a page whose control numbers have changed too. */
function selectorOf(element: Element, fallback: string): string {
  const id = element.id;
  if (!id || id.length > 200 || /["\\\n]/.test(id)) return fallback;
  const ending = /^.*?_ctl\d+(_.+)$/.exec(id)?.[1];
  return `${element.localName}[id${ending ? '$' : ''}="${ending ?? id}"]`;
}

/**
 * A selector of the editor of a page that is a form; `null` where it has none (yet). It is not asked on every page:
 * whoever writes into an editor asks then, since TinyMCE takes its time to come.
 */
export function editorOf(document: Document): string | null {
  for (const selector of EDITORS) {
    const found = document.querySelector(selector);
    if (found) return selectorOf(found, selector);
  }
  return null;
}
