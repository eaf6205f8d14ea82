import Combobox from '@github/combobox-nav';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '@/lib/records/kinds';
import { tagField, tidyTag } from '@/lib/records/tag';
import { t, tn } from '@/lib/t';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Plus, X } from '../ui/icons';
import { suggestTags, type UsedTag } from './suggestTags';

interface TagBoxProps {
  tags: string[];
  /** The tags in use, for suggestions. */
  used: UsedTag[];
  onChange: (tags: string[]) => void;
}

/** The suggestion's words, what was typed in bold. */
function Suggested({ tag, typed }: { tag: string; typed: string }) {
  const at = tag
    .toLocaleLowerCase()
    .search(
      new RegExp(
        `(?:^|[\\s\\-/])${typed.toLocaleLowerCase().replace(/[^\p{L}\p{N}]/gu, '\\$&')}`,
        'u',
      ),
    );
  if (!typed || at < 0) return <span>{tag}</span>;
  const from = at === 0 ? 0 : at + 1;
  return (
    <span>
      {tag.slice(0, from)}
      <b>{tag.slice(from, from + typed.length)}</b>
      {tag.slice(from + typed.length)}
    </span>
  );
}

/**
 * Tags as chips and a line: Enter takes the suggestion that is chosen, comma what was typed, Backspace on an
 * empty line chooses the last tag, then removes it. The arrows are @github/combobox-nav's.
 */
export function TagBox({ tags, used, onChange }: TagBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [lastChosen, setLastChosen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<Combobox | null>(null);
  const offers = suggestTags(typed, used, tags);
  const shown = open && offers.used.length + (offers.fresh ? 1 : 0) > 0;

  useLayoutEffect(() => {
    if (!input.current || !list.current) return;
    box.current = new Combobox(input.current, list.current, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'selected',
    });
    return () => box.current?.destroy();
  }, []);
  useLayoutEffect(() => {
    if (!shown) return;
    // The box unchooses at each input, after the new suggestions were drawn: the first is chosen again then.
    const chooseFirst = () => box.current?.resetSelection();
    const line = input.current;
    box.current?.start();
    line?.addEventListener('input', chooseFirst);
    return () => {
      line?.removeEventListener('input', chooseFirst);
      box.current?.stop();
    };
  }, [shown]);
  useLayoutEffect(() => {
    if (shown) box.current?.resetSelection();
  }, [shown, typed, offers.used.length, offers.fresh]);

  const add = (names: string[]) => {
    const has = new Set(tags.map(tagField));
    const fresh: string[] = [];
    for (const name of names.map(tidyTag)) {
      if (!name || has.has(tagField(name))) continue;
      has.add(tagField(name));
      fresh.push(name.slice(0, LIMITS.tag).trim());
    }
    if (fresh.length > 0) onChange([...tags, ...fresh]);
    setTyped('');
    setOpen(false);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    setLastChosen(false);
    input.current?.focus();
  };
  const onInput = (text: string) => {
    setLastChosen(false);
    const parts = text.split(/[,\n]/);
    if (parts.length > 1) return add(parts);
    setTyped(text);
    setOpen(text.trim() !== '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) {
      // The box starts listening after the first composition has begun, and would take its Enter.
      event.stopImmediatePropagation();
      return;
    }
    const last = tags.at(-1);
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter') {
      const command = event.ctrlKey || event.metaKey;
      if (command) add([typed]);
      else if (!shown || !list.current?.querySelector('[aria-selected="true"]')) {
        event.preventDefault();
        add([typed]);
      }
    } else if (event.key === ',' && typed.trim()) {
      event.preventDefault();
      add([typed]);
    } else if (event.key === 'ArrowDown' && !shown) {
      setOpen(true);
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault();
      if (lastChosen) remove(last);
      else setLastChosen(true);
      return;
    }
    setLastChosen(false);
  };

  return (
    <Field label={t('tagsLabel')} of={id}>
      <div class="tagbox">
        <div class="tagfield">
          {tags.map((tag, at) => (
            <span
              class="tag"
              key={tag}
              data-chosen={(lastChosen && at === tags.length - 1) || undefined}
            >
              {tag}
              <button
                type="button"
                aria-label={t('removeTag', { tag })}
                onClick={() => remove(tag)}
              >
                <Icon of={X} small />
              </button>
            </span>
          ))}
          <input
            ref={input}
            id={id}
            value={typed}
            maxLength={LIMITS.tag}
            placeholder={tags.length === 0 ? t('addTag') : undefined}
            autocomplete="off"
            autocapitalize="none"
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={(event) => {
              if (!list.current?.contains(event.relatedTarget as Node | null)) add([typed]);
            }}
          />
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          class="menu"
          role="listbox"
          aria-label={t('tagsInUse')}
          hidden={!shown}
          onMouseDown={(event) => event.preventDefault()}
          oncombobox-commit={(event: Event) => {
            add([(event.target as HTMLElement).dataset.tag ?? '']);
          }}
        >
          {offers.used.map(({ tag, notes }) => (
            <div role="option" tabIndex={-1} key={`=${tag}`} data-tag={tag}>
              <Suggested tag={tag} typed={tidyTag(typed)} />
              <span class="n">{tn('tagNotes', notes)}</span>
            </div>
          ))}
          {offers.fresh && (
            <div role="option" tabIndex={-1} key="new" data-tag={offers.fresh}>
              <Icon of={Plus} small />
              <span>{t('newTag', { tag: offers.fresh })}</span>
            </div>
          )}
        </div>
      </div>
    </Field>
  );
}
