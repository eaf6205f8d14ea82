import axe from 'axe-core';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { RUN_RULE, type RuleResult, type RunRule } from '@/lib/sites/evidence/ruleResult';

/**
 * axe-core, put into the page in view on request: in the world of our scripts alone, deaf to the page's frames,
 * and without asking anyone for style sheets.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { [RUN_RULE]?: RunRule; axe?: unknown };
  delete scope.axe;
  axe.frameMessenger({ open: () => undefined, post: () => false });
  scope[RUN_RULE] = async (rule): Promise<RuleResult> => {
    const { violations, passes, incomplete } = await axe.run(document, {
      runOnly: { type: 'rule', values: [rule] },
      resultTypes: ['violations'],
      elementRef: true,
      selectors: false,
      iframes: false,
      preload: false,
    });
    const nodes = violations.flatMap((violation) => violation.nodes);
    return {
      failed: nodes.map(({ element, any }) => ({ element: element ?? null, data: any[0]?.data })),
      passed: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
      unsure: incomplete.reduce((sum, { nodes }) => sum + nodes.length, 0),
    };
  };
});
