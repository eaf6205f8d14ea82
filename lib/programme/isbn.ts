export type IsbnProblem = 'isbn-length' | 'isbn-check';

/** The check digit of the first twelve digits of an ISBN-13: weights 1 and 3, to a multiple of ten. */
function check13(twelve: string): string {
  const sum = [...twelve].reduce(
    (all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** The check digit of the first nine digits of an ISBN-10: weights 10 to 2, to a multiple of eleven; X is ten. */
function check10(nine: string): string {
  const sum = [...nine].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/**
 * An ISBN as its thirteen digits; an ISBN-10 becomes the ISBN-13 of the same book. Spaces and hyphens of any kind,
 * and "ISBN" before it, do not matter. `isbn-length`: not ten or thirteen digits; `isbn-check`: its check digit is
 * another.
 */
export function isbn13(
  text: string,
): { ok: true; isbn: string } | { ok: false; problem: IsbnProblem } {
  const bare = text
    .toUpperCase()
    .replace(/^\s*ISBN(?:-?1[03])?\s*:?/, '')
    .replace(/[\s\p{Pd}]/gu, '');
  if (/^\d{9}[\dX]$/.test(bare)) {
    if (check10(bare.slice(0, 9)) !== bare[9]) return { ok: false, problem: 'isbn-check' };
    const twelve = `978${bare.slice(0, 9)}`;
    return { ok: true, isbn: twelve + check13(twelve) };
  }
  if (!/^97[89]\d{10}$/.test(bare)) return { ok: false, problem: 'isbn-length' };
  if (check13(bare.slice(0, 12)) !== bare[12]) return { ok: false, problem: 'isbn-check' };
  return { ok: true, isbn: bare };
}
