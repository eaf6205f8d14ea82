import { Icon } from '@/components/ui/Icon';
import { ExternalLink } from '@/components/ui/icons';
import { t } from '@/lib/t';

/** The folder as the browser itself meets it: a sign-in, a warning of its certificate, its files. */
export function OpenAddress({ folder }: { folder: string }) {
  return (
    <a class="btn plain" href={folder} target="_blank" rel="noopener noreferrer">
      <Icon of={ExternalLink} />
      {t('davOpen')}
    </a>
  );
}
