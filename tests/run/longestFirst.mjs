// @ts-check
import { BaseSequencer } from 'vitest/node';

/**
 * The order of tests: these files first, then as vitest has it. A file that takes long would run alone at the end if
 * it were begun last.
 *
 * @param {string[]} names of the longest files, without `.test.ts`
 */
export const longestFirst = (names) => {
  /** @param {string} file */
  const place = (file) => {
    const at = names.findIndex((name) => file.endsWith(`/${name}.test.ts`));
    return at < 0 ? names.length : at;
  };
  return class LongestFirst extends BaseSequencer {
    /** @override @param {import("vitest/node").TestSpecification[]} files */
    async sort(files) {
      const sorted = await super.sort(files);
      return sorted.sort((a, b) => place(a.moduleId) - place(b.moduleId));
    }
  };
};
