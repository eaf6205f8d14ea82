import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Member } from '@/lib/calls';
import type { Picture } from '@/lib/notebook/writing';
import type { Review } from '@/lib/records/review';
import { reviewId } from '@/lib/sites/ids';
import { listedOn } from '@/lib/sites/listedOn';
import type { TableSite } from '@/lib/sites/siteTable';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { routeAddress } from '../notebook/useRoute';
import { pairOf } from '../notes/draft';
import { TagChip } from '../ui/Chips';
import { replyText } from '../ui/failureText';
import { formatDay } from '../ui/formatTime';
import { hostOf } from '../ui/hostOf';
import { Icon } from '../ui/Icon';
import { CircleAlert, Clock, ExternalLink } from '../ui/icons';
import { LinkedText } from '../ui/LinkedText';
import { Mark, memberName } from '../ui/Mark';
import { Toggle } from '../ui/Toggle';
import { Compare } from './Compare';
import { PictureKept } from './PictureKept';
import { checkDay, checkWords } from './siteWords';

interface SaidProps {
  review: Review;
  member: Member;
  members: Member[];
}

function Said({ review, member, members }: SaidProps) {
  const { choice, remark, tags, reviewed } = review;
  return (
    <div class="said">
      <Mark member={member} among={members} size="s" />
      <div>
        <p>
          {[
            choice && t(`choice_${choice}`),
            reviewed !== null && t('reviewedOn', { when: formatDay(reviewed) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {remark.trim() && (
          <p>
            <LinkedText text={remark} />
          </p>
        )}
        {tags.length > 0 && (
          <div class="chips">
            {tags.map((tag) => (
              <TagChip key={tag} tag={tag} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Checked({ row }: { row: TableSite }) {
  const { checked } = row.site;
  if (!checked) return null;
  return (
    <p class="fact">
      <Icon of={checked.found === 'reachable' ? ExternalLink : CircleAlert} small />
      <span>
        {t('checkedOn', { what: checkWords(checked), when: formatDay(checkDay(checked)) })}{' '}
        {checked.to && (
          <a class="link" href={checked.to} target="_blank" rel="noopener noreferrer">
            {checked.to}
          </a>
        )}
      </span>
    </p>
  );
}

interface SiteChosenProps {
  row: TableSite;
  book: Book;
  actions: Actions;
}

/** One site of the table: what both think of it, and both reviews side by side. */
export function SiteChosen({ row, book, actions }: SiteChosenProps) {
  const { site, mine, match, hidden } = row;
  const { members } = book;
  const { me, other } = pairOf(members);
  const [busy, setBusy] = useState(false);
  const title = site.title || site.address;
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (kept: Picture | null) => {
      if (!gone) setPicture(kept);
    };
    void reviewId(site.id, book.me)
      .then(book.picture)
      .then(show, () => {});
    return () => {
      gone = true;
    };
  }, [book, site.id]);
  const peek = async () => {
    if (busy) return;
    setBusy(true);
    const reply = await ask('review.peek', { site: site.id });
    setBusy(false);
    actions.failed(replyText(reply));
  };
  const bring = async (on: boolean) => {
    const reply = await ask('site.bring', { id: site.id, bring: on });
    if (!reply.ok) return actions.failed(replyText(reply));
    actions.done(t(on ? 'bringDone' : 'bringGone'));
  };
  const data = {
    site,
    mine,
    match: hidden || !match?.reviewed ? null : match,
    matchReviewed: match?.reviewed != null,
    writing: null,
  };
  const both = mine && (mine.reviewed !== null || (mine.peeked && data.match));
  return (
    <>
      <p class="back">
        <a class="link" href={routeAddress('sites')}>
          <span aria-hidden="true">← </span>
          {t('allSites')}
        </a>
      </p>
      <RoomTitle title={title} facts={hostOf(site.address)}>
        <Toggle on={site.bring} onToggle={(on) => void bring(on)}>
          {t('bring')}
        </Toggle>
        <a class="btn" href={site.address} target="_blank" rel="noopener noreferrer">
          <Icon of={ExternalLink} />
          {t('openSite')}
        </a>
      </RoomTitle>
      <div class="site-chosen">
        <div class="card rev-sum">
          {site.annotation && <p>{site.annotation}</p>}
          {site.from.map((list) => (
            <p class="source" key={list.address}>
              {t('oneOf', { list: listedOn(list) })}
            </p>
          ))}
          <Checked row={row} />
          {row.again && (
            <p class="fact">
              <Icon of={Clock} small />
              <span>{t('lookAgainWhy', { when: formatDay(row.looked ?? 0) })}</span>
            </p>
          )}
          {mine && <Said review={mine} member={me} members={members} />}
          {match && other && <Said review={match} member={other} members={members} />}
          {hidden && other && (
            <div class="hidden-one">
              <Mark member={other} among={members} size="s" />
              <div>
                <p>{t('otherReviewed', { name: memberName(other) })}</p>
                <button
                  type="button"
                  class="link"
                  title={t('showAnywayHint')}
                  onClick={() => void peek()}
                >
                  {t('showAnyway')}
                </button>
              </div>
            </div>
          )}
          {mine?.reviewed == null && <p class="source">{t('reviewHow')}</p>}
        </div>
        {picture && (
          <div class="card shot">
            <PictureKept picture={picture} />
          </div>
        )}
        {both && <Compare data={data} me={me} other={other} members={members} />}
      </div>
    </>
  );
}
