import { registerOffered } from './offeredSites';
import { putIntoOpenTabs } from './putIntoOpenTabs';
import { tellViews } from './tellViews';

/**
 * The browser gave a permission for sites, or took one back, here or in its own pages: the registered script
 * follows, open tabs of what was given get theirs, every view hears of it.
 */
export async function accessChanged(given: string[] = []): Promise<void> {
  const open = await registerOffered();
  if (given.length > 0) await putIntoOpenTabs(open);
  await tellViews({ news: 'access' });
}
