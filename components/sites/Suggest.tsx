import { useState } from 'preact/hooks';
import type { ReviewView } from '@/lib/calls/siteCalls';
import { BAND_WORDS, BANDS, GROUPS } from '@/lib/sites/criteria';
import { listedOn } from '@/lib/sites/listedOn';
import { countWords, MOST_WORDS, mailDraft, suggestionText } from '@/lib/sites/suggestion';
import { t, tn } from '@/lib/t';
import { GrowingText } from '../notes/GrowingText';
import type { PanelStore } from '../panel/panelStore';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import { Field } from '../ui/Field';
import { Copy } from '../ui/icons';
import { inLanguage } from '../ui/inLanguage';
import { keepTyped, type SuggestionTyped, typedFor } from './keptSuggestions';

/** What the criteria that speak for the site are called: those answered with yes. */
function criteriaFor(answers: Record<string, string>): string[] {
  return GROUPS.flatMap(({ title, questions }) => {
    const good = questions.filter(({ id }) => answers[id] === 'yes' || answers[id] === 'pass');
    return good.map(({ ask }) => `${inLanguage(title)}: ${inLanguage(ask)}`);
  });
}

interface LineProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onInput: (text: string) => void;
}

function Line({ id, label, hint, value, onInput }: LineProps) {
  return (
    <Field label={label} of={id} hint={hint}>
      <input
        class="in"
        id={id}
        value={value}
        maxLength={300}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

/** A suggestion to send to a committee: a text to copy, print, or open as an e-mail draft. Nothing is sent from here. */
export function Suggest({ data, store }: { data: ReviewView; store: PanelStore }) {
  const { site, mine } = data;
  const [typed, setTyped] = useState<SuggestionTyped>(() => typedFor(site.id));
  const type = (change: SuggestionTyped) => {
    keepTyped(site.id, change);
    setTyped(typedFor(site.id));
  };
  const {
    title = site.title,
    annotation = mine?.annotation || site.annotation,
    audience = BANDS.filter((band) => mine?.bands.includes(band))
      .map((band) => inLanguage(BAND_WORDS[band]))
      .join(', '),
    category = site.from[0] ? listedOn(site.from[0]) : '',
    why = mine?.remark ?? '',
  } = typed;
  const [to, setTo] = useState(store.state.view?.settings.suggestTo ?? '');
  const count = countWords(annotation);
  const over = count - MOST_WORDS;
  const criteria = criteriaFor(mine?.answers ?? {});
  const names = {
    title: t('suggestName'),
    address: t('suggestAddress'),
    annotation: t('suggestAnnotation'),
    audience: t('suggestAudience'),
    category: t('suggestCategory'),
    why: t('suggestReason'),
    criteria: t('suggestCriteria'),
  };
  const text = suggestionText(
    { title, address: site.address, annotation, audience, category, why, criteria },
    names,
  );
  const mail = mailDraft(to, `${t('suggestSite')}: ${title}`, text);
  const keepTo = () => {
    if (to === store.state.view?.settings.suggestTo) return;
    void store.call('settings.write', { suggestTo: to }).then(store.sayFailure);
  };
  const copy = () => {
    const done = copyText(text);
    store.say(done ? 'said' : 'bad', t(done ? 'statusTextCopied' : 'statusNotCopied'));
  };
  return (
    <div class="suggest">
      <h2 class="t">{t('suggestSite')}</h2>
      <p class="source">{t('suggestWhy')}</p>
      <Line
        id="suggest-title"
        label={names.title}
        value={title}
        onInput={(title) => type({ title })}
      />
      <Field label={names.annotation} of="suggest-annotation">
        <GrowingText
          id="suggest-annotation"
          value={annotation}
          onInput={(annotation) => type({ annotation })}
          describedBy="suggest-count"
          invalid={over > 0}
        />
        <small id="suggest-count" class={over > 0 ? 'over' : undefined}>
          {over > 0
            ? tn('suggestOver', over, { most: MOST_WORDS })
            : tn('suggestWords', count, { most: MOST_WORDS })}
        </small>
      </Field>
      <Line
        id="suggest-audience"
        label={names.audience}
        value={audience}
        onInput={(audience) => type({ audience })}
      />
      <Line
        id="suggest-category"
        label={names.category}
        value={category}
        onInput={(category) => type({ category })}
      />
      <Field label={names.why} of="suggest-reason">
        <GrowingText id="suggest-reason" value={why} onInput={(why) => type({ why })} />
      </Field>
      <h3 class="label">{t('suggestText')}</h3>
      <pre class="card text">{text}</pre>
      <div onFocusOut={keepTo}>
        <Line
          id="suggest-to"
          label={t('suggestTo')}
          hint={t('suggestToHint')}
          value={to}
          onInput={setTo}
        />
      </div>
      <div class="acts">
        <Button icon={Copy} onPress={copy}>
          {t('suggestCopy')}
        </Button>
        <Button onPress={() => window.print()}>{t('suggestPrint')}</Button>
        {mail ? (
          <a class="btn" href={mail} target="_blank" rel="noopener noreferrer">
            {t('suggestMail')}
          </a>
        ) : (
          <p class="source">{t('mailTooLong')}</p>
        )}
      </div>
    </div>
  );
}
