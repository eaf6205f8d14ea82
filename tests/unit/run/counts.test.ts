import { describe, expect, it } from 'vitest';
import { countTests } from '../../run/counts.mjs';

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
