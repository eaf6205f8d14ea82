import { describe, expect, it } from 'vitest';
import { passageLink } from '@/components/notes/passageLink';

const page = 'https://www.alsc.ala.org/blog/quiet-hour/';
const quote = (exact: string, prefix = '', suffix = '') => ({
  exact,
  prefix,
  suffix,
  start: 0,
  end: exact.length,
});
const linked = (...of: Parameters<typeof quote>) => passageLink(page, quote(...of)).split('#')[1];

describe('passageLink', () => {
  it('is the page alone where there is no passage', () => {
    expect(passageLink(page, null)).toBe(page);
  });
  it('names a sentence as it is', () => {
    expect(
      linked('We dimmed the lights before anyone arrived.', 'something smaller. ', ' And put'),
    ).toBe(':~:text=We%20dimmed%20the%20lights%20before%20anyone%20arrived.');
  });
  it('encodes the signs that a directive uses itself', () => {
    expect(linked('Set-up, clean-up & a long, long talk with all the families')).toBe(
      ':~:text=Set%2Dup%2C%20clean%2Dup%20%26%20a%20long%2C%20long%20talk%20with%20all%20the%20families',
    );
  });
  it('names whole words around a short passage', () => {
    expect(
      linked('come back', 'ry child may move, hum, or leave and ', '. It is printed on a ca'),
    ).toBe(':~:text=hum%2C%20or%20leave%20and-,come%20back,-.%20It%20is%20printed');
  });
  it('leaves out a word that was cut where the kept context ends', () => {
    const prefix = 'ilies had stopped coming, and nobody in the whole room would tell';
    const suffix = ' us so once a month on a Saturday before opening we tried somethi';
    expect(linked('the truth', `${prefix} `, suffix)).toBe(
      ':~:text=whole%20room%20would%20tell-,the%20truth,-us%20so%20once%20a',
    );
    expect(linked('x', `${'a'.repeat(60)} two`, ` two ${'b'.repeat(60)}`)).toBe(
      ':~:text=two-,x,-two',
    );
  });
  it('names the part of a word before a passage that begins inside of it', () => {
    expect(
      linked('possible to be quiet for the whole of an hour, they said', 'they thought it im', ''),
    ).toBe(
      ':~:text=they%20thought%20it%20im-,possible%20to%20be%20quiet%20for%20the%20whole%20of%20an%20hour%2C%20they%20said',
    );
  });
  it('names first and last words of a passage over two blocks, and no context of another block', () => {
    const exact =
      'The first rule took the longest to write.\n\nEvery child may move, hum, or leave';
    expect(linked(exact, 'What changed\n', ' and come back.\nNext')).toBe(
      ':~:text=What%20changed-,The%20first%20rule%20took%20the%20longest,child%20may%20move%2C%20hum%2C%20or%20leave,-and%20come%20back.',
    );
  });
  it('names a long passage by its ends', () => {
    const long = `${'begin here '.repeat(3)}${'middle '.repeat(60)}and this is the end`;
    const link = linked(long) ?? '';
    expect(link.length).toBeLessThan(160);
    expect(link).toContain('begin%20here%20begin%20here%20begin%20here,');
    expect(link.endsWith('and%20this%20is%20the%20end')).toBe(true);
  });
  it('keeps an address that has a fragment', () => {
    expect(
      passageLink(`${page}#more`, quote('A sentence that is long enough to stand alone.')),
    ).toContain('#more:~:text=A%20sentence');
  });
});
