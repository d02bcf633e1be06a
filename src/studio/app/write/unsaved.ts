/** Leaving the page with text that is not saved is asked about, though the text is kept anyway. */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export function useUnsaved(hasUnsaved: ReadonlySignal<boolean>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsaved.value) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);
}
