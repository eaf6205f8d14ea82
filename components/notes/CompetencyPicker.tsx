import { useId } from 'preact/hooks';
import { currentCompetencies } from '@/lib/programme/competencies';
import { t, tn, wordsLanguage } from '@/lib/t';
import { inLanguage } from '../ui/inLanguage';
import { Toggle } from '../ui/Toggle';

interface CompetencyPickerProps {
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** The sections that were set because the page names them, for the hint. */
  preset: string[];
  /** Whether that page is a post. */
  post: boolean;
}

/** The edition's sections as toggles. What the page has set is said beside the label, never silent. */
export function CompetencyPicker({ chosen, onChange, preset, post }: CompetencyPickerProps) {
  const id = useId();
  const { sections } = currentCompetencies;
  const list = new Intl.ListFormat(wordsLanguage()).format(preset);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row with the hint
    <div class="field" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <div>
        <span class="label" id={id}>
          {t('competenciesLabel')}
        </span>
        <small id={`${id}-hint`}>
          {preset.length > 0 && tn(post ? 'presetPost' : 'presetPage', preset.length, { list })}
        </small>
      </div>
      <div class="toggles">
        {sections.map((section) => (
          <Toggle
            key={section.id}
            on={chosen.includes(section.id)}
            hint={inLanguage(section.heading)}
            onToggle={(on) => {
              const ids = sections.map((other) => other.id);
              const next = on
                ? [...chosen, section.id]
                : chosen.filter((other) => other !== section.id);
              onChange(next.sort((a, b) => ids.indexOf(a) - ids.indexOf(b)));
            }}
          >
            <b>{section.id}</b>
            {inLanguage(section.short)}
          </Toggle>
        ))}
      </div>
    </div>
  );
}
