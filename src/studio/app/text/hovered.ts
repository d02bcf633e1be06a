/** The passage of the page that a pointer is on. */
import { signal } from '@preact/signals';

export const hovered = signal<string | null>(null);
