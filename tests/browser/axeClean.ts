import { source } from 'axe-core';
import { expect } from 'vitest';
import type { View } from './driver/View.mjs';

interface Violation {
  id: string;
  help: string;
  nodes: string[];
}

/** WCAG A and AA to 2.2 and axe's best practices, on one view. */
async function violations(view: View): Promise<Violation[]> {
  await view.frame.evaluate(source);
  return view.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run(document, {
      resultTypes: ['violations', 'passes'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    if (result.passes.length < 10) throw new Error('axe looked at nothing');
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes
        .slice(0, 4)
        .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    }));
  });
}

/** axe finds nothing in a view. */
export const axeClean = async ({ view }: { view: View }) => {
  expect(await violations(view)).toEqual([]);
};
