import type { Book } from '@/components/notebook/book';
import { RoomTitle } from '@/components/notebook/RoomTitle';
import { t } from '@/lib/t';
import { BrowserSync } from './BrowserSync';
import { Erase } from './Erase';
import { InThePage } from './InThePage';
import { MembersAndDevices } from './MembersAndDevices';
import { MoveComputer } from './MoveComputer';
import { Notebooks } from './Notebooks';
import { OfferedSites } from './OfferedSites';
import { OfferSite } from './OfferSite';
import { OpenCopy } from './OpenCopy';
import { lastCopy, SaveCopyButton } from './SaveCopy';
import { Setting } from './Setting';
import { SharedComputer } from './SharedComputer';
import { Shortcuts } from './Shortcuts';
import { StorageUse } from './StorageUse';
import { useSave } from './useSave';
import { You } from './You';

interface Props {
  book: Book;
  /** A part of the room: `offer/<host>` asks for a site, `sites` is their list. */
  part: string | null;
  erase: { onBefore: () => void; onErased: () => void; onFailed: () => void };
}

/** The room "Settings": each subject a card, each change saved when it is made. */
export function SettingsRoom({ book, part, erase }: Props) {
  const copying = useSave();
  const erasing = useSave();
  if (part?.startsWith('offer')) return <OfferSite key={part} part={part} />;
  return (
    <>
      <RoomTitle title={t('settings')} />
      <div class="settings">
        <You me={book.members.find((member) => member.me)} />
        <MembersAndDevices book={book} part="members" />
        <InThePage settings={book.settings} />
        <OfferedSites first={part === 'sites'} />
        <Setting title={t('copyTitle')} saving={copying.saving}>
          <div class="part">
            <p>{t('copyWhat')}</p>
            <div class="actions">
              <SaveCopyButton book={book} save={copying.save} />
              <span class="quiet">{lastCopy(book.copy)}</span>
            </div>
          </div>
          <OpenCopy book={book} />
        </Setting>
        <MoveComputer book={book} />
        <Notebooks book={book} />
        <BrowserSync book={book} />
        <Shortcuts />
        <StorageUse book={book} />
        <SharedComputer shared={book.settings.shared} />
        <MembersAndDevices book={book} part="end" />
        <Setting title={t('eraseTitle')} saving={erasing.saving}>
          <p>
            {t('eraseWhat')} {t('syncErase')}
          </p>
          <Erase {...erase}>
            <p>{t('copyWhatErase')}</p>
            <div class="actions">
              <SaveCopyButton book={book} save={erasing.save} />
              <span class="quiet">{lastCopy(book.copy)}</span>
            </div>
          </Erase>
        </Setting>
      </div>
    </>
  );
}
