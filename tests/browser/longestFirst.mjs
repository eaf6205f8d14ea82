// @ts-check
import { BaseSequencer } from 'vitest/node';

/** Files that take longest: begun last, one of them would run alone at the end. */
const LONG = ['browserSync', 'views', 'guard', 'insert', 'hugePages', 'page', 'durable', 'hostile'];

/** @param {string} file */
const place = (file) => {
  const at = LONG.findIndex((name) => file.endsWith(`/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** The order of the browser tests: the longest files first, then as vitest has it. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a.moduleId) - place(b.moduleId));
  }
}
