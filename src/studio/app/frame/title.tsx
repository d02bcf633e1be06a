/** The heading of a page, which is the title of the window too. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

export function PageTitle({ words, children }: { readonly words: string; readonly children?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${words} – regelwerk studio`;
  }, [words]);
  return <h1>{children ?? words}</h1>;
}
