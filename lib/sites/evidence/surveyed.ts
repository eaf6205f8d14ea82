/** A field of a form. */
export interface Field {
  /** The input's type, or 'select', 'textarea'. */
  type: string;
  id: string;
  name: string;
  autocomplete: string;
  /** What a person is told: its label, else its placeholder. */
  label: string;
  labelKey: string;
}

/** What was read of a page: plain values, so that no fact has to touch the page's DOM. */
export interface Survey {
  address: URL;
  elements: number;
  images: number;
  links: { address: string; text: string }[];
  /** Addresses that the page's elements load: scripts, frames, pictures, styles. */
  sources: string[];
  fields: Field[];
  /** `<meta>` by name or property, in lower case. */
  metas: Map<string, string>;
  /** JSON-LD, as it is written. */
  data: string[];
  /** Lines that name a copyright. */
  copyrights: string[];
  /** The page's text by paragraph, without menus and footers. */
  blocks: string[];
  textUnits: number;
  /** The page is larger than what is read of it. */
  cut: boolean;
}

/** The most that is read of one page. */
export const MOST = {
  nodes: 300_000,
  links: 5_000,
  sources: 5_000,
  fields: 500,
  metas: 200,
  data: 20,
  json: 100_000,
  copyrights: 10,
  /** UTF-16 units: some 30,000 words. */
  text: 200_000,
} as const;

/** A survey of nothing. */
export function emptySurvey(address: URL): Survey {
  return {
    address,
    elements: 0,
    images: 0,
    links: [],
    sources: [],
    fields: [],
    metas: new Map(),
    data: [],
    copyrights: [],
    blocks: [],
    textUnits: 0,
    cut: false,
  };
}
