const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** Today's sections in the wordings of 1999, 2009, 2015 and 2020. */
const NAMES = [
  /client groups?/i,
  /reference (?:and|&) (?:user|reader)|user (?:and|&) reference|reader\S* advis/i,
  /\bprogramming\b/i,
  /\bmaterials\b|curation|collection (?:knowledge|development|management)/i,
  /advocacy|(?:^|[:;,.]|and)\s*outreach/i,
  /administrati(?:ve|on)\b|management skills/i,
  /professionalism|professional development/i,
];
/** The nine sections of 2009 in the numbers of today; Communication and Technology have none. */
const OF_2009 = [0, 5, -1, 3, 1, 2, 4, 6, -1];
/** Where a text speaks of ALSC's competencies, and not of any competence. */
const MENTION =
  /\b(?:alsc|core)\b[^.:\n]{0,60}competenc(?:y|ies)(?: addressed)?|\bcompetenc(?:y|ies)\b[^.:\n]{0,60}\b(?:alsc|core)\b|(?<=(?:^|\n)\W*|following |address\w* )competenc(?:y|ies)(?=\s*:|\s+#?(?:[1-9]\b|[IVX]+\b))/gi;
/** What a text that does more than mention them says before, or goes on with. */
const STATES =
  /address|relat|meet|fulfil|align|support|cover|correspond|connect|satisf|reflect|\btie/i;
const GOES_ON = /^\n|^\s*(?:[:–—#(]|[IVX]+\b|\d\b|(?:of|in|are|includ\w+|sections?|numbers?)\b)/;
/** A numeral or number in a list: "VII. Professionalism", "I, III and VI", "#3", "Section IV:", "I-III". */
const MARK =
  /(?<=^[\s:–—-]*|[:;,.(&#/•–—-]\s*|\n|\b(?:and|or|to|through|of|in|are|sections?|no\.|numbers?|competenc(?:y|ies))\s+)(VI{0,3}|I?[VX]|I{1,3}|[1-9])(?:(?<=[IVX])[.-]\d+)?(?=\s*[.,:;)&/–—-]|\s+(?:and|or|to|through)\b|\s+["“']?\p{Lu}|\s*$|\n)/gu;
const LISTED = /^\W{0,3}(?:[IVX]+|[1-9])\s*[.):–-]/;

const namesIn = (text: string) =>
  NAMES.flatMap((name, section) => (name.test(text) ? [section] : []));

/** The rest of the line; where that is next to nothing, also the lines below that are a list. */
function listAfter(text: string): string {
  const [first = '', ...below] = text.split(/\s*\n\s*/);
  if (first.length > 40) return first;
  const end = below.findIndex((line) => !LISTED.test(line) && !namesIn(line.slice(0, 50)).length);
  return [first, ...(end < 0 ? below : below.slice(0, end))].join('\n');
}

function sectionsIn(list: string, before2016: boolean): number[] {
  const marks = [...list.matchAll(MARK)];
  const found = namesIn(list.slice(0, marks[0]?.index));
  let last = -1;
  marks.forEach((mark, n) => {
    const numeral = mark[1] ?? '';
    const at = NUMERALS.includes(numeral) ? NUMERALS.indexOf(numeral) : Number(numeral) - 1;
    const previous = marks[n - 1];
    const gap = previous && list.slice(previous.index + previous[0].length, mark.index);
    const ranges = /^\s*(?:[–—-]|to|through)\s*$/.test(gap ?? '');
    // What comes behind a dash and is no more is an item of a section.
    if (ranges && at <= last) return;
    const names = namesIn(list.slice(mark.index + numeral.length, marks[n + 1]?.index));
    // A name goes before its number: editions have counted otherwise.
    if (names.length) found.push(...names);
    else
      for (let one = ranges ? last + 1 : at; one <= at; one++)
        found.push(before2016 ? (OF_2009[one] ?? -1) : one);
    last = at;
  });
  return found;
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
  let left = 20;
  for (const { 0: mention, index } of text.matchAll(MENTION)) {
    if (left-- === 0) break;
    const before =
      text
        .slice(Math.max(0, index - 120), index)
        .split('\n')
        .at(-1) ?? '';
    const list = listAfter(text.slice(index + mention.length, index + mention.length + 600));
    const states = before.search(STATES);
    if (states < 0 && !GOES_ON.test(list)) continue;
    if (states >= 0) for (const section of namesIn(before.slice(states))) found.add(section);
    for (const section of sectionsIn(list, date !== null && date < '2016')) found.add(section);
  }
  return NUMERALS.slice(0, 7).filter((_, section) => found.has(section));
}
