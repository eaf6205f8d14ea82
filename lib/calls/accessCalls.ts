/** A site where Matchbook is always offered, and whether the browser still lets it. */
export interface OfferedSite {
  host: string;
  granted: boolean;
}

/** Whether Matchbook is in a page's site by itself. */
export interface SiteAccess {
  /** '' where the page belongs to no site. */
  host: string;
  /**
   * `ala`: by the install; `always`: by the person's wish; `withdrawn`: either, but the browser has taken the
   * access back; `once`: opened here by the toolbar button.
   */
  state: 'ala' | 'always' | 'withdrawn' | 'once';
}

/** On which sites Matchbook may be by itself. The permission is asked for in the notebook tab, in a click. */
export interface AccessCalls {
  /** panel: opens the notebook tab at the question for the site of its page. */
  'access.ask': { ask: Record<never, never>; answer: null };
  /** notebook: the sites where it is always offered, and whether ALA's own are open to it. */
  'access.sites': { ask: Record<never, never>; answer: { sites: OfferedSite[]; ala: boolean } };
  /** notebook: the browser gave the permission for a site: offers Matchbook there from now on. */
  'access.offer': { ask: { host: string }; answer: null };
  /** notebook: no longer offers it there, and gives the permission back. */
  'access.stop': { ask: { host: string }; answer: null };
}
