import { describe, expect, it } from 'vitest';
import { countTests, filesToTryAgain, withoutFiles } from '../../run/counts.mjs';

const file = (statuses: string[], status = 'passed', message = '') => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults: statuses.map((each, i) => ({ status: each, fullName: `test ${i}` })),
});

describe('countTests', () => {
  it('counts what passed, failed and was skipped', () => {
    const report = { testResults: [file(['passed', 'failed', 'skipped', 'todo'], 'failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 2, why: ['test 1'] });
  });

  it('counts a runner that crashed as failed', () => {
    expect(countTests(null, 134)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests({ testResults: [file(['passed'])] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded as failed', () => {
    const report = { testResults: [file(['passed']), file([], 'failed', 'no such module')] };
    const counts = countTests(report, 1);
    expect(counts).toMatchObject({ passed: 1, failed: 1 });
    expect(counts.why).toEqual(['a.test.ts: no such module']);
  });

  it('counts a file whose tests were all skipped by a failing hook as failed', () => {
    expect(countTests({ testResults: [file(['skipped'], 'failed')] }, 1).failed).toBe(1);
  });

  it('counts a run of no tests as failed', () => {
    expect(countTests({ testResults: [] }, 0).failed).toBe(1);
  });
});

describe('another try', () => {
  const named = (name: string, status: string) => ({
    ...file([status === 'passed' ? 'passed' : 'failed'], status),
    name,
  });

  it('is for the files in which a test failed, and the others keep their count', () => {
    const report = { testResults: [named('a', 'passed'), named('b', 'failed')] };
    expect(filesToTryAgain(report, 1)).toEqual(['b']);
    expect(withoutFiles(report, ['b']).testResults.map(({ name }) => name)).toEqual(['a']);
  });

  it('is not made where many failed, nothing did, or the run left no report', () => {
    const many = { testResults: ['a', 'b', 'c', 'd', 'e'].map((name) => named(name, 'failed')) };
    expect(filesToTryAgain(many, 1)).toEqual([]);
    expect(filesToTryAgain({ testResults: [named('a', 'passed')] }, 0)).toEqual([]);
    expect(filesToTryAgain(null, 134)).toEqual([]);
  });
});
