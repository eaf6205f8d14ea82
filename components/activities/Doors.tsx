import type { Door } from '@/lib/programme/activities';
import { Button } from '../ui/Button';
import { inLanguage } from '../ui/inLanguage';
import type { ActivityHost } from './host';

function go(door: Door, host: ActivityHost): void {
  switch (door.to) {
    case 'sites':
      host.openSites(door.filter);
      break;
    case 'suggestion':
      host.suggest();
      break;
    case 'draft':
      void host.openDraft(door.type, door.audience);
      break;
    case 'meetings':
      host.go('#/meetings');
      break;
    case 'competencies':
      host.go('#/competencies');
  }
}

/** Where an activity leads: sites, a draft, the next meeting. */
export function Doors({ doors, host }: { doors: Door[]; host: ActivityHost }) {
  return (
    <div class="doors">
      {doors.map((door) => (
        <Button key={door.label.en} onPress={() => go(door, host)}>
          {inLanguage(door.label)}
        </Button>
      ))}
    </div>
  );
}
