/** The kinds of page that Matchbook knows. */
export const PAGE_KINDS = [
  'blog-post',
  'blog-list',
  'gwk-category',
  'gwk-entry',
  'ncdm-list',
  'connect-thread',
  'connect-list',
  'connect-post-form',
  'mentoring',
  'competencies',
  'community-forum',
  'ala-other',
  'plain',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A website that a page recommends. */
export interface RecommendedSite {
  title: string;
  url: string;
  annotation: string;
}

/** What a recogniser says about a page. What is not there is `null` or empty. */
export interface Page {
  kind: PageKind;
  /** The exact address that notes are kept under (design: "Two identity rules"). */
  pageAddress: string;
  title: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  author: string | null;
  sites: RecommendedSite[];
  /** Sections of the ALSC Competencies that the page names: 'I' to 'VII'. */
  competencies: string[];
  /** A selector of the page's own editor, where it is a form. */
  editor: string | null;
  /** The browser shows a PDF. */
  pdf?: true;
}
