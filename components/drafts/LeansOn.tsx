import { useState } from 'preact/hooks';
import type { Member } from '@/lib/calls';
import type { Source } from '@/lib/calls/draftCalls';
import { t } from '@/lib/t';
import { authorOf } from '../notes/authorOf';
import { IconButton } from '../ui/IconButton';
import { X } from '../ui/icons';
import { Mark } from '../ui/Mark';

interface SourceLinesProps {
  source: Source;
  members: Member[];
}

function SourceLines({ source, members }: SourceLinesProps) {
  const author = authorOf(source.author, members);
  return (
    <>
      {source.kind === 'note' && <Mark member={author} among={members} size="s" />}
      <span class="source-words">
        {source.quote && (
          <q class="source-quote" data-hand={author.role} data-line={author.me ? 'mine' : 'match'}>
            {source.quote}
          </q>
        )}
        {source.text && <span class="source-text">{source.text}</span>}
        <small>{source.title || source.address}</small>
      </span>
    </>
  );
}

interface LeansOnProps {
  /** What the draft leans on. */
  leansOn: Source[];
  /** What it could lean on, where that is being chosen. */
  sources: Source[] | null;
  members: Member[];
  onChange: (id: string, on: boolean) => void;
  onChoosing: (choosing: boolean) => void;
}

/** The notes and sites that a draft leans on, as quotes with addresses. */
export function LeansOn({ leansOn, sources, members, onChange, onChoosing }: LeansOnProps) {
  const [wanted, setWanted] = useState('');
  const has = new Set(leansOn.map(({ id }) => id));
  const words = wanted.trim().toLocaleLowerCase();
  const offered = sources
    ?.filter(({ id }) => !has.has(id))
    .filter((source) =>
      `${source.quote} ${source.text} ${source.title}`.toLocaleLowerCase().includes(words),
    )
    .slice(0, 20);
  return (
    <section aria-labelledby="leans-on">
      <div class="head">
        <h3 id="leans-on">{t('leansOn')}</h3>
        <span class="end">
          <button
            type="button"
            class="link"
            aria-expanded={sources !== null}
            onClick={() => onChoosing(sources === null)}
          >
            {t(sources ? 'addSourceDone' : 'addSource')}
          </button>
        </span>
      </div>
      {leansOn.length > 0 && (
        <ul class="card sources">
          {leansOn.map((source) => (
            <li key={source.id}>
              <SourceLines source={source} members={members} />
              <a
                class="vh-until-focus"
                href={source.address}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('openSource')}
              </a>
              <IconButton
                icon={X}
                small
                name={t('dropSource')}
                onPress={() => onChange(source.id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {!sources && leansOn.length === 0 && <p class="quiet">{t('leansOnNothing')}</p>}
      {offered && (
        <div class="card choosing">
          <label class="label" for="source-search">
            {t('findSource')}
          </label>
          <input
            id="source-search"
            class="in"
            type="search"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          {offered.length === 0 ? (
            <p class="quiet">{t('noSources')}</p>
          ) : (
            <ul class="sources">
              {offered.map((source) => (
                <li key={source.id}>
                  <button type="button" class="source" onClick={() => onChange(source.id, true)}>
                    <SourceLines source={source} members={members} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
