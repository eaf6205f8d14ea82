import type { Door } from '@/lib/programme/activities';
import { Button } from '../ui/Button';
import { inLanguage } from '../ui/inLanguage';
import { DraftDoor } from './DraftDoor';
import type { ActivityHost } from './host';

function go(door: Exclude<Door, { to: 'draft' }>, host: ActivityHost): void {
  switch (door.to) {
    case 'sites':
      host.openSites(door.filter);
      break;
    case 'suggestion':
      host.suggest();
      break;
    case 'meetings':
      host.go('#/meetings/next');
      break;
    case 'competencies':
      host.go('#/competencies');
  }
}

/** Where an activity leads: sites, a draft, the next meeting. */
export function Doors({ doors, host }: { doors: Door[]; host: ActivityHost }) {
  return (
    <div class="doors">
      {doors.map((door) =>
        door.to === 'draft' ? (
          <DraftDoor key={door.label.en} door={door} host={host} />
        ) : (
          <Button key={door.label.en} onPress={() => go(door, host)}>
            {inLanguage(door.label)}
          </Button>
        ),
      )}
    </div>
  );
}
