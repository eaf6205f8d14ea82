// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, find } from '@/lib/quotes';
import type { Quote } from '@/lib/records/record';
import { textOf } from './build';

type Tree = string | { name: string; children: Tree[] };

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'c',
    ' ',
    'é',
    '“',
    '’',
    '\n',
    '\u00a0',
    '\u00ad',
    '本',
    'e',
    '\u0301',
    '\u0958',
    '\u1112',
    '\u1161',
    '\u200d',
    '\ufeff',
    '\ud83d\udc69',
    '\ud800',
    '.',
  ),
  maxLength: 12,
});
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    words,
    fc.record({
      name: fc.constantFrom('p', 'b', 'div', 'br', 'li', 'td', 'a', 'script', 'span', 'textarea'),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function build(parent: Element, one: Tree): void {
  if (typeof one === 'string') {
    parent.append(one);
    return;
  }
  const element = document.createElement(one.name);
  parent.append(element);
  if (one.name === 'br') return;
  for (const child of one.children) build(element, child);
}

/** All places a range can begin or end at. */
function places(root: Node): [Node, number][] {
  const out: [Node, number][] = [];
  const visit = (node: Node) => {
    const length = node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length;
    for (let i = 0; i <= length; i++) out.push([node, i]);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return out;
}

test('find(root, [describe(root, range)]) gives the range’s text back, for any range in any tree', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      (trees, a, b) => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        for (const one of trees) build(root, one);
        const before = root.cloneNode(true);
        const all = places(root);
        const [from, to] = [a % all.length, b % all.length];
        const range = document.createRange();
        range.setStart(...(all[from] as [Node, number]));
        const [node, offset] = all[to] as [Node, number];
        if (range.comparePoint(node, offset) < 0) range.setStart(node, offset);
        else range.setEnd(node, offset);
        const quote = describe(root, range);
        const [found] = find(root, [quote]);
        if (quote.exact === '') expect(found).toBeNull();
        else {
          expect(found?.status).toBe('same');
          const again = describe(root, found?.range as Range);
          expect(textOf({ toString: () => again.exact } as Range)).toBe(
            textOf({ toString: () => quote.exact } as Range),
          );
        }
        expect(root.isEqualNode(before)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no quote makes it throw', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), words);
  document.body.innerHTML = '<p>a b c a b c</p><p>b c a é 本 本</p>';
  fc.assert(
    fc.property(
      fc.record({
        exact: text,
        prefix: text,
        suffix: text,
        start: fc.integer(),
        end: fc.integer(),
        cut: fc.option(fc.record({ at: fc.integer(), length: fc.integer() }), { nil: undefined }),
      }),
      (quote) => {
        expect(find(document.body, [quote as Quote])).toHaveLength(1);
      },
    ),
    { numRuns: 1000 },
  );
});
