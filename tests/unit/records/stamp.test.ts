import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isStamp,
  LATEST_MS,
  MAX_DRIFT_MS,
  nextStamp,
  receiveStamp,
  stampDevice,
  stampTime,
  writeStamp,
} from '@/lib/records/stamp';
import { anyDevice, anyStamp } from './arbitraries';

const anyTime = fc.integer({ min: 0, max: LATEST_MS - MAX_DRIFT_MS });
const anyClock = fc.record({ ms: anyTime, counter: fc.integer({ min: 0, max: 36 ** 3 - 1 }) });

describe('a new stamp', () => {
  it('lies above the one it replaces and above the clock, and is a stamp', () => {
    const above = anyStamp.filter((stamp) => stampTime(stamp) < LATEST_MS);
    fc.assert(
      fc.property(anyClock, anyDevice, anyTime, above, (clock, device, now, replaced) => {
        const { stamp, clock: after } = nextStamp(clock, device, now, replaced);
        expect(isStamp(stamp)).toBe(true);
        expect(stamp > replaced).toBe(true);
        expect(stampDevice(stamp)).toBe(device);
        expect(stamp > writeStamp(clock.ms, clock.counter, device)).toBe(true);
        const own = writeStamp(after.ms, after.counter, device);
        expect(own > writeStamp(clock.ms, clock.counter, device)).toBe(true);
      }),
    );
  });

  it('goes on when the clock of the computer is set back', () => {
    let clock = { ms: 0, counter: 0 };
    let last = '';
    for (const now of [5000, 5000, 100, 4999, 5001]) {
      const next = nextStamp(clock, 'aaaaaaaaaa', now);
      expect(next.stamp > last).toBe(true);
      ({ clock } = next);
      last = next.stamp;
    }
  });

  it('never says a time beyond 2100, whatever the computer believes', () => {
    for (const now of [Number.MAX_SAFE_INTEGER, LATEST_MS * 2, -5, 0.5]) {
      expect(isStamp(nextStamp({ ms: 0, counter: 0 }, 'aaaaaaaaaa', now).stamp)).toBe(true);
    }
  });

  it("does not move the own clock by what it replaces: a partner's wrong clock stays the partner's", () => {
    const far = writeStamp(LATEST_MS - 1, 0, 'bbbbbbbbbb');
    const { stamp, clock } = nextStamp({ ms: 10, counter: 0 }, 'aaaaaaaaaa', 1000, far);
    expect(stamp > far).toBe(true);
    expect(clock).toEqual({ ms: 1000, counter: 0 });
  });
});

describe("another device's stamp", () => {
  it('moves the own clock by at most a day, and never back', () => {
    fc.assert(
      fc.property(anyClock, anyStamp, anyTime, (clock, stamp, now) => {
        const after = receiveStamp(clock, stamp, now);
        expect(after.ms).toBeGreaterThanOrEqual(clock.ms);
        expect(after.ms).toBeLessThanOrEqual(Math.max(clock.ms, now + MAX_DRIFT_MS));
      }),
    );
  });

  it('is passed by the next own stamp where it is near', () => {
    const near = writeStamp(1_000 + MAX_DRIFT_MS, 7, 'zzzzzzzzzz');
    const clock = receiveStamp({ ms: 1_000, counter: 0 }, near, 1_000);
    expect(nextStamp(clock, 'aaaaaaaaaa', 1_001).stamp > near).toBe(true);
  });
});

describe('isStamp', () => {
  it.each([
    ['beyond 2100', writeStamp(LATEST_MS + 1, 0, 'aaaaaaaaaa')],
    ['short', '0'.repeat(21)],
    ['long', '0'.repeat(23)],
    ['upper case', 'A'.repeat(22)],
    ['a number', 5],
    ['null', null],
    ['an array', ['0'.repeat(22)]],
  ])('refuses: %s', (_name, stamp) => {
    expect(isStamp(stamp)).toBe(false);
  });
  it('takes the last moment', () => {
    expect(isStamp(writeStamp(LATEST_MS, 0, 'aaaaaaaaaa'))).toBe(true);
  });
});
