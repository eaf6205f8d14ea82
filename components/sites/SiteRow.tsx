import type { Member } from '@/lib/calls';
import type { SiteThoughts, Thought } from '@/lib/calls/siteCalls';
import type { Choice } from '@/lib/sites/criteria/choices';
import { t } from '@/lib/t';
import type { UsedTag } from '../notes/suggestTags';
import { TagBox } from '../notes/TagBox';
import { TagChip } from '../ui/Chips';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { ExternalLink } from '../ui/icons';
import { LinkedText } from '../ui/LinkedText';
import { Mark } from '../ui/Mark';
import { memo } from '../ui/memo';
import { ChoiceButtons } from './ChoiceButtons';
import type { Listed } from './listing';

/** What is done with a row. */
export interface SiteDoings {
  choose: (listed: Listed, choice: Choice | null) => void;
  open: (listed: Listed, open: boolean) => void;
  tag: (listed: Listed, tags: string[]) => void;
  remark: (listed: Listed, remark: string) => void;
  flush: () => void;
}

interface SiteRowProps {
  listed: Listed;
  open: boolean;
  members: Member[];
  me: Member;
  other: Member | null;
  usedTags: UsedTag[];
  doings: SiteDoings;
}

/** The remarks and tags of a member, under the mark. */
function Said({
  thought,
  member,
  members,
}: {
  thought: Thought | null | undefined;
  member: Member;
  members: Member[];
}) {
  if (!thought || (!thought.remark.trim() && thought.tags.length === 0)) return null;
  return (
    <div class="said">
      <Mark member={member} among={members} size="s" />
      <div>
        {thought.remark.trim() && (
          <p>
            <LinkedText text={thought.remark} />
          </p>
        )}
        {thought.tags.length > 0 && (
          <div class="chips">
            {thought.tags.map((tag) => (
              <TagChip key={tag} tag={tag} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Reviewed({ thoughts }: { thoughts: SiteThoughts | null }) {
  const any = thoughts?.mine?.reviewed || thoughts?.match?.reviewed;
  return any ? <span class="state">{t('reviewedMark')}</span> : null;
}

/** The element id of a row's title. */
export const titleId = (key: string) => `site-${encodeURIComponent(key)}`;

/** A site of the list: title, annotation, three choices with both marks; opened, tags and a remark. */
export const SiteRow = memo((props: SiteRowProps) => {
  const { listed, open, members, me, other, usedTags, doings } = props;
  const { key, site, thoughts } = listed;
  const id = titleId(key);
  const mine = thoughts?.mine;
  return (
    <div class="site" data-open={open || undefined}>
      <div class="site-top">
        <h2 class="grow">
          <button
            type="button"
            id={id}
            aria-expanded={open}
            onClick={() => doings.open(listed, !open)}
          >
            {site.title || site.url}
          </button>
        </h2>
        <Reviewed thoughts={thoughts} />
        <a
          class="ib s"
          href={/^https?:/i.test(site.url) ? site.url : undefined}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${t('openSite')}: ${site.title || site.url}`}
          title={t('openSite')}
        >
          <Icon of={ExternalLink} small />
        </a>
      </div>
      {site.annotation && <p class="about">{site.annotation}</p>}
      {!open && <Said thought={mine} member={me} members={members} />}
      {other && <Said thought={thoughts?.match} member={other} members={members} />}
      <ChoiceButtons
        title={site.title || site.url}
        thoughts={thoughts}
        me={me}
        other={other}
        members={members}
        onChoose={(choice) => doings.choose(listed, choice)}
      />
      {open && (
        <>
          <TagBox
            tags={mine?.tags ?? []}
            used={usedTags}
            onChange={(tags) => doings.tag(listed, tags)}
          />
          <Field label={t('remarkLabel')} of={`${id}-remark`}>
            <textarea
              id={`${id}-remark`}
              class="in"
              rows={2}
              maxLength={10_000}
              defaultValue={mine?.remark ?? ''}
              onInput={(event) => doings.remark(listed, event.currentTarget.value)}
              onBlur={doings.flush}
            />
          </Field>
        </>
      )}
    </div>
  );
});
