import { type Comment, readComment } from './comment';
import { fieldValue, type LiveRecord, setMembers, textVersions } from './record';
import { stampTime } from './stamp';

/** A text of a member's own that both comment on: a version of a CV. Times are milliseconds since 1970. */
export interface OwnDocument {
  id: string;
  author: string;
  title: string;
  text: string;
  /** The version before it, or ''. */
  earlier: string;
  onlyMe: boolean;
  /** Ids of comments that its author has dealt with. */
  resolved: string[];
  made: number;
}

/** A comment on a passage of a document, or on the whole. */
export interface Remark extends Comment {
  type: 'strength' | 'suggestion' | null;
  onlyMe: boolean;
}

/** Reads a `document` record. */
export function readDocument(record: LiveRecord): OwnDocument {
  const line = (name: string) => String(fieldValue(record, name) ?? '');
  return {
    id: record.id,
    author: record.author,
    title: line('title'),
    text: textVersions(record, 'text')[0] ?? '',
    earlier: line('earlier'),
    onlyMe: fieldValue(record, 'onlyMe') === true,
    resolved: setMembers(record, 'resolved').map(([id]) => id),
    made: stampTime(record.made),
  };
}

/** Reads a `comment` record as a remark. */
export function readRemark(record: LiveRecord): Remark {
  const type = fieldValue(record, 'type');
  return {
    ...readComment(record),
    type: type === 'strength' || type === 'suggestion' ? type : null,
    onlyMe: fieldValue(record, 'onlyMe') === true,
  };
}

/** A document with its versions, the latest first. */
export interface Versions {
  latest: OwnDocument;
  all: OwnDocument[];
}

/** Documents as chains of versions, the one that was made last first. */
export function versionsOf(documents: OwnDocument[]): Versions[] {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const replaced = new Set(documents.map(({ earlier }) => earlier).filter((id) => byId.has(id)));
  const chains = documents
    .filter(({ id }) => !replaced.has(id))
    .map((latest) => {
      const all: OwnDocument[] = [];
      // What comes from outside may be a ring.
      let one: OwnDocument | undefined = latest;
      while (one && !all.includes(one)) {
        all.push(one);
        one = byId.get(one.earlier);
      }
      return { latest, all };
    });
  return chains.sort((a, b) => b.latest.made - a.latest.made);
}
