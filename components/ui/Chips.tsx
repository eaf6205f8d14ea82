import { competencySection } from '@/lib/programme/competencies';
import { inLanguage } from './inLanguage';

/** A tag. */
export function TagChip({ tag }: { tag: string }) {
  return <span class="tag">{tag}</span>;
}

/** A section of the competencies: its numeral, its short name, its heading as tooltip. */
export function CompetencyChip({ id }: { id: string }) {
  const section = competencySection(id);
  return (
    <span class="comp" title={section && inLanguage(section.heading)}>
      <b>{id}</b>
      {section && inLanguage(section.short)}
    </span>
  );
}

/** The tags and competencies of a record, in one row that wraps; nothing where it has none. */
export function Chips({ tags, competencies }: { tags: string[]; competencies: string[] }) {
  if (tags.length + competencies.length === 0) return null;
  return (
    <div class="chips">
      {tags.map((tag) => (
        <TagChip key={tag} tag={tag} />
      ))}
      {competencies.map((id) => (
        <CompetencyChip key={id} id={id} />
      ))}
    </div>
  );
}
