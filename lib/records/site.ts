import { fieldValue, type LiveRecord, lastStamp, setMembers, textVersions } from './record';
import { readSiteCheck, type SiteCheck } from './siteCheck';
import { stampTime } from './stamp';

/** A recommended website as views show it. Times are milliseconds since 1970. */
export interface Site {
  id: string;
  /** As it was listed, to be opened. */
  address: string;
  title: string;
  annotation: string;
  /** The pages that listed it. */
  from: { address: string; title: string }[];
  tags: string[];
  /** What the last re-check found, or `null`. */
  checked: SiteCheck | null;
  /** To be spoken of at the next meeting. */
  bring: boolean;
  made: number;
  changed: number;
}

/** Reads a `site` record as views show it. */
export function readSite(record: LiveRecord): Site {
  return {
    id: record.id,
    address: String(fieldValue(record, 'address') ?? ''),
    title: String(fieldValue(record, 'title') ?? ''),
    annotation: textVersions(record, 'annotation')[0] ?? '',
    from: setMembers(record, 'from').map(([address, title]) => ({
      address,
      title: typeof title === 'string' ? title : '',
    })),
    tags: setMembers(record, 'tag').map(([, tag]) => String(tag)),
    checked: readSiteCheck(fieldValue(record, 'checked')),
    bring: fieldValue(record, 'bring') === true,
    made: stampTime(record.made),
    changed: stampTime(lastStamp(record)),
  };
}
