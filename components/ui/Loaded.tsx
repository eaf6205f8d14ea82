import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isAlive } from '@/lib/ask';
import { t } from '@/lib/t';
import { Button } from './Button';
import { ErrorSentence } from './ErrorSentence';
import { failureText } from './failureText';

interface LoadedProps<T> {
  /** Loads the part: the same function at each drawing. */
  load: () => Promise<T>;
  /** What stands in its place while it loads. */
  waiting?: VNode;
  /** Says nothing while it is loading or has failed: another place of the same view does. */
  quiet?: boolean;
  children: (part: T) => ComponentChildren;
}

/** A part of a view that is loaded when it is first drawn; an extension that was updated meanwhile has it no more. */
export function Loaded<T>({ load, waiting, quiet, children }: LoadedProps<T>) {
  const [state, setState] = useState<{ part: T } | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    load().then(
      (part) => gone || setState({ part }),
      () => gone || setState('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load, tries]);
  if (state !== null && state !== 'failed') return <>{children(state.part)}</>;
  if (quiet) return null;
  if (state === null) return waiting ?? <p class="soon">{t('loading')}</p>;
  return (
    <ErrorSentence>
      <p>{failureText(isAlive() ? 'unexpected' : 'updated')}</p>
      <Button
        size="small"
        onPress={() => {
          setState(null);
          setTries(tries + 1);
        }}
      >
        {t('tryAgain')}
      </Button>
    </ErrorSentence>
  );
}
