/** Lies over the document until it is closed; the browser keeps the focus in it and gives it back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icons.tsx';
import { useDesk } from './desk.ts';
import { writeWords } from './words.ts';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  onClose(): void;
}

/** Escape leads out of a text, so that the Tab key goes on from there: not out of the sheet as well. */
function stayInText(event: KeyboardEvent): void {
  const isInText = event.target instanceof HTMLElement && event.target.isContentEditable;
  if (event.key === 'Escape' && isInText) event.preventDefault();
}

export function Sheet({ title, children, onClose }: Props) {
  const words = writeWords(useDesk().language);
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog class="w-sheet" ref={place} aria-labelledby="w-sheet-title" onClose={onClose} onKeyDown={stayInText}>
      <header>
        <h2 id="w-sheet-title" tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="plain" onClick={() => place.current?.close()}>
          <Icon name="close" />
          {words.close}
        </button>
      </header>
      <div class="w-sheet-in">{children}</div>
    </dialog>
  );
}
