// @ts-check
/**
 * The real count of a vitest run, from its JSON report and its exit code.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, why: string[] }} Counts
 *
 * @typedef {object} Report what vitest's json reporter writes, as far as it is used here
 * @property {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 *
 * @param {Report | null} report `null` where the run left none
 * @param {number} code its exit code
 * @returns {Counts} a crash, a file that cannot be loaded and a run of no tests count as failed
 */
export function countTests(report, code) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0, why: [] };
  const fail = (/** @type {string} */ why) => {
    counts.failed++;
    counts.why.push(why);
  };
  if (!report) {
    fail(`the runner ended with code ${code} and left no report`);
    return counts;
  }
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') fail(fullName);
      else counts.skipped++;
    }
    const told = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !told)
      fail(`${file.name}: ${file.message || 'could not be run'}`);
  }
  if (counts.failed === 0 && counts.passed === 0) fail('no test was run');
  if (counts.failed === 0 && code !== 0) fail(`the runner ended with code ${code}`);
  return counts;
}

/** Most files that are run once more: where more fail, something is broken. */
const FEW = 4;

/**
 * The files to be run once more: those with a failed test, where they are few and the run itself came to its end.
 *
 * @param {Report | null} report
 * @param {number} code its exit code
 * @returns {string[]} none: the first run counts
 */
export function filesToTryAgain(report, code) {
  if (!report || code === 0) return [];
  const files = report.testResults.filter(({ status }) => status === 'failed');
  return files.length <= FEW ? files.map(({ name }) => name) : [];
}

/**
 * A report without some of its files.
 *
 * @param {Report} report
 * @param {string[]} names of files
 * @returns {Report}
 */
export function withoutFiles(report, names) {
  return { testResults: report.testResults.filter(({ name }) => !names.includes(name)) };
}
