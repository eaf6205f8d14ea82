import type { Activity } from '@/lib/programme/activities';
import { readCell } from '@/lib/programme/sheet/cell';
import { t } from '@/lib/t';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { ExternalLink } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import type { Parts } from './parts';
import { useKeptText } from './useKeptText';

type Kept = NonNullable<Activity['kept']>[number];

/** What the pair keeps under a name, or what the activity begins with. */
export const keptText = ({ view }: Parts, kept: Kept): string =>
  view.state?.kept[kept.id] ?? kept.first;

function KeptField({ kept, ...parts }: Parts & { kept: Kept }) {
  const { activity, host } = parts;
  const now = keptText(parts, kept);
  const id = `kept-${activity.id}-${kept.id}`;
  const isLink = kept.type === 'link';
  const wrong = (text: string) =>
    isLink && text.trim() !== '' && !readCell({ ...LINK, label: kept.label }, text).ok;
  const field = useKeptText(now, async (text) => {
    if (wrong(text)) return;
    const keep = { name: kept.id, text: text.trim() };
    const reply = await host.call('activity.change', { activity: activity.id, keep });
    if (!reply.ok) host.failed(reply);
    else host.saved();
  });
  const bad = wrong(field.text);
  const read = isLink ? readCell({ ...LINK, label: kept.label }, field.text) : null;
  const href = read?.ok ? read.value : '';
  return (
    <Field label={inLanguage(kept.label)} of={id}>
      <input
        id={id}
        class="in"
        value={field.text}
        maxLength={300}
        inputMode={isLink ? 'url' : undefined}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `${id}-bad` : undefined}
        onInput={(event) => field.onInput(event.currentTarget.value)}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
      />
      {bad && (
        <small id={`${id}-bad`} class="cell-bad" role="alert">
          {t('cell_link')}
        </small>
      )}
      {href && (
        <a class="go" href={href} target="_blank" rel="noopener noreferrer">
          <Icon of={ExternalLink} small />
          {t('openAddress')}
        </a>
      )}
    </Field>
  );
}

const LINK = { id: 'link', type: 'link' as const };

/** What the pair keeps with an activity and may change: a hashtag, addresses that are not sure. */
export function KeptFields({ kept, ...parts }: Parts & { kept: Kept[] }) {
  return (
    <div class="kept-fields">
      {kept.map((one) => (
        <KeptField key={one.id} kept={one} {...parts} />
      ))}
    </div>
  );
}
