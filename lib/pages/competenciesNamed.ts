/** Sections as posts name them, over the editions since 2009; the current numerals. */
const NAMES: [numeral: string, name: RegExp][] = [
  ['I', /client group/i],
  ['II', /reference (and|&) user|user (and|&) reference|reader.?s.? advis/i],
  ['III', /programming skills|\bprogramming\b/i],
  [
    'IV',
    /(knowledge|curation|management)[\w\s,&]* of materials|materials|collection (knowledge|development|management)/i,
  ],
  ['V', /outreach|advocacy/i],
  ['VI', /administrative|management skills/i],
  ['VII', /professionalism|professional development/i],
];
const NUMERALS = NAMES.map(([numeral]) => numeral);
/** How far behind the word "competencies" a list of them reaches, in UTF-16 units. */
const REACH = 500;

const MENTION =
  /\b(?:ALSC|core)\b[^.:]{0,60}\bcompetenc(?:y|ies)\b|\bcompetenc(?:y|ies)\b[^.:]{0,60}\b(?:ALSC|core)\b|\bcompetenc(?:y|ies)\s*:|\bcompetenc(?:y|ies)\s+(?=#?[1-7]\b|[IV]+\b)/gi;
/** A numeral or number in a list: "VII. Professionalism", "I, III and VI", "#3", "Section IV:". */
const MARK =
  /(?<=^[\s:–—-]*|[:;,.(&#/•]\s*|\b(?:and|or|of|sections?|no\.|number|competenc(?:y|ies))\s+)(?:(VII|VI|IV|V|III|II|I)|([1-7]))(?=\s*[.,:;)&/–—-]|\s+(?:and|or)\b|\s+["“']?\p{Lu}|\s*$)/gu;

function namesIn(text: string): string[] {
  return NAMES.filter(([, name]) => name.test(text)).map(([numeral]) => numeral);
}

function listed(list: string): string[] {
  const marks = [...list.matchAll(MARK)];
  const first = marks[0];
  if (!first) return namesIn(list);
  const found = namesIn(list.slice(0, first.index));
  marks.forEach((mark, n) => {
    const rest = list.slice(mark.index + mark[0].length, marks[n + 1]?.index);
    // Its name goes before its number: the edition of 2009 counted otherwise.
    const names = namesIn(rest);
    const numeral = mark[1] ?? NUMERALS[Number(mark[2]) - 1];
    found.push(...(names.length > 0 ? names : numeral ? [numeral] : []));
  });
  return found;
}

/**
 * The sections of the ALSC Competencies that a stretch of text names: 'I' to 'VII', in order. Posts since
 * 2018 end with "This post addresses the following ALSC Core Competencies: VII. Professionalism and
 * Professional Development."; roman numerals, numbers and names are read, alone or together.
 */
export function competenciesNamed(text: string): string[] {
  const found = new Set<string>();
  for (const mention of text.matchAll(MENTION)) {
    const from = mention.index + mention[0].length;
    for (const numeral of listed(text.slice(from, from + REACH))) found.add(numeral);
  }
  return NUMERALS.filter((numeral) => found.has(numeral));
}
