// @ts-check

/**
 * What is asked of one element, found by role and name.
 * @typedef {{ role: string, name?: string, starts?: boolean, within?: { role: string, name?: string, starts?: boolean }, nth?: number }} Wanted
 * @typedef {{ x: number, y: number, width: number, height: number, top: boolean }} Spot
 * @typedef {{ count: number, text: string, value: string, spot: Spot | null, states: Record<string, string | null> }} Found
 */

/**
 * Runs inside a view: finds what can be seen and has this role and name, by the rules that a screen reader
 * goes by (a small part of accname 1.2). One query for both browsers, since Firefox's driver has none that
 * works in frames. Must not refer to anything outside itself.
 * @param {Wanted} wanted
 * @param {boolean} [scroll] bring it into view first
 * @returns {Found}
 */
export function roleQuery(wanted, scroll) {
  /** @type {Record<string, string>} */
  const inputs = {
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
    button: 'button',
    submit: 'button',
    reset: 'button',
  };
  /** @type {Record<string, string>} */
  const roles = {
    BUTTON: 'button',
    SUMMARY: 'button',
    TEXTAREA: 'textbox',
    NAV: 'navigation',
    MAIN: 'main',
    ARTICLE: 'article',
    FIELDSET: 'group',
    UL: 'list',
    OL: 'list',
    LI: 'listitem',
    DIALOG: 'dialog',
    OUTPUT: 'status',
    OPTION: 'option',
    BLOCKQUOTE: 'blockquote',
    SELECT: 'combobox',
    PROGRESS: 'progressbar',
    TABLE: 'table',
  };
  /** @param {Element} el */
  const roleOf = (el) => {
    const own = el.getAttribute('role');
    if (own) return own.split(' ')[0] ?? '';
    const tag = el.tagName;
    if (tag === 'A') return el.hasAttribute('href') ? 'link' : '';
    if (/^H[1-6]$/.test(tag)) return 'heading';
    if (tag === 'SECTION') return nameOf(el) ? 'region' : '';
    if (tag === 'INPUT') {
      const input = /** @type {HTMLInputElement} */ (el);
      return inputs[input.type] ?? (input.hasAttribute('list') ? 'combobox' : 'textbox');
    }
    return roles[tag] ?? '';
  };
  /** @param {string} text */
  const clean = (text) => text.replace(/\s+/g, ' ').trim();
  /** @param {Node} node @returns {string} */
  const words = (node) => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (!(node instanceof Element)) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.tagName === 'svg') return '';
    if (node.tagName === 'STYLE' || node.tagName === 'SCRIPT') return '';
    const label = node.getAttribute('aria-label');
    if (label) return label;
    if (node.tagName === 'IMG') return node.getAttribute('alt') ?? '';
    return [...node.childNodes].map(words).join(/^(DIV|P|LI)$/.test(node.tagName) ? ' ' : '');
  };
  /** @param {Element} el @returns {string} */
  const nameOf = (el) => {
    const by = el.getAttribute('aria-labelledby');
    if (by) {
      const parts = by.split(/\s+/).map((id) => document.getElementById(id));
      return clean(parts.map((part) => (part ? words(part) : '')).join(' '));
    }
    const label = el.getAttribute('aria-label');
    if (label) return clean(label);
    const labels = /** @type {HTMLInputElement} */ (el).labels;
    if (labels?.length) return clean([...labels].map(words).join(' '));
    if (el.tagName === 'FIELDSET') {
      const legend = [...el.children].find((child) => child.tagName === 'LEGEND');
      return legend ? clean(words(legend)) : '';
    }
    const role = el.getAttribute('role') ?? '';
    const named = /^(BUTTON|A|SUMMARY|OPTION|H[1-6]|IFRAME)$/.test(el.tagName);
    if (named || /^(button|tab|option|menuitem.*|link|checkbox|radio|switch|heading)$/.test(role)) {
      const inner = clean(words(el));
      if (inner) return inner;
    }
    return clean(el.getAttribute('title') ?? el.getAttribute('placeholder') ?? '');
  };
  /** @param {Element} el */
  const seen = (el) =>
    el.checkVisibility({ visibilityProperty: true }) &&
    !el.closest('[aria-hidden="true"], [inert]');
  /** @param {ParentNode} scope @param {{ role: string, name?: string, starts?: boolean }} what */
  const all = (scope, what) =>
    [...scope.querySelectorAll('*')].filter((el) => {
      if (roleOf(el) !== what.role || !seen(el)) return false;
      if (what.name === undefined) return true;
      const name = nameOf(el);
      return what.starts ? name.startsWith(what.name) : name === what.name;
    });
  const scopes = wanted.within ? all(document, wanted.within) : [document];
  const found = scopes.flatMap((scope) => all(scope, wanted));
  const el = found[wanted.nth ?? 0];
  if (!el) return { count: found.length, text: '', value: '', spot: null, states: {} };
  if (scroll) el.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = el.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const over = document.elementFromPoint(x, y);
  const label = over?.closest('label');
  const top = over !== null && (el.contains(over) || over.contains(el) || label?.control === el);
  /** @type {Record<string, string | null>} */
  const states = { name: nameOf(el), focused: String(document.activeElement === el) };
  for (const { name, value } of el.attributes) states[name] = value;
  return {
    count: found.length,
    text: clean(/** @type {HTMLElement} */ (el).innerText ?? el.textContent ?? ''),
    value: /** @type {HTMLInputElement} */ (el).value ?? '',
    spot: { x, y, width: box.width, height: box.height, top },
    states,
  };
}
