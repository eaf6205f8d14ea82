/** Words of a data file, by language. */
export interface Words {
  en: string;
  es: string;
}

/** One edition of the ALSC Competencies, as a data file gives it. */
export interface Competencies {
  /** The edition's id, kept with whatever is filed under it. */
  edition: string;
  title: Words;
  sections: CompetencySection[];
}

export interface CompetencySection {
  /** Roman numeral. */
  id: string;
  /** A word or two, for the picker. */
  short: Words;
  heading: Words;
  /** Whether the heading was read word for word in the edition, or stands to be checked. */
  checked: boolean;
}
