import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/notebook/search/fold';
import { groupItems } from '@/lib/notebook/search/group';
import { SearchIndex } from '@/lib/notebook/search/Index';
import { fieldIn, LONGEST_QUERY, readQuery, withField } from '@/lib/notebook/search/query';
import type { Item } from '@/lib/records/item';

let count = 0;
function item(parts: Partial<Item>): Item {
  return {
    id: String(++count).padStart(25, '0'),
    kind: 'note',
    author: 'me',
    title: '',
    text: '',
    quote: null,
    address: 'https://example.org/',
    pageTitle: '',
    pageKind: 'plain',
    tags: [],
    competencies: [],
    activity: '',
    about: '',
    type: '',
    onlyMe: false,
    bring: false,
    made: count,
    changed: count,
    ...parts,
  };
}

const NAMES = new Map([
  ['me', fold('Ana')],
  ['ruth', fold('Ruth')],
]);
function found(index: SearchIndex, text: string): string[] {
  const read = readQuery(text);
  if (!read.ok) throw new Error(read.failure);
  return index.find(read.query, NAMES).items.map(({ text }) => text);
}

describe('search', () => {
  const index = new SearchIndex();
  for (const one of [
    item({ text: 'Dim the lights', tags: ['Storytime'], made: Date.UTC(2026, 1, 5) }),
    item({ text: 'Niñez y canción', author: 'ruth', made: Date.UTC(2026, 2, 5) }),
    item({
      text: 'Fidget baskets',
      kind: 'draft',
      competencies: ['III'],
      title: 'Asking for baskets',
    }),
    item({ text: 'On a page', address: 'https://zoo.example/otters', pageTitle: 'Otters' }),
  ]) {
    index.put(one);
  }

  it('finds beginnings, one letter wrong, missing, too many or changed places, and any accent', () => {
    for (const word of ['ligh', 'lihgts', 'lights', 'lightz', 'lghts', 'llights', 'LIGHTS']) {
      expect(found(index, word), word).toEqual(['Dim the lights']);
    }
    for (const word of ['ninez', 'Niñez', 'CANCIÓN', 'cancion']) {
      expect(found(index, word), word).toEqual(['Niñez y canción']);
    }
    expect(found(index, 'lights baskets')).toEqual([]);
    expect(found(index, 'otters')).toEqual(['On a page']);
  });

  it('narrows by every field word, in English and in Spanish', () => {
    expect(found(index, 'tag:story')).toEqual(['Dim the lights']);
    expect(found(index, 'etiqueta:"storytime"')).toEqual(['Dim the lights']);
    expect(found(index, 'by:ruth')).toEqual(['Niñez y canción']);
    expect(found(index, 'kind:draft competency:iii')).toEqual(['Fidget baskets']);
    expect(found(index, 'on:zoo.example')).toEqual(['On a page']);
    expect(found(index, 'after:2026-03')).toEqual(['Niñez y canción']);
    expect(found(index, 'después:2026-02 antes:2026-03')).toEqual(['Dim the lights']);
  });

  it('follows changes', () => {
    const one = item({ text: 'Before' });
    index.put(one);
    index.put({ ...one, text: 'After' });
    expect(found(index, 'before')).toEqual([]);
    expect(found(index, 'after')).toEqual(['After']);
    index.remove(one.id);
    expect(found(index, 'after')).toEqual([]);
    expect(index.size).toBe(4);
  });

  it('names what cannot be searched for, and never throws', () => {
    expect(readQuery('(((')).toEqual({ ok: false, failure: 'no-words' });
    expect(readQuery('a'.repeat(10_000))).toMatchObject({ failure: 'too-long' });
    expect(readQuery('before:yesterday')).toMatchObject({ failure: 'no-day', detail: 'yesterday' });
    expect(readQuery('before:2026-02-31')).toMatchObject({ failure: 'no-day' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: LONGEST_QUERY }), (text) => {
        const read = readQuery(text);
        if (read.ok) index.find(read.query, NAMES);
      }),
      { numRuns: 500 },
    );
  });

  it('writes field words as it reads them', () => {
    fc.assert(
      fc.property(fc.constantFrom('storytime', 'two words', 'ñandú'), (value) => {
        const text = withField('quiet hour', 'tag', value);
        expect(fieldIn(text, 'tag')).toBe(value);
        expect(withField(text, 'tag', '')).toBe('quiet hour');
      }),
    );
  });

  it('groups in the order found; what has none of it stands last', () => {
    const items = [item({ tags: [] }), item({ tags: ['b', 'a'] }), item({ tags: ['A'] })];
    const groups = groupItems(items, 'tag');
    expect(groups.map(({ title, ids }) => [title, ids.length])).toEqual([
      ['b', 1],
      ['a', 2],
      ['', 1],
    ]);
  });
});
