import type { ComponentChildren } from 'preact';
import { Logo } from '@/components/ui/Logo';
import { t } from '@/lib/t';

interface Props {
  /** Left out where what is inside has a title of its own: then the name is the heading. */
  title?: string;
  children: ComponentChildren;
}

/** A page with one thing to say, such as why the notebook is not shown. */
export function PlainPage({ title, children }: Props) {
  const name = (
    <>
      <Logo />
      {t('appName')}
    </>
  );
  return (
    <main class="alone">
      {title ? <div class="home">{name}</div> : <h1 class="home">{name}</h1>}
      {title && <h1>{title}</h1>}
      {children}
    </main>
  );
}
