import browser from 'webextension-polyfill';

/** Shows the notebook tab at an address such as `#/settings`: the one that is open, or a new one. */
export async function openNotebookTab(hash: string): Promise<void> {
  const page = browser.runtime.getURL('notebook.html');
  // Addresses of our own pages are told without the `tabs` permission; others are absent here.
  const tabs = await browser.tabs.query({});
  const tab = tabs.find(({ url }) => url === page || url?.startsWith(`${page}#`));
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(tab.id, { active: true, url: page + hash });
  if (tab.windowId !== undefined && browser.windows) {
    await browser.windows.update(tab.windowId, { focused: true });
  }
}
