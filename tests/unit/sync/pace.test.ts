import { describe, expect, it } from 'vitest';
import {
  BURST,
  firstWait,
  LONGEST_RETRY_MS,
  type Pace,
  paceAfter,
  paceWait,
  QUIET_MS,
  REFILL_MS,
  retryWait,
  SILENT_MS,
} from '@/lib/sync/pace';

const NOW = Date.UTC(2026, 10, 24);

describe('how often is written', () => {
  it('lets a few follow at once, then one each refill', () => {
    let pace: Pace | null = null;
    for (let i = 0; i < BURST; i++) {
      expect(paceWait(pace, NOW)).toBe(0);
      pace = paceAfter(pace, NOW);
    }
    expect(paceWait(pace, NOW)).toBe(REFILL_MS);
    expect(paceWait(pace, NOW + REFILL_MS)).toBe(0);
  });

  it('is below one commit each 100 s, whoever writes all day', () => {
    let [pace, writes]: [Pace | null, number] = [null, 0];
    for (let ms = 0; ms < 24 * 3_600_000; ms += 5_000) {
      if (paceWait(pace, NOW + ms) > 0) continue;
      pace = paceAfter(pace, NOW + ms);
      writes++;
    }
    expect(writes).toBeLessThan((24 * 3_600) / 100);
  });

  it('waits no longer than a refill where the clock was set back', () => {
    const pace = paceAfter({ left: 1, at: NOW }, NOW);
    expect(paceWait(pace, NOW - 86_400_000)).toBe(REFILL_MS);
  });

  it('waits longer after each refusal, to a limit', () => {
    expect(retryWait(1)).toBeLessThan(retryWait(2));
    expect(retryWait(50)).toBe(LONGEST_RETRY_MS);
  });
});

describe('the first write of a device', () => {
  it('comes after a quiet minute once something was heard, else after ten', () => {
    expect(firstWait(NOW, null, NOW)).toBe(SILENT_MS);
    expect(firstWait(NOW, NOW, NOW)).toBe(QUIET_MS);
    expect(firstWait(NOW, NOW + 50_000, NOW + 60_000)).toBe(50_000);
    expect(firstWait(NOW, null, NOW + SILENT_MS)).toBe(0);
  });

  it('is not put off for ever by a clock that was set back', () => {
    expect(firstWait(NOW + 10 ** 10, null, NOW)).toBe(SILENT_MS);
  });
});
