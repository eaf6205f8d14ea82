import type { ReflectionTime } from '../records/reflection';

/** Calls about the report for the programme, and looking back: the notebook tab. */
export interface ReportCalls {
  /** What this member writes looking back. */
  'reflection.save': { ask: { which: ReflectionTime; text: string }; answer: null };
  /** Whether a text may go into the report, as far as this member is concerned. */
  'report.tick': { ask: { id: string; on: boolean }; answer: null };
  /** Whether this device reminds: `wanted`, and whether the browser lets it. */
  'remind.state': { ask: Record<never, never>; answer: { wanted: boolean; allowed: boolean } };
  'remind.turn': { ask: { on: boolean }; answer: null };
}
