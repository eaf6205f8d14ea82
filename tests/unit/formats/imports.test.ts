import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '@/lib/formats/noteIn';
import { planImport } from '@/lib/formats/planImport';
import { readImport } from '@/lib/formats/readImport';
import { writeWebAnnotations } from '@/lib/formats/webAnnotation';
import { editRecord } from '@/lib/records/edit';
import { readItem } from '@/lib/records/item';
import { readNote } from '@/lib/records/note';
import type { LiveRecord, StoredRecord } from '@/lib/records/record';
import { writeStamp } from '@/lib/records/stamp';
import { someNotes } from './someNotes';

const ME = 'm'.repeat(25);

async function incoming(text: string): Promise<Incoming> {
  const read = await readImport(text);
  if (read.form === 'copy' || !read.reply.ok) throw new Error(JSON.stringify(read));
  return read.reply.value;
}
const refusal = async (text: string) => {
  const read = await readImport(text);
  return read.form === 'copy' || read.reply.ok ? null : read.reply.failure;
};
const plan = ({ notes, sites }: Incoming, here: StoredRecord[] = []) =>
  planImport(
    notes,
    sites.map((site, at) => ({ ...site, id: String(at).padStart(25, '0') })),
    new Map(here.map((record) => [record.id, record])),
    ME,
  );

/** As the sidebar's "Export" writes it: a highlight with a comment, a note about the page, an answer. */
const HYPOTHESIS = {
  export_date: '2025-05-02T10:00:00.000Z',
  export_userid: 'acct:ana@hypothes.is',
  client_version: '1.1600.0',
  annotations: [
    {
      id: 'aB3dEfGhEe-x1Yz',
      created: '2025-03-01T09:12:33.123456+00:00',
      updated: '2025-03-02T09:12:33.123456+00:00',
      user: 'acct:ana@hypothes.is',
      uri: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
      text: 'Try **this** in April.',
      tags: ['Storytime', 'sensory, calm'],
      group: '__world__',
      permissions: { read: ['group:__world__'], admin: ['acct:ana@hypothes.is'] },
      target: [
        {
          source: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[1]',
              startOffset: 3,
              endContainer: '/p[1]',
              endOffset: 18,
            },
            { type: 'TextPositionSelector', start: 120, end: 135 },
            {
              type: 'TextQuoteSelector',
              exact: 'lights are dim',
              prefix: 'when the ',
              suffix: ' and soft',
            },
          ],
        },
      ],
      document: { title: ['Quiet hour'] },
      links: {},
      flagged: false,
    },
    {
      id: 'pageNote1',
      created: '2025-03-03T09:00:00.000000+00:00',
      updated: '2025-03-03T09:00:00.000000+00:00',
      user: 'acct:ana@hypothes.is',
      uri: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
      text: 'About the whole post.',
      tags: [],
      permissions: { read: ['acct:ana@hypothes.is'] },
      target: [{ source: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/' }],
      document: { title: ['Quiet hour'] },
    },
    {
      id: 'reply1',
      created: '2025-03-04T09:00:00.000000+00:00',
      updated: '2025-03-04T09:00:00.000000+00:00',
      user: 'acct:ana@hypothes.is',
      uri: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/',
      text: 'Done, it works.',
      tags: [],
      references: ['aB3dEfGhEe-x1Yz'],
      permissions: { read: ['group:__world__'] },
      target: [{ source: 'https://www.alsc.ala.org/blog/2018/10/quiet-hour/' }],
    },
  ],
};
const CSV = `Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page
2025-03-01 09:12,https://www.alsc.ala.org/blog/2018/10/quiet-hour/,Public,Annotation,"lights are ""dim""",ana,"Try this, in April.","Storytime,sensory",
2025-03-03 09:00,https://example.org/a.pdf,Public,Annotation,,ana,Page note,,12
`;
const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1700000000" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://www.tidepool.example/?a=1&amp;b=2" ADD_DATE="1700000100" ICON="data:image/png;base64,AAAA">Tidepool &amp; Window</A>
    <DT><H3>For storytime</H3>
    <DL><p>
      <DT><A HREF="https://owlpost.example/" ADD_DATE="1700000200">Owl &#39;Post&#39; &lt;b&gt;</A>
      <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    </DL><p>
  </DL><p>
