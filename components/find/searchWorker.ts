/** The worker of the notebook tab that reads everything and searches in it: the tab itself is never held up. */
import { allRecords, countLive, openNotebook, readMe, readRecord } from '@/lib/notebook/read';
import { SearchDesk } from './SearchDesk';
import type { SearchAsk, SearchNews } from './wire';

const tell = (news: SearchNews) => postMessage(news);
const controller = new AbortController();
let desk: SearchDesk | null = null;

async function open({ database, names }: Extract<SearchAsk, { ask: 'open' }>): Promise<void> {
  const opened = await openNotebook(database, () => {
    desk = null;
    tell({ news: 'failed' });
    controller.abort();
  });
  if (!opened.ok) return tell({ news: 'failed' });
  const db = opened.value;
  const me = await readMe(db);
  desk = new SearchDesk(
    {
      me,
      all: () => allRecords(db),
      one: (id) => readRecord(db, id),
      count: () => countLive(db),
    },
    tell,
  );
  desk.setNames(names);
  if (waiting) desk.find(waiting);
  await desk.fill();
}
let waiting: Extract<SearchAsk, { ask: 'find' }> | null = null;

addEventListener(
  'message',
  ({ data }: MessageEvent<SearchAsk>) => {
    switch (data.ask) {
      case 'open':
        open(data).catch(() => tell({ news: 'failed' }));
        break;
      case 'names':
        desk?.setNames(data.names);
        break;
      case 'changed':
        desk?.changed(data.ids).catch(() => tell({ news: 'failed' }));
        break;
      case 'find':
        if (desk) desk.find(data);
        else waiting = data;
        break;
      case 'items':
        desk?.items(data.ids);
        break;
    }
  },
  { signal: controller.signal },
);
