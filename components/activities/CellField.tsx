import { createElement } from 'preact';
import { useState } from 'preact/hooks';
import { type CellProblem, mostOf, readCell } from '@/lib/programme/sheet/cell';
import { type Column, cellOf } from '@/lib/programme/sheet/columns';
import type { Entry } from '@/lib/records/activity';
import { t, type WordKey } from '@/lib/t';
import { inLanguage } from '../ui/inLanguage';
import type { ActivityHost } from './host';
import { rowAsk } from './sheetParts';
import { useKeptText } from './useKeptText';

const PROBLEMS: Record<CellProblem | 'broken', WordKey> = {
  'isbn-length': 'cell_isbn_length',
  'isbn-check': 'cell_isbn_check',
  'too-long': 'cell_too_long',
  money: 'cell_money',
  link: 'cell_link',
  choice: 'cell_choice',
  competency: 'cell_competency',
  date: 'cell_date',
  broken: 'cell_broken',
};

/** Why a text is no cell of its field. */
export const problemWords = (problem: CellProblem | 'broken') => t(PROBLEMS[problem]);

export const cellId = (entry: string, key: string) => `cell-${entry}-${key}`;

interface CellProps {
  entry: Entry;
  column: Column;
  host: ActivityHost;
  /** Its name: its label stands elsewhere. */
  label: string;
  /** Goes to the same column of the row below (1) or above (-1). */
  onWalk?: (by: 1 | -1) => void;
  /** Told of each saving with the row that comes of it. */
  onSaving: (saved: Promise<Entry | null>) => void;
}

/** A cell that is edited where it stands; saved as it is typed, unless it is none of its field. */
export function CellField({ entry, column, host, label, onWalk, onSaving }: CellProps) {
  const { field, key } = column;
  const id = cellId(entry.id, key);
  const [problem, setProblem] = useState<CellProblem | null>(null);
  const kept = cellOf(entry, column);
  const save = async (value: string): Promise<Entry | null> => {
    const row = rowAsk(entry.id, [column], { [key]: value });
    const reply = await host.call('entries.save', { activity: entry.activity, rows: [row] });
    if (!reply.ok) {
      host.failed(reply);
      return null;
    }
    host.saved();
    return reply.value.entries[0] ?? null;
  };
  const cell = useKeptText(kept, async (text) => {
    const read = readCell(field, text);
    setProblem(read.ok ? null : read.problem);
    if (!read.ok) return;
    const saved = save(read.value);
    onSaving(saved);
    await saved;
  });
  const common = {
    id,
    'aria-label': label,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-bad` : undefined,
    onFocus: cell.onFocus,
    onBlur: cell.onBlur,
  };
  const walk = (event: KeyboardEvent) => {
    const long = field.type === 'text' && !event.ctrlKey && !event.metaKey;
    if (event.key !== 'Enter' || long || event.isComposing || !onWalk) return;
    event.preventDefault();
    onWalk(event.shiftKey ? -1 : 1);
  };
  const most = mostOf(field);
  const box = () => {
    if (field.type === 'choice')
      return (
        <select
          {...common}
          class="in"
          value={kept}
          onChange={(event) => cell.onInput(event.currentTarget.value)}
        >
          <option value="">{t('choiceNone')}</option>
          {field.choices?.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {inLanguage(choice.label)}
            </option>
          ))}
        </select>
      );
    if (field.type === 'text')
      return (
        <textarea
          {...common}
          class="in grows"
          rows={1}
          maxLength={most}
          value={cell.text}
          onInput={(event) => cell.onInput(event.currentTarget.value)}
          onKeyDown={walk}
        />
      );
    // Not as JSX: its types tell inputs apart by their written type.
    return createElement('input', {
      ...common,
      class: 'in',
      type: field.type === 'date' ? 'date' : 'text',
      inputMode: field.type === 'money' ? 'decimal' : undefined,
      maxLength: field.type === 'date' ? undefined : most,
      value: cell.text,
      onInput: (event) => cell.onInput(event.currentTarget.value),
      onKeyDown: walk,
    });
  };
  return (
    <div class="cell">
      {box()}
      {problem && (
        <small id={`${id}-bad`} class="cell-bad" role="alert">
          {problemWords(problem)}
        </small>
      )}
    </div>
  );
}
