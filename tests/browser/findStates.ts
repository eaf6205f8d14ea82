import type { Device } from './driver/Device.mjs';
import { until } from './driver/until.mjs';
import type { View } from './driver/View.mjs';
import type { State } from './states';
import { words } from './words';

/** All records are in the index, and the list is drawn. */
export const listed = (view: View) =>
  until('the list', () =>
    view.evaluate(() => {
      const { done, total } = document.querySelector<HTMLElement>('.found-at')?.dataset ?? {};
      return (
        total !== undefined && done === total && document.querySelector('.found .t a') !== null
      );
    }),
  );

async function room(device: Device, hash = '#/notes') {
  const view = await device.notebook(hash);
  await view.find('searchbox', words('search'));
  await listed(view);
  return { view, pages: [view.page] };
}

/** The room "All notes" with something searched, picked, or open over it. */
export const FIND_STATES: State[] = [
  {
    name: 'notebook found and picked',
    view: 'notebook',
    shows: ['find/BulkBar.tsx'],
    room: 'notes',
    async setup(device) {
      const shown = await room(device, '#/notes?q=lights');
      await shown.view.click('checkbox', 'Pick:', { starts: true });
      await shown.view.find('button', words('bulkExport'));
      return shown;
    },
  },
  {
    name: 'notebook found nothing',
    view: 'notebook',
    shows: [],
    room: 'notes',
    async setup(device) {
      const view = await device.notebook('#/notes?q=zeppelins');
      await view.reads(words('foundNothing'));
      return { view, pages: [view.page] };
    },
  },
  {
    name: 'notebook export',
    view: 'notebook',
    shows: ['files/ExportDialog.tsx'],
    room: 'notes',
    modal: true,
    async setup(device) {
      const shown = await room(device, '#/notes?q=');
      await shown.view.click('button', words('export'));
      await shown.view.find('button', words('exportSave'));
      return shown;
    },
  },
  {
    name: 'notebook import',
    view: 'notebook',
    shows: ['files/ImportDialog.tsx'],
    room: 'notes',
    modal: true,
    async setup(device) {
      const shown = await room(device, '#/notes?q=');
      await shown.view.click('button', words('import'));
      await shown.view.reads(words('importHint'));
      return shown;
    },
  },
  {
    name: 'notebook keys',
    view: 'notebook',
    shows: ['find/KeysDialog.tsx'],
    room: 'notes',
    modal: true,
    async setup(device) {
      const shown = await room(device, '#/notes?q=');
      await shown.view.click('button', words('keysTitle'));
      await shown.view.find('heading', words('keysTitle'));
      return shown;
    },
  },
];
