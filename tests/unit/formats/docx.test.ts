import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocx } from '@/lib/formats/docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const docx = (body: string, more: Record<string, string> = {}) =>
  zipped({
    'word/document.xml': `<w:document ${W} ${MC}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

it('reads paragraphs, tabs, breaks, and no text that was deleted', () => {
  const body =
    `${p('Ann Moss')}<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r><w:t>One</w:t><w:tab/><w:t>Two</w:t><w:br/></w:r>` +
    '<w:r><w:t>Three &amp; four 🙂</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>' +
    '<w:ins><w:r><w:t>!</w:t></w:r></w:ins></w:p>';
  expect(readDocx(docx(body))).toEqual({
    ok: true,
    text: 'Ann Moss\nOne\tTwo\nThree & four 🙂!',
  });
});

it('reads tables a row a line, text boxes once, and notes', () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('In the box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('In the box')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Beside</w:t></w:r></w:p>`;
  const read = readDocx(
    docx(`<w:tbl><w:tr>${cell('2020')}${cell('Library')}</w:tr></w:tbl>${box}`, {
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote>${p('A note')}</w:footnote></w:footnotes>`,
    }),
  );
  expect(read).toEqual({ ok: true, text: '2020\tLibrary\nBeside\nIn the box\nA note' });
});

it.each([
  ['cut', docx(p('Ann')).slice(0, 80), 'broken'],
  ['a file with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'encrypted'],
  ['another zip', zipped({ 'content.xml': '<x/>' }), 'other_file'],
  ['of broken XML', zipped({ 'word/document.xml': '<w:document><w:p>' }), 'broken'],
  [
    'with a document type',
    zipped({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
    'broken',
  ],
  ['nested without end', zipped({ 'word/document.xml': '<a>'.repeat(5_000) }), 'broken'],
  ['a bomb', zipped({ 'word/document.xml': ' '.repeat(21_000_000) }), 'too_large'],
])('refuses one that is %s', (_, bytes, problem) => {
  expect(readDocx(bytes)).toEqual({ ok: false, problem });
});
