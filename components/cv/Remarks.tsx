import { useState } from 'preact/hooks';
import type { OwnDocument, Remark } from '@/lib/records/document';
import { t, tn } from '@/lib/t';
import { PartHeading } from '../activities/PartHeading';
import type { Parts } from '../activities/parts';
import { authorOf } from '../notes/authorOf';
import { Mark, memberName } from '../ui/Mark';
import { Toggle } from '../ui/Toggle';
import { RemarkCard } from './RemarkCard';
import type { Cvs } from './useCv';
import type { Passages } from './usePassages';

interface RemarksProps extends Parts {
  cvs: Cvs;
  cv: OwnDocument;
  remarks: Remark[];
  passages: Passages;
}

/** Whether a comment was dealt with: its author says so, or the CV's. */
export const isResolved = (remark: Remark, documents: OwnDocument[]) =>
  remark.resolved || documents.some(({ resolved }) => resolved.includes(remark.id));

/** The comments of each member apart, in the order of their passages; those on the whole first. */
export function Remarks({ cvs, cv, remarks, passages, ...parts }: RemarksProps) {
  const { host } = parts;
  const [all, setAll] = useState(false);
  const documents = cvs.versions.flatMap((one) => one.all);
  const done = new Set(remarks.filter((one) => isResolved(one, documents)).map(({ id }) => id));
  const shown = remarks.filter(({ id }) => all || !done.has(id));
  const authors = [...new Set(shown.map(({ author }) => author))].map((id) =>
    authorOf(id, host.members),
  );
  const place = ({ id, quote }: Remark) => {
    if (!quote) return -1;
    const range = passages.get(id)?.range;
    const line = range?.startContainer.parentElement?.closest('p');
    return line ? [...(line.parentElement?.children ?? [])].indexOf(line) : 1e9;
  };
  return (
    <div class="remarks">
      {remarks.length === 0 && <p class="quiet">{t('cvNoComments')}</p>}
      {done.size > 0 && (
        <div>
          <Toggle on={all} onToggle={setAll}>
            {tn('cvShowResolved', done.size)}
          </Toggle>
        </div>
      )}
      {authors
        .sort((a, b) => Number(b.me) - Number(a.me))
        .map((author) => (
          <section key={author.id} aria-labelledby={`remarks-${author.id}`}>
            <div class="head">
              <Mark member={author} among={host.members} />
              <PartHeading host={host} id={`remarks-${author.id}`} sub>
                {author.me ? t('cvMine') : t('cvTheirs', { name: memberName(author) })}
              </PartHeading>
            </div>
            <ul>
              {shown
                .filter((one) => one.author === author.id)
                .map((one) => ({ one, at: place(one) }))
                .sort((a, b) => a.at - b.at || a.one.made - b.one.made)
                .map(({ one }) => (
                  <li key={one.id}>
                    <RemarkCard
                      remark={one}
                      found={passages.get(one.id)}
                      resolved={done.has(one.id)}
                      author={author}
                      cvs={cvs}
                      cv={cv}
                      {...parts}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
