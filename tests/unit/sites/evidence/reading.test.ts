// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pacer } from '@/lib/sites/evidence/pacer';
import { findReading } from '@/lib/sites/evidence/reading';
import { spanishSyllables } from '@/lib/sites/evidence/syllables';
import { body, never } from './survey';

const undetected = async () => '';
const read = async (
  html: string,
  lang: string,
  detect: (text: string) => Promise<string> = undetected,
) => findReading(await body(html), lang, detect, pacer(never()));

const EASY = '<p>The worm digs. It has no eyes. It can feel the sun. </p>'.repeat(15);
const HARD =
  '<p>Notwithstanding considerable methodological difficulties, longitudinal investigations demonstrate that institutional collaboration substantially facilitates intergenerational communication.</p>'.repeat(
    8,
  );
const ESPANOL =
  '<p>La rana nace en el agua. Come plantas y nada todo el día. Luego le salen patas y sale del agua. </p>'.repeat(
    8,
  );

describe('the reading-level hint', () => {
  it('tells easy from hard English', async () => {
    expect((await read(EASY, 'en-US')).values).toMatchObject({
      words: 180,
      sentences: 45,
      level: 'k2',
    });
    expect((await read(HARD, 'en')).values.level).toBe('older');
  });

  it('reads Spanish, by the page’s word or by its text', async () => {
    const asked = await read(ESPANOL, '', async () => 'es');
    expect(asked).toMatchObject({ finding: 'known', values: { language: 'es', level: '35' } });
    expect(await read(ESPANOL, 'es-MX')).toEqual(asked);
  });

  it('counts words and gives no hint in other languages, or for a few words', async () => {
    expect(await read(EASY, 'fr')).toMatchObject({ finding: 'unknown', values: { words: 180 } });
    expect(await read('<p>The worm digs.</p>', 'en')).toMatchObject({
      finding: 'unknown',
      values: { words: 3, sentences: 1 },
    });
    expect(await read('', 'en')).toMatchObject({ finding: 'none-seen' });
  });

  it('leaves menus, footers, scripts and hidden parts out', async () => {
    const html = `<nav>One two</nav><script>three</script><p hidden>four</p><p>Five six.</p><footer>seven</footer>`;
    expect((await read(html, 'en')).values.words).toBe(2);
  });

  it('stands a bad language code', async () => {
    expect((await read(EASY, 'x-!')).values.words).toBe(180);
    expect((await read(EASY, 'zzz')).finding).toBe('unknown');
  });
});

describe('Spanish syllables', () => {
  it.each([
    ['sol', 1],
    ['casa', 2],
    ['cien', 1],
    ['día', 2],
    ['aula', 2],
    ['ciudad', 2],
    ['que', 1],
    ['guitarra', 3],
    ['pingüino', 3],
    ['leer', 2],
    ['murciélago', 4],
    ['biblioteca', 4],
    ['muy', 1],
    ['búho', 2],
    ['poesía', 4],
    ['prohibir', 2],
    ['niños', 2],
    ['águila', 3],
    ['raíz', 2],
    ['país', 2],
    ['cuidado', 3],
    ['construir', 2],
  ])('%s: %i', (word, count) => expect(spanishSyllables(word)).toBe(count));
});
