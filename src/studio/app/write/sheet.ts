/** Which sheet lies over the document, and what of it it begins with. */
import { signal } from '@preact/signals';

export type SheetName = 'outline' | 'parameters' | 'absent' | 'unsaved';

export const sheet = signal<{ readonly name: SheetName; readonly first?: string | undefined } | null>(null);

export function openSheet(name: SheetName, first?: string): void {
  sheet.value = { name, first };
}

export function closeSheet(): void {
  sheet.value = null;
}
