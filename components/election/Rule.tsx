import { useState } from 'preact/hooks';
import {
  ballotsIn,
  ELECTION_LIMITS,
  type Election,
  pointsOf,
  wholeNumber,
} from '@/lib/programme/election/election';
import { COMMITTEE, ruleOf } from '@/lib/programme/election/rule';
import { t, tn } from '@/lib/t';
import type { Parts } from '../activities/parts';
import { saveRows } from '../activities/viewRows';
import { Button } from '../ui/Button';
import { ErrorSentence } from '../ui/ErrorSentence';
import { Field } from '../ui/Field';

const FIELDS = ['voters', 'points', 'firsts', 'lead'] as const;
type Name = (typeof FIELDS)[number];

const LABELS = {
  voters: 'electionVoters',
  points: 'electionPoints',
  firsts: 'electionFirsts',
  lead: 'electionLead',
} as const;

/** What a field may hold; `null`: it cannot be. */
function taken(name: Name, text: string): string | null {
  if (text.trim() === '') return '';
  if (name === 'points') return pointsOf(text)?.join(', ') ?? null;
  const most = ELECTION_LIMITS.ballots * (name === 'lead' ? ELECTION_LIMITS.points : 1);
  const number = wholeNumber(text.trim(), 1, most);
  return number === null ? null : String(number);
}

/** What decides: the committees' rule scaled to the group, with its source; the pair may change it. */
export function Rule({ election, ...parts }: Parts & { election: Election }) {
  const { reload } = parts;
  const rule = ruleOf(election, ballotsIn(election, election.round).length);
  const kept: Record<Name, string> = {
    voters: election.voters === null ? '' : String(election.voters),
    points: election.rule.points?.join(', ') ?? '',
    firsts: election.rule.firsts === null ? '' : String(election.rule.firsts),
    lead: election.rule.lead === null ? '' : String(election.rule.lead),
  };
  const usual = ruleOf(
    { voters: election.voters, rule: { points: null, firsts: null, lead: null } },
    ballotsIn(election, election.round).length,
  );
  const placeholder: Record<Name, string> = {
    voters: t('electionVotersUsual'),
    points: usual.points.join(', '),
    firsts: String(usual.firsts),
    lead: String(usual.lead),
  };
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [wrong, setWrong] = useState<Name | null>(null);
  const keep = async (name: Name) => {
    const text = typed[name];
    if (text === undefined) return;
    const value = taken(name, text);
    setWrong(value === null ? name : null);
    if (value === null) return;
    if (value !== kept[name]) {
      if (!(await saveRows(parts, [{ id: election.id, cells: { [name]: value || null } }]))) return;
      await reload();
    }
    setTyped(({ [name]: _, ...rest }) => rest);
  };
  const reset = async () => {
    const cells = { points: null, firsts: null, lead: null };
    if (await saveRows(parts, [{ id: election.id, cells }])) await reload();
    setTyped({});
    setWrong(null);
  };
  const own = Object.values(election.rule).some((value) => value !== null);
  return (
    <details class="rule card">
      <summary>{t('electionRule')}</summary>
      <p>
        {t('electionRuleNow', {
          points: rule.points.join(', '),
          firsts: rule.firsts,
          lead: rule.lead,
        })}
      </p>
      <p class="quiet">
        {t('electionRuleSource', { voters: COMMITTEE.voters, firsts: COMMITTEE.firsts })}
      </p>
      <p class="quiet">{tn('electionRuleScaled', rule.voters)}</p>
      <div class="rule-fields">
        {FIELDS.map((name) => (
          <Field key={name} label={t(LABELS[name])} of={`rule-${name}`}>
            <input
              id={`rule-${name}`}
              class="in"
              inputMode={name === 'points' ? 'text' : 'numeric'}
              maxLength={20}
              aria-invalid={wrong === name || undefined}
              placeholder={placeholder[name]}
              value={typed[name] ?? kept[name]}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              onBlur={() => void keep(name)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void keep(name);
              }}
            />
          </Field>
        ))}
      </div>
      {wrong && (
        <ErrorSentence>
          {t(wrong === 'points' ? 'electionBadPoints' : 'electionBadNumber')}
        </ErrorSentence>
      )}
      {own && (
        <div>
          <Button size="small" onPress={() => void reset()}>
            {t('electionRuleReset')}
          </Button>
        </div>
      )}
    </details>
  );
}
