import type { Activity } from '@/lib/programme/activities';
import { t } from '@/lib/t';
import { Button } from '../ui/Button';
import { ExternalLink } from '../ui/icons';
import { Loaded } from '../ui/Loaded';
import { OWN_VIEWS, type OwnViewProps } from './ownViews';

/** The view of an activity's own: in the notebook tab, where there is room for it; the panel leads there. */
export function OwnView({
  name,
  ...props
}: OwnViewProps & { name: NonNullable<Activity['view']> }) {
  const { activity, host } = props;
  if (host.place === 'panel') {
    return (
      <div class="doors">
        <Button
          look="primary"
          icon={ExternalLink}
          onPress={() => host.go(`#/activities/${activity.id}`)}
        >
          {t('openInNotebook')}
        </Button>
      </div>
    );
  }
  return <Loaded load={OWN_VIEWS[name]}>{(View) => <View {...props} />}</Loaded>;
}
