import { beforeEach, expect, it } from 'vitest';
import { randomId } from '@/lib/records/id';
import type { StoredRecord } from '@/lib/records/record';
import { Replica } from '../fixtures/Replica';
import { fromNotebook, fromPage, get, send, World } from './world';

let world: World;
let page: ReturnType<World['tab']>;
beforeEach(async () => {
  world = new World();
  page = world.tab();
  await world.start();
});

const save = (changes: object[]) =>
  send(fromNotebook(), 'documents.save', { changes: changes as never });
const cv = (id: string, more: object = {}) => ({
  kind: 'document',
  id,
  text: 'Ann Moss\nLibrarian',
  fields: [
    ['type', 'cv'],
    ['onlyMe', true],
  ],
  ...more,
});

it('a CV and a comment on its passage are saved in one step, and taken back by one undo', async () => {
  const [id, remark] = [randomId(), randomId()];
  const quote = { exact: 'Librarian', prefix: '', suffix: '', start: 9, end: 18 };
  const about = [
    ['about', id],
    ['type', 'strength'],
    ['quote', quote],
  ];
  const comment = { kind: 'comment', id: remark, text: 'Good.', fields: about };
  expect(await save([cv(id), comment])).toEqual({ ok: true, value: null });
  expect(await save([{ kind: 'document', id, fields: [[`resolved:${remark}`, true]] }])).toEqual({
    ok: true,
    value: null,
  });
  expect(await get(fromNotebook(), 'undo', {})).toMatchObject({ step: 'document' });
  expect(await get(fromNotebook(), 'undo', {})).toMatchObject({ step: 'document' });
  expect(await send(fromNotebook(), 'undo', {})).toMatchObject({ failure: 'nothing-to-undo' });
});

it.each([
  ['a field that it has not', { fields: [['about', randomId()]] }],
  ['a field that nobody has', { fields: [['deleted', true]] }],
  ['a value of another kind', { fields: [['title', { exact: 'x' }]] }],
  ['a record of another kind', { kind: 'note' }],
])('%s is refused, and nothing is written', async (_, more) => {
  const good = cv(randomId());
  expect(await save([good, cv(randomId(), more)])).toEqual({ ok: false, failure: 'bad-input' });
  expect(await send(fromNotebook(), 'undo', {})).toMatchObject({ failure: 'nothing-to-undo' });
});

it('a text that is too long is refused with how much too long it is', async () => {
  const long = cv(randomId(), { text: 'x'.repeat(100_003) });
  expect(await save([long])).toEqual({ ok: false, failure: 'too-long', detail: '3' });
});

it('the other’s CV is not changed; a page may not ask', async () => {
  const ruth = new Replica();
  const record = ruth.write('document', { texts: [['text', 'Hers']] }, Date.now());
  await get(fromNotebook(), 'copy.merge', { records: [record] as StoredRecord[], me: null });
  expect(await save([cv(record.id)])).toEqual({ ok: false, failure: 'not-allowed' });
  expect(
    await send(fromPage(page), 'documents.save', { changes: [cv(randomId())] as never }),
  ).not.toMatchObject({ ok: true });
});
