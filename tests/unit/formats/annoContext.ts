/**
 * The terms of the Web Annotation model's JSON-LD context (http://www.w3.org/ns/anno.jsonld, W3C Recommendation of
 * 23 February 2017, appendix A): prefixes, classes, words of a vocabulary, and properties by what their values are.
 */
export const PREFIXES = [
  'oa',
  'dc',
  'dcterms',
  'dctypes',
  'foaf',
  'rdf',
  'rdfs',
  'skos',
  'xsd',
  'iana',
  'owl',
  'as',
  'schema',
];
export const CLASSES = [
  'Annotation',
  'Dataset',
  'Image',
  'Video',
  'Audio',
  'Text',
  'TextualBody',
  'ResourceSelection',
  'SpecificResource',
  'FragmentSelector',
  'CssSelector',
  'XPathSelector',
  'TextQuoteSelector',
  'TextPositionSelector',
  'DataPositionSelector',
  'SvgSelector',
  'RangeSelector',
  'TimeState',
  'HttpRequestState',
  'CssStylesheet',
  'Choice',
  'Person',
  'Software',
  'Organization',
  'AnnotationCollection',
  'AnnotationPage',
  'Audience',
];
/** Values of `motivation` and `purpose`. */
export const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
/** Properties whose value is a resource: an object, or an absolute IRI. */
export const RESOURCES = [
  'body',
  'target',
  'source',
  'selector',
  'state',
  'scope',
  'refinedBy',
  'startSelector',
  'endSelector',
  'renderedVia',
  'creator',
  'generator',
  'rights',
  'homepage',
  'via',
  'canonical',
  'stylesheet',
  'cached',
  'conformsTo',
  'items',
  'partOf',
  'first',
  'last',
  'next',
  'prev',
  'audience',
];
export const WORDS = ['motivation', 'purpose'];
export const TEXTS = [
  'accessibility',
  'bodyValue',
  'format',
  'language',
  'processingLanguage',
  'value',
  'exact',
  'prefix',
  'suffix',
  'styleClass',
  'name',
  'email',
  'email_sha1',
  'nickname',
  'label',
];
export const TIMES = [
  'created',
  'modified',
  'generated',
  'sourceDate',
  'sourceDateStart',
  'sourceDateEnd',
];
export const NUMBERS = ['start', 'end', 'total', 'startIndex'];

const isIri = (value: unknown) =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const isPrefixed = (name: string) => {
  const [prefix, rest] = name.split(':');
  return rest !== undefined && PREFIXES.includes(prefix ?? '') && /^\w+$/.test(rest);
};

/** Everything in a document that the context does not give a meaning to: keys, classes, relative ids, wrong types. */
export function faultsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => faultsOf(one, `${at}[${i}]`));
  if (typeof value !== 'object' || value === null)
    return isIri(value) ? [] : [`${at}: no resource`];
  return Object.entries(value).flatMap(([key, one]) => {
    const here = `${at}.${key}`;
    const wrong = (right: boolean) => (right ? [] : [`${here}: ${JSON.stringify(one)}`]);
    if (key === '@context') return wrong(at === '' && one === 'http://www.w3.org/ns/anno.jsonld');
    if (key === 'id') return wrong(isIri(one));
    if (key === 'type') return wrong(CLASSES.includes(one) || isPrefixed(one));
    if (WORDS.includes(key)) return wrong(MOTIVATIONS.includes(one));
    if (TEXTS.includes(key) || isPrefixed(key)) return wrong(typeof one === 'string');
    if (TIMES.includes(key)) return wrong(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one));
    if (NUMBERS.includes(key)) return wrong(Number.isSafeInteger(one) && one >= 0);
    return RESOURCES.includes(key) ? faultsOf(one, here) : [`${here}: no term`];
  });
}
