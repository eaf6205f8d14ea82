import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isbn13 } from '@/lib/programme/isbn';

describe('an ISBN', () => {
  it.each([
    ['0-306-40615-2', '9780306406157'],
    ['978-0-306-40615-7', '9780306406157'],
    ['ISBN-13: 978 0 306 40615 7', '9780306406157'],
    ['080442957X', '9780804429573'],
    ['080442957x', '9780804429573'],
    ['979-10-90636-07-1', '9791090636071'],
    ['978–0–306–40615–7', '9780306406157'],
  ])('%s is %s', (text, isbn) => {
    expect(isbn13(text)).toEqual({ ok: true, isbn });
  });

  it.each([
    ['0-306-40615-3', 'isbn-check'],
    ['9780306406158', 'isbn-check'],
    ['12345', 'isbn-length'],
    ['9770306406157', 'isbn-length'],
    ['X804429570', 'isbn-length'],
    ['', 'isbn-length'],
  ])('%s is none: %s', (text, problem) => {
    expect(isbn13(text)).toEqual({ ok: false, problem });
  });

  it('with one digit mistyped is found out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const right = '9780306406157';
        const wrong = (Number(right[at]) + by) % 10;
        expect(isbn13(right.slice(0, at) + wrong + right.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
