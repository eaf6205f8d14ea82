import type { Book } from '@/components/notebook/book';
import { download } from '@/components/ui/download';
import { ask } from '@/lib/ask';
import type { Reply } from '@/lib/calls';
import { writeCopy } from '@/lib/formats/copy';

/** `matchbook-copy-2026-03-01.json`, by the day here. */
function copyName(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `matchbook-copy-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}

/** Saves a copy of everything as a file, and remembers when. Answers how many records are in it. */
export async function saveCopy(book: Book): Promise<Reply<number>> {
  const now = new Date();
  try {
    const records = await book.allRecords();
    const { notebook, me } = book;
    download(
      writeCopy({ saved: now.toISOString(), notebook, me, records }),
      copyName(now),
      'application/json',
    );
    const reply = await ask('copy.saved', { records: records.length });
    return reply.ok ? { ok: true, value: records.length } : reply;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: 'unexpected', detail };
  }
}
