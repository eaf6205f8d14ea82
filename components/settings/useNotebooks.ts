import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import { databaseName, openNotebook } from '@/lib/notebook/read';
import { type AboutNotebook, aboutNotebook } from '@/lib/notebook/read/about';

/** A notebook on this computer; `about` is `null` where it cannot be read. */
export interface NotebookHere {
  id: string;
  inUse: boolean;
  newest: boolean;
  about: AboutNotebook | null;
}

async function aboutOf(id: string): Promise<AboutNotebook | null> {
  const opened = await openNotebook(databaseName(id));
  if (!opened.ok) return null;
  try {
    return await aboutNotebook(opened.value);
  } finally {
    opened.value.close();
  }
}

async function readAll(): Promise<Reply<NotebookHere[]>> {
  const reply = await ask('notebooks.list', {});
  if (!reply.ok) return reply;
  const { ids, inUse, newest } = reply.value;
  const all: NotebookHere[] = [];
  for (const id of ids) {
    const about = await aboutOf(id).catch(() => null);
    all.push({ id, inUse: id === inUse, newest: id === newest, about });
  }
  const latest = ({ about }: NotebookHere) => about?.last ?? 0;
  all.sort(
    (a, b) =>
      Number(b.inUse) - Number(a.inUse) ||
      Number(b.newest) - Number(a.newest) ||
      latest(b) - latest(a),
  );
  return { ok: true, value: all };
}

/** The notebooks on this computer, the one in use first; `null` until they are read. */
export function useNotebooks() {
  const [reply, setReply] = useState<Reply<NotebookHere[]> | null>(null);
  const read = useCallback(async () => setReply(await readAll()), []);
  useEffect(() => void read(), [read]);
  return { reply, read };
}
