import './competencies.css';
import { competencySection, currentCompetencies } from '@/lib/programme/competencies';
import { t } from '@/lib/t';
import type { Actions } from '../notebook/actions';
import type { Book } from '../notebook/book';
import { RoomTitle } from '../notebook/RoomTitle';
import { ErrorSentence } from '../ui/ErrorSentence';
import { inLanguage } from '../ui/inLanguage';
import { CoverageTable } from './CoverageTable';
import { SectionPage } from './SectionPage';
import { useCompetencies } from './useCompetencies';

interface RoomProps {
  book: Book;
  /** A section's numeral, or `null`: all. */
  id: string | null;
  actions: Actions;
}

/** The room "Competencies": what has been noted, rated and done under each section, and a page for each. */
export function CompetenciesRoom({ book, id, actions }: RoomProps) {
  const { known, failed } = useCompetencies(book);
  const section = id === null ? undefined : competencySection(id);
  const title = section ? `${section.id}. ${inLanguage(section.heading)}` : t('roomCompetencies');
  const edition = t('editionOf', {
    title: inLanguage(currentCompetencies.title),
    edition: currentCompetencies.edition,
  });
  return (
    <>
      <RoomTitle title={title} facts={edition}>
        {section && (
          <a class="btn small" href="#/competencies">
            {t('allSections')}
          </a>
        )}
      </RoomTitle>
      {failed && <ErrorSentence>{t('error_unexpected')}</ErrorSentence>}
      {!known && !failed && <p class="opening">{t('loading')}</p>}
      {known && !section && <CoverageTable known={known} members={book.members} />}
      {known && section && (
        <SectionPage
          key={section.id}
          section={section}
          known={known}
          book={book}
          actions={actions}
        />
      )}
    </>
  );
}
