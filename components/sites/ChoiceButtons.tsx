import type { Member } from '@/lib/calls';
import type { SiteThoughts } from '@/lib/calls/siteCalls';
import { CHOICES, type Choice } from '@/lib/sites/criteria/choices';
import { t } from '@/lib/t';
import { Mark, memberName } from '../ui/Mark';

interface ChoiceButtonsProps {
  title: string;
  thoughts: SiteThoughts | null;
  me: Member;
  other: Member | null;
  members: Member[];
  onChoose: (choice: Choice | null) => void;
}

/** "Used it", "Would like to try", "Not for us": each member's mark stands on the choice; pressed again it goes. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { title, thoughts, me, other, members, onChoose } = props;
  const mine = thoughts?.mine?.choice ?? null;
  const theirs = thoughts?.match?.choice ?? null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its legend, and has none here
    <div class="seg choice" role="group" aria-label={t('whatYouThink', { title })}>
      {CHOICES.map((choice) => {
        const name = t(`choice_${choice}`);
        const ofOther = other && theirs === choice;
        return (
          <button
            type="button"
            key={choice}
            data-choice={choice}
            aria-pressed={mine === choice}
            title={ofOther ? t('choiceOf', { name: memberName(other) }) : undefined}
            onClick={() => onChoose(mine === choice ? null : choice)}
          >
            {(mine === choice || ofOther) && (
              <span class="marks">
                {mine === choice && <Mark member={me} among={members} size="s" quiet />}
                {ofOther && <Mark member={other} among={members} size="s" quiet />}
              </span>
            )}
            <span>{name}</span>
          </button>
        );
      })}
    </div>
  );
}
