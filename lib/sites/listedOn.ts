/** The lists that Matchbook knows by name, told from a page's address (also of a kept copy at web.archive.org). */
const LISTS: [pattern: RegExp, name: string][] = [
  [
    /\/\/(?:[\w-]+\.)*gws\.ala\.org(?::\d+)?(?:\/|$)|ala\.org\/greatsites/i,
    'Great Websites for Kids',
  ],
  [/ala\.org\/.*\bncdm\b/i, 'Notable Children’s Digital Media'],
  [/\balsc\.ala\.org\/blog\b/i, 'ALSC Blog'],
  [/\bconnect\.ala\.org\b/i, 'ALA Connect'],
];

/** What a page that listed a site is called: "Great Websites for Kids: Animals". */
export function listedOn({ address, title }: { address: string; title: string }): string {
  const list = LISTS.find(([pattern]) => pattern.test(address))?.[1] ?? '';
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  if (!list) return title || host;
  return title && title !== list ? `${list}: ${title}` : list;
}
