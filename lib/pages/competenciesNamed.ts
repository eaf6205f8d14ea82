const SECTIONS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
/** The sections' names in the wordings of 1999, 2009, 2015 and 2020. */
const NAMES = [
  /client\s+groups?/,
  /reference\s+(?:and|&)\s+(?:user|reader)|user\s+(?:and|&)\s+reference|reader['’]?s?['’]?\s+advisory/,
  /programming/,
  /curation|materials\s+and\s+collection|collection\s+(?:knowledge|development|management)|(?:knowledge|management)\s+of\s+materials/,
  /outreach\s+(?:and|&)\s+advocacy|advocacy/,
  /administrati(?:ve|on)\s+(?:and|&)\s+manage(?:ment|rial)/,
  /professionalism|professional\s+development/,
];
/** The nine sections of the edition of 2009, in the numbers of today; Communication and Technology have none. */
const OF_2009 = [0, 5, null, 3, 1, 2, 4, 6, null];
const NUMERAL = /(?<![\w.'’/-])(VIII|VII|VI|IV|IX|V|III|II|I|[1-9])(?![\w'’/])/g;
/** What may stand before the number of a section. */
const BEFORE =
  /(?:^|[:;,.(&•*–—\n]|\b(?:and|or|competenc(?:y|ies)|sections?|areas?|numbers?|standards?|of|under|including|are|through|to))\s*[#(•*–—-]?\s*$/i;
const RANGE = /^\s*(?:-|–|—|through|thru|to)\s*(VIII|VII|VI|IV|IX|V|III|II|I|[1-9])(?![\w'’])/;
/** A line that speaks of ALSC's competencies, and not of any competence. */
const STATED =
  /\b(?:alsc|core)\b.{0,60}?competenc(?:y|ies)|^\W{0,9}competenc(?:y|ies)(?:\s+addressed)?\s*[:–—-]|address\w*\s+(?:the\s+)?(?:following\s+)?competenc/i;

/** What such a line does with them; a line that only mentions them names none. */
const VERB =
  /\b(?:address|relat|meet|fulfil|align|support|cover|correspond|connect|touch|satisf|demonstrat|reflect|ties?\b|fits?\b)/i;
const POINTED =
  /:|competenc\w*\s+(?:are|of|in|includes?|include|sections?|numbers?)\b|competenc\w*\s+\(?#?(?:[IVX]+|\d)\b/i;

const placeOfNumeral = (numeral: string) => {
  const at = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(numeral);
  return at < 0 ? Number(numeral) - 1 : at;
};

/** A list under the statement goes on while its lines begin with a number or the name of a section. */
function goesOn(line: string): boolean {
  const start = line.trim().toLowerCase().slice(0, 60);
  return (
    /^\W{0,3}(?:[ivx]{1,4}|[1-9])\s*[.):–-]/.test(start) || NAMES.some((name) => name.test(start))
  );
}

function sectionsIn(statement: string, before2016: boolean, found: Set<number>): void {
  const lower = statement.toLowerCase();
  NAMES.forEach((name, section) => {
    if (name.test(lower)) found.add(section);
  });
  for (const match of statement.matchAll(NUMERAL)) {
    const numeral = match[1] ?? '';
    const after = statement.slice(match.index + numeral.length);
    if (!BEFORE.test(statement.slice(Math.max(0, match.index - 24), match.index))) continue;
    const named = NAMES.some((name) =>
      name.test(
        lower.slice(match.index, match.index + 60).split(/[;,]|\band [ivx]+\b/, 1)[0] ?? '',
      ),
    );
    if (named) continue;
    // "I" by itself is a section only where a word does not follow.
    if (numeral === 'I' && !/^\s*(?:[.,:;)&–—-]|and\b|through\b|to\b|$)/.test(after)) continue;
    const first = placeOfNumeral(numeral);
    const last = Math.max(first, placeOfNumeral(RANGE.exec(after)?.[1] ?? numeral));
    for (let at = first; at <= last; at++) {
      const section = before2016 ? OF_2009[at] : at;
      if (typeof section === 'number' && section < SECTIONS.length) found.add(section);
    }
  }
}

/**
 * The sections of the ALSC Competencies that a text says it addresses, by roman numeral, number or name:
 * "This post addresses the following ALSC Core Competencies: VII. Professionalism and Professional Development."
 * Where number and name disagree the name holds; a number alone in a text from before 2016 is one of the nine
 * sections of that time.
 *
 * @param text lines, one a paragraph or list item
 * @param date YYYY-MM-DD of the text, where known
 * @returns 'I' to 'VII', in order, each once
 */
export function competenciesNamed(text: string, date: string | null = null): string[] {
  const found = new Set<number>();
  if (!/competenc/i.test(text)) return [];
  const lines = text.split(/\n+/).filter((line) => line.trim());
  let statements = 0;
  for (let at = 0; at < lines.length && statements < 20; at++) {
    const line = (lines[at] ?? '').slice(0, 2_000);
    const stated = STATED.exec(line);
    const verb = VERB.exec(line)?.index;
    if (!stated || (verb === undefined && !POINTED.test(line))) continue;
    statements++;
    const word = stated.index + stated[0].search(/competenc/i);
    let statement = line.slice(Math.min(word, verb ?? word));
    const listed = line.length - word < 40 || /:\s*$/.test(line);
    for (let next = at + 1; listed && next < at + 12 && goesOn(lines[next] ?? ''); next++) {
      statement += `\n${(lines[next] ?? '').trim().slice(0, 300)}`;
    }
    sectionsIn(statement, date !== null && date < '2016', found);
  }
  return SECTIONS.filter((_, section) => found.has(section));
}
