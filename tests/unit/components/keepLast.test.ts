import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLast } from '@/components/notes/keepLast';

describe('keepLast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const start = () => {
    const sent: [number, string][] = [];
    const keeper = keepLast(async (text: string) => {
      sent.push([Date.now() - began, text]);
    });
    const began = Date.now();
    return { sent, keeper };
  };

  it('sends the first at once, at most every 150 ms, and the last one always', async () => {
    const { sent, keeper } = start();
    let text = '';
    for (const key of 'abcdefghij') {
      text += key;
      keeper.push(text);
      await vi.advanceTimersByTimeAsync(40);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent[0]).toEqual([0, 'a']);
    expect(sent.at(-1)?.[1]).toBe('abcdefghij');
    const gaps = sent.slice(1).map(([time], at) => time - (sent[at]?.[0] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(190);
  });
  it('sends what waits when it is flushed, and nothing twice', async () => {
    const { sent, keeper } = start();
    keeper.push('a');
    keeper.push('ab');
    keeper.flush();
    keeper.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([
      [0, 'a'],
      [0, 'ab'],
    ]);
  });
  it('forgets what waits when it is dropped', async () => {
    const { sent, keeper } = start();
    keeper.push('a');
    keeper.push('ab');
    keeper.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([[0, 'a']]);
  });
  it('is settled only when every answer came, a failed one too', async () => {
    const answers: (() => void)[] = [];
    const keeper = keepLast(
      () => new Promise<void>((_done, failed) => answers.push(() => failed(new Error('gone')))),
    );
    keeper.push('a');
    let settled = false;
    void keeper.settled().then(() => {
      settled = true;
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(settled).toBe(false);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toBe(true);
  });
});
