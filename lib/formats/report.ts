import * as v from 'valibot';
import { COUNTED, type Report, type ReportCounts, type ReportText } from '../programme/report';
import { writeCsv } from './csv';

/** The version of a report's file. */
export const REPORT_VERSION = 1;
/** A report's file is small: what is larger is none. */
export const REPORT_BYTES = 1_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const fileSchema = v.strictObject({
  matchbook: v.literal('report'),
  version: v.literal(REPORT_VERSION),
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)),
  counts: v.strictObject(
    Object.fromEntries(COUNTED.map((name) => [name, count])) as Record<
      keyof ReportCounts,
      typeof count
    >,
  ),
  sections: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(100)),
  texts: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(['goal', 'reflection']), text: v.string() })),
    v.maxLength(200),
  ),
});
export type ReportFile = v.InferOutput<typeof fileSchema>;

/** Why a file is no report: it is none of ours, of another version, or was changed by hand. */
export type ReportWhy = 'none' | 'newer' | 'changed' | 'large';

/** A report as a file (JSON): counts, and the texts that both ticked. `id` names the match, and says nothing of it. */
export function writeReport(report: Report, texts: readonly ReportText[], id: string): string {
  const file: ReportFile = {
    matchbook: 'report',
    version: REPORT_VERSION,
    id,
    counts: report.counts,
    sections: report.sections,
    texts: texts.map(({ kind, text }) => ({ kind, text })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a report's file. */
export function readReport(
  text: string,
): { ok: true; report: ReportFile } | { ok: false; why: ReportWhy } {
  if (text.length > REPORT_BYTES) return { ok: false, why: 'large' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, why: 'none' };
  }
  const head = v.safeParse(
    v.object({ matchbook: v.literal('report'), version: v.number() }),
    parsed,
  );
  if (!head.success) return { ok: false, why: 'none' };
  if (head.output.version !== REPORT_VERSION) return { ok: false, why: 'newer' };
  const file = v.safeParse(fileSchema, parsed);
  if (!file.success) return { ok: false, why: 'changed' };
  const { counts, sections } = file.output;
  // Counts that contradict each other were not written by Matchbook.
  if (counts.goalsMet > counts.goals || counts.sections !== new Set(sections).size)
    return { ok: false, why: 'changed' };
  return { ok: true, report: file.output };
}

/** The sums of several reports, counts only; one match is counted once, by its newest file given. */
export function sumReports(reports: readonly ReportFile[]): {
  matches: number;
  counts: ReportCounts;
} {
  const byMatch = new Map(reports.map((report) => [report.id, report]));
  const counts = Object.fromEntries(
    COUNTED.map((name) => [
      name,
      [...byMatch.values()].reduce((sum, report) => sum + report.counts[name], 0),
    ]),
  ) as ReportCounts;
  return { matches: byMatch.size, counts };
}

/** Counts as CSV: a row each. */
export const countsCsv = (rows: readonly [string, number][], titles: [string, string]): string =>
  writeCsv([[...titles], ...rows.map(([name, value]) => [name, String(value)])]);

/** A report as Markdown; `words` in the language of the reader. */
export function reportMarkdown(
  title: string,
  rows: readonly [string, number][],
  texts: readonly { title: string; text: string }[],
): string {
  const quoted = (text: string) =>
    text
      .split('\n')
      .map((line) => `> ${line.replace(/([\\`*_[\]<>#|~])/g, '\\$1')}`)
      .join('\n');
  const lines = [
    `# ${title}`,
    '',
    ...rows.map(([name, value]) => `- ${name}: ${value}`),
    ...texts.flatMap((one) => ['', `## ${one.title}`, '', quoted(one.text)]),
  ];
  return `${lines.join('\n')}\n`;
}
