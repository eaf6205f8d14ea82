import { useMemo } from 'preact/hooks';
import type { OwnDocument } from '@/lib/records/document';
import { t, tn } from '@/lib/t';
import type { ActivityHost } from '../activities/host';
import { PartHeading } from '../activities/PartHeading';
import { compareLines } from './compareLines';

interface CompareProps {
  before: OwnDocument;
  now: OwnDocument;
  host: ActivityHost;
}

/** What changed since the version before: lines that went and came, words within a line; told by line and words too. */
export function CvCompare({ before, now, host }: CompareProps) {
  const lines = useMemo(() => compareLines(before.text, now.text), [before.text, now.text]);
  const changes = lines.filter(({ kind }) => kind !== 'same').length;
  return (
    <section class="card cv-compare" aria-labelledby="cv-compare">
      <PartHeading host={host} id="cv-compare" sub>
        {tn('cvChanges', changes)}
      </PartHeading>
      <div class="cv-lines">
        {lines.map(({ kind, stretches }, at) => (
          <p key={at} data-kind={kind}>
            {stretches.map((one, place) => {
              if (one.kind === 'same') return one.text;
              const Marked = one.kind === 'gone' ? 'del' : 'ins';
              return (
                <Marked key={place}>
                  <span class="vh">{t(one.kind === 'gone' ? 'changedGone' : 'changedNew')} </span>
                  {one.text}
                </Marked>
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}
