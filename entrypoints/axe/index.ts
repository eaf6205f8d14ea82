import whole from 'axe-core';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Check, type Verdict, WITH_CHECK, type WithCheck } from '@/lib/sites/evidence/checker';

/** What axe-core keeps of an element; the parts that are used. */
interface VirtualNode {
  children: VirtualNode[];
  actualNode?: Node;
}

/** An element alone with its own text: a rule asked about it looks at nothing within it. */
const alone = (node: VirtualNode): VirtualNode =>
  Object.create(node, {
    children: { value: node.children.filter(({ actualNode }) => actualNode instanceof Text) },
  }); /** The parts of axe-core that are used; its own types lack two of them. */
interface Axe {
  setup(document: Document): void;
  teardown(): void;
  frameMessenger(messenger: { open(): undefined; post(): boolean }): void;
  utils: { getNodeFromTree(element: Element): VirtualNode | null };
  runVirtualRule(
    rule: string,
    node: VirtualNode,
    options: Record<never, never>,
  ): Pick<import('axe-core').AxeResults, 'violations' | 'incomplete' | 'passes'>;
}
const axe = whole as unknown as Axe;

const ask: Check = (rule, element): Verdict => {
  const node = axe.utils.getNodeFromTree(element);
  if (!node) return { verdict: 'none', data: null };
  const { violations, incomplete, passes } = axe.runVirtualRule(rule, alone(node), {});
  const failed = violations[0]?.nodes[0];
  if (failed) return { verdict: 'failed', data: failed.any[0]?.data };
  if (incomplete.length > 0) return { verdict: 'unsure', data: null };
  return { verdict: passes.length > 0 ? 'passed' : 'none', data: null };
};

/**
 * axe-core, put into the page in view on request: in the world of our scripts alone, deaf to the page's frames.
 * `axe.run` would check a page in one piece of seconds: here it is asked element by element.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [WITH_CHECK]?: WithCheck; axe?: unknown };
  delete scope.axe;
  axe.frameMessenger({ open: () => undefined, post: () => false });
  let last = 0;
  scope[WITH_CHECK] = async (work) => {
    const mine = ++last;
    axe.teardown();
    axe.setup(document);
    try {
      return await work(ask);
    } finally {
      // One that was begun meanwhile keeps what it has readied.
      if (mine === last) axe.teardown();
    }
  };
});