</DL><p>`;

describe('what comes in', () => {
  it('from Hypothesis as JSON: passages with their place, page notes, answers, who may read', async () => {
    const { notes, unreadable } = await incoming(JSON.stringify(HYPOTHESIS));
    expect(unreadable).toBe(0);
    expect(notes[0]).toMatchObject({
      text: 'Try **this** in April.',
      quote: {
        exact: 'lights are dim',
        prefix: 'when the ',
        suffix: ' and soft',
        start: 120,
        end: 135,
      },
      pageTitle: 'Quiet hour',
      tags: ['Storytime', 'sensory calm'],
      onlyMe: false,
      made: Date.parse('2025-03-01T09:12:33.123Z'),
      changed: Date.parse('2025-03-02T09:12:33.123Z'),
    });
    expect(notes[1]).toMatchObject({ quote: null, onlyMe: true, about: null });
    expect(notes[2]).toMatchObject({ about: notes[0]?.id, text: 'Done, it works.' });
    const { added } = plan({ notes, sites: [], unreadable: 0, firstUnreadable: null });
    expect(added.map((record) => readItem(record as LiveRecord, 'me')?.kind)).toEqual([
      'note',
      'note',
      'comment',
    ]);
  });

  it('from Hypothesis as CSV', async () => {
    const { notes } = await incoming(CSV);
    expect(notes[0]).toMatchObject({
      text: 'Try this, in April.',
      quote: { exact: 'lights are "dim"' },
      tags: ['Storytime', 'sensory'],
      made: new Date(2025, 2, 1, 9, 12).getTime(),
    });
    expect(notes[1]).toMatchObject({ pdfPage: 12, quote: null });
  });

  it('from a browser’s bookmarks, as sites with their folder as tag', async () => {
    const { sites, unreadable } = await incoming(BOOKMARKS);
    expect(sites).toEqual([
      {
        address: 'https://www.tidepool.example/?a=1&b=2',
        title: 'Tidepool & Window',
        tags: [],
        made: 1_700_000_100_000,
      },
      {
        address: 'https://owlpost.example/',
        title: "Owl 'Post' <b>",
        tags: ['For storytime'],
        made: 1_700_000_200_000,
      },
    ]);
    expect(unreadable).toBe(1);
  });

  it('twice adds nothing, whatever it is', async () => {
    for (const text of [JSON.stringify(HYPOTHESIS), CSV, BOOKMARKS]) {
      const read = await incoming(text);
      const first = plan(read);
      expect(first.added.length).toBeGreaterThan(0);
      const again = plan(await incoming(text), first.added);
      expect(again).toMatchObject({ added: [], changed: [], unreadable: 0 });
    }
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        fc.pre(notes.length > 0);
        const text = writeWebAnnotations(notes, 'Notes', () => 'Ana');
        const { added } = plan(await incoming(text));
        expect(added.map((record) => readNote(record as LiveRecord).text)).toEqual(
          notes.map((note) => note.text),
        );
        expect(plan(await incoming(text), added)).toMatchObject({ added: [], changed: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('later words of a note change it; words that were written here later, or deleted here, stay', async () => {
    const first = plan(await incoming(JSON.stringify(HYPOTHESIS))).added as LiveRecord[];
    const [note] = first;
    if (!note) throw new Error('no note');
    const later = structuredClone(HYPOTHESIS);
    Object.assign(later.annotations[0] ?? {}, {
      text: 'Newer.',
      updated: '2025-04-01T00:00:00.000Z',
      tags: ['Storytime'],
    });
    const { changed } = plan(await incoming(JSON.stringify(later)), first);
    expect(changed.map((record) => readNote(record as LiveRecord))).toMatchObject([
      { text: 'Newer.', otherTexts: [], tags: ['Storytime'] },
    ]);
    const stamp = writeStamp(Date.UTC(2025, 5, 1), 0, 'mydevice00');
    const mine = editRecord(note, { texts: [['text', 'Mine, later.']] }, stamp);
    expect(plan(await incoming(JSON.stringify(later)), [mine, ...first.slice(1)])).toMatchObject({
      added: [],
      changed: [],
    });
    const gone = editRecord(note, { fields: [['deleted', true]] }, stamp);
    expect(plan(await incoming(JSON.stringify(later)), [gone, ...first.slice(1)])).toMatchObject({
      added: [],
      changed: [],
      deleted: 1,
    });
  });

  it('is refused by name: cut short, of no known form, empty, too many', async () => {
    const whole = JSON.stringify(HYPOTHESIS);
    expect(await refusal(whole.slice(0, -40))).toBe('truncated');
    expect(await refusal(CSV.slice(0, CSV.indexOf('April') + 3))).toBe('truncated');
    expect(await refusal('{"a":1}')).toBe('unknown-format');
    expect(await refusal('just words')).toBe('unknown-format');
    expect(await refusal('  ')).toBe('empty');
    expect(await refusal('{"annotations":[]}')).toBe('empty');
    const many = `{"annotations":[${'{},'.repeat(100_000)}{}]}`;
    expect(await refusal(many)).toBe('too-many');
    expect((await readImport('{"format":"matchbook-copy","version":99}')).form).toBe('copy');
  });

  it('counts and leaves out entries that are wrong: types, dates, addresses, keys of the language, doubles, HTML', async () => {
    const [good] = HYPOTHESIS.annotations;
    const entries = [
      { ...good, id: 'a', created: 'never' },
      { ...good, id: 'b', created: '1869-01-01T00:00:00Z' },
      { ...good, id: 'c', created: '2199-01-01T00:00:00Z' },
      { ...good, id: 'd', uri: 'javascript:alert(1)' },
      { ...good, id: 'e', text: 7 },
      { ...good, id: 'f', text: 'x'.repeat(100_001) },
      null,
      'words',
      good,
      good,
    ];
    const text = JSON.stringify({ annotations: entries }).replace(
      '"links"',
      '"__proto__":{"polluted":1},"links"',
    );
    const read = await incoming(text);
    expect(read.notes).toHaveLength(1);
    expect(read).toMatchObject({ unreadable: 9, firstUnreadable: 1 });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const html = '<img src=x onerror=alert(1)>';
    const all = await incoming(
      JSON.stringify({
        annotations: [{ ...good, text: html, tags: [html], document: { title: [html] } }],
      }),
    );
    expect(all.notes[0]).toMatchObject({ text: html, tags: [html], pageTitle: html });
  });

  it('never throws, whatever it is given', async () => {
    const json = fc.oneof(
      fc.json(),
      fc.json().map((text) => `{"annotations":[${text}]}`),
      fc
        .json()
        .map(
          (text) => `{"type":"Annotation","created":"2020-01-01","target":${text},"body":${text}}`,
        ),
      fc.string(),
      fc.string().map((text) => `${CSV}${text}`),
      fc.string().map((text) => `${BOOKMARKS}${text}`),
    );
    await fc.assert(
      fc.asyncProperty(json, async (text) => {
        const read = await readImport(text);
        if (read.form !== 'copy' && read.reply.ok) plan(read.reply.value);
      }),
      { numRuns: 400 },
    );
  });
});
