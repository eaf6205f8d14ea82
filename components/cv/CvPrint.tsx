import type { RefObject } from 'preact';
import type { OwnDocument, Remark, Versions } from '@/lib/records/document';
import { t } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { authorOf } from '../notes/authorOf';
import { Button } from '../ui/Button';
import { formatPageDay } from '../ui/formatTime';
import { Printer } from '../ui/icons';
import { memberName } from '../ui/Mark';
import { quoteText } from '../ui/QuoteBlock';
import { CvText } from './CvText';
import { isResolved } from './Remarks';
import type { Passages } from './usePassages';

interface PrintProps extends Parts {
  cv: OwnDocument;
  chain: Versions;
  remarks: Remark[];
  root: RefObject<HTMLDivElement | null>;
  passages: Passages;
}

/** A sheet of the comments on a CV, to be printed: strengths first, then suggestions, then the text. */
export function CvPrint({ cv, chain, remarks, root, passages, host, activity }: PrintProps) {
  const open = remarks.filter((one) => !isResolved(one, chain.all));
  const kinds = [
    { title: t('cvStrengths'), of: open.filter(({ type }) => type === 'strength') },
    { title: t('cvSuggestions'), of: open.filter(({ type }) => type !== 'strength') },
  ];
  const today = formatPageDay(new Date().toISOString().slice(0, 10));
  return (
    <section class="print cv-print" aria-labelledby="cv-print">
      <div class="head no-print">
        <a class="btn small" href={`#/activities/${activity.id}/${cv.id}`}>
          {t('cvBack')}
        </a>
        <Button size="small" look="primary" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h2 id="cv-print">{cv.title}</h2>
      <p class="quiet">{t('cvSheetOf', { day: today })}</p>
      {open.length === 0 && <p>{t('cvNoComments')}</p>}
      {kinds.map(
        ({ title, of }) =>
          of.length > 0 && (
            <div key={title}>
              <h3>{title}</h3>
              <ul>
                {of.map((one) => (
                  <li key={one.id}>
                    {one.quote && (
                      <blockquote>
                        {quoteText(one.quote)}
                        {passages.get(one.id) === null && <em> ({t('cvPassageGone')})</em>}
                      </blockquote>
                    )}
                    <p>{[one.text, ...one.otherTexts].join('\n\n')}</p>
                    <small>{memberName(authorOf(one.author, host.members))}</small>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <CvText cv={cv} root={root} />
    </section>
  );
}
