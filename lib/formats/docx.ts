import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Why a file is no text that can be read; `cvBad_<name>` in the messages says it. */
export type DocxProblem = 'broken' | 'encrypted' | 'other_file' | 'too_large';

export type ReadDocx = { ok: true; text: string } | { ok: false; problem: DocxProblem };

/** Its parts may unpack to so many bytes, no more: a small file can hold very much. */
const MOST_UNPACKED = 20_000_000;
/** Elements within each other. */
const DEEPEST = 200;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const COMPATIBLE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Old Word files, and new ones with a password, are compound files. */
const isCompound = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** What is not read: what was deleted, what a field is made of, the older form of a text box, what is hidden. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rPr',
  'pPr',
  'sectPr',
  'tblPr',
]);

/**
 * The text of a part of WordprocessingML (ECMA-376 part 1, 17.3): a line a paragraph, tabs and breaks as they are, a
 * row of a table on one line, a text box after the paragraph that holds it.
 */
function textOfPart(xml: string): string {
  const lines: string[] = [];
  /** Paragraphs that are open: a text box stands within one. */
  const open: { text: string; after: string[] }[] = [];
  /** Rows of tables that are open: the lines of their cells. */
  const rows: { cells: string[][] }[] = [];
  let skipped = 0;
  let reading = false;
  let deep = 0;
  const put = (line: string) => {
    const outer = open.at(-1);
    const cell = rows.at(-1)?.cells.at(-1);
    if (outer) outer.after.push(line);
    else if (cell) cell.push(line);
    else lines.push(line);
  };
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph) paragraph.text += text;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ uri, local }) => {
    if (++deep > DEEPEST) throw new Error('too deep');
    const isWord = uri === WORD || uri === STRICT;
    if (
      skipped > 0 ||
      (isWord && SKIPPED.has(local)) ||
      (uri === COMPATIBLE && local === 'Fallback')
    ) {
      skipped++;
      return;
    }
    if (!isWord) return;
    if (local === 'p') open.push({ text: '', after: [] });
    else if (local === 't') reading = true;
    else if (local === 'tab') add('\t');
    else if (local === 'br' || local === 'cr') add('\n');
    else if (local === 'noBreakHyphen') add('‑');
    else if (local === 'tr' && open.length === 0) rows.push({ cells: [] });
    else if (local === 'tc' && open.length === 0) rows.at(-1)?.cells.push([]);
  });
  parser.on('text', (text) => {
    if (reading && skipped === 0) add(text);
  });
  parser.on('closetag', ({ uri, local }) => {
    deep--;
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (uri !== WORD && uri !== STRICT) return;
    if (local === 't') reading = false;
    else if (local === 'p') {
      const paragraph = open.pop();
      if (!paragraph) return;
      put(paragraph.text);
      for (const line of paragraph.after) put(line);
    } else if (local === 'tr' && open.length === 0) {
      const row = rows.pop();
      if (row) put(row.cells.map((cell) => cell.join('\n').trim()).join('\t'));
    }
  });
  parser.write(xml).close();
  return lines.join('\n');
}

/** Reads the text of a .docx file: its body, then its foot- and endnotes. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  if (isCompound(bytes)) return { ok: false, problem: 'encrypted' };
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^word\/(document|footnotes|endnotes)\d*\.xml$/.test(name)) return false;
        size += originalSize;
        return size <= MOST_UNPACKED;
      },
    });
  } catch {
    return { ok: false, problem: 'broken' };
  }
  if (size > MOST_UNPACKED) return { ok: false, problem: 'too_large' };
  const names = Object.keys(parts).sort();
  const body = names.find((name) => name.startsWith('word/document'));
  if (!body) return { ok: false, problem: 'other_file' };
  try {
    const ordered = [body, ...names.filter((name) => name !== body)];
    const text = ordered
      .map((name) => textOfPart(strFromU8(parts[name] ?? new Uint8Array()).replace(/^\uFEFF/, '')))
      .join('\n');
    return { ok: true, text: text.trim() };
  } catch {
    return { ok: false, problem: 'broken' };
  }
}
