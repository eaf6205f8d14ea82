const STRONG = 'aeoáéó';
const WEAK = 'iuü';
const STRESSED = 'íú';

/**
 * The syllables of a Spanish word: a vowel each, but for two that are spoken as one (`cien`, `aula`); an accent
 * on the weak one parts them (`día`); `u` in `que`, `gui` is silent, and a closing `y` is a vowel.
 */
export function spanishSyllables(word: string): number {
  const text = word
    .toLowerCase()
    .replace(/y$/, 'i')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g');
  let count = 0;
  let before = '';
  for (const letter of text) {
    const strong = STRONG.includes(letter) || STRESSED.includes(letter);
    if (strong || WEAK.includes(letter)) {
      const joined =
        before !== '' &&
        (strong ? WEAK.includes(before) : !STRESSED.includes(before)) &&
        !STRESSED.includes(letter);
      if (!joined) count++;
      before = letter;
    } else if (letter !== 'h' || before === '') before = '';
  }
  return Math.max(1, count);
}
