import { useState } from 'preact/hooks';
import { recordWords } from '@/components/find/recordWords';
import type { Book } from '@/components/notebook/book';
import { Button } from '@/components/ui/Button';
import { ErrorSentence } from '@/components/ui/ErrorSentence';
import { isPurged, type Kind } from '@/lib/records/record';
import { t, wordsLanguage } from '@/lib/t';
import { Setting } from './Setting';

interface Use {
  /** Bytes on the disk, all together, as the browser tells; `null` where it does not. */
  total: number | null;
  kinds: { kind: Kind | 'purged'; count: number; bytes: number }[];
}

async function measure(book: Book): Promise<Use> {
  const kinds = new Map<Kind | 'purged', { count: number; bytes: number }>();
  const size = new TextEncoder();
  for (const record of await book.allRecords()) {
    const kind = isPurged(record) ? 'purged' : record.kind;
    const use = kinds.get(kind) ?? { count: 0, bytes: 0 };
    use.count++;
    use.bytes += size.encode(JSON.stringify(record)).length;
    kinds.set(kind, use);
  }
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return {
    total: estimate?.usage ?? null,
    kinds: [...kinds].map(([kind, use]) => ({ kind, ...use })).sort((a, b) => b.bytes - a.bytes),
  };
}

function sizeWords(bytes: number): string {
  const [unit, per] = bytes >= 1_000_000 ? ['megabyte', 1_000_000] : ['kilobyte', 1_000];
  return new Intl.NumberFormat(wordsLanguage(), {
    style: 'unit',
    unit: String(unit),
    maximumFractionDigits: 1,
  }).format(bytes / Number(per));
}

/** How much room the notebook takes, by kind of record: counted when it is asked for, since all is read for it. */
export function StorageUse({ book }: { book: Book }) {
  const [use, setUse] = useState<Use | 'counting' | 'failed' | null>(null);
  const count = () => {
    setUse('counting');
    measure(book).then(setUse, () => setUse('failed'));
  };
  const number = new Intl.NumberFormat(wordsLanguage());
  return (
    <Setting title={t('storageTitle')}>
      <div class="part">
        <p>{t('storageWhat')}</p>
        {use === 'failed' && <ErrorSentence>{t('error_unexpected')}</ErrorSentence>}
        {use !== null && typeof use === 'object' && (
          <dl class="facts">
            {use.kinds.map(({ kind, count: records, bytes }) => (
              <div key={kind}>
                <dt>{kind === 'purged' ? t('storagePurged') : recordWords(kind)}</dt>
                <dd>
                  {t('storageKind', { count: number.format(records), size: sizeWords(bytes) })}
                </dd>
              </div>
            ))}
            {use.total !== null && (
              <div>
                <dt>{t('storageTotal')}</dt>
                <dd>{sizeWords(use.total)}</dd>
              </div>
            )}
          </dl>
        )}
        <Button size="small" onPress={count}>
          {use === 'counting' ? t('storageCounting') : t('storageCount')}
        </Button>
      </div>
    </Setting>
  );
}
