/** What the application knows: signals, which whatever shows them follows. Filled by loading.ts; nothing else writes them. */
import { computed, signal } from '@preact/signals';
import type { Passage, Passages } from '../../model/passages.ts';
import type { Document, Finding, Overview, Start, StartOrganisation } from '../api.ts';
import { address } from './address.ts';

export const start = signal<Start | null>(null);
export const overview = signal<Overview | null>(null);

/** The document that is open, as it was last answered. */
export interface Opened {
  readonly organisation: string;
  readonly protocol: string;
  readonly document: Document;
}

export const opened = signal<Opened | null>(null);

/** Why what was asked for last cannot be shown; empty where it can. */
export const refused = signal<readonly Finding[]>([]);

/** `gone`: nobody answers, and it is tried again. `ended`: the server said that it stops. `notAllowed`: it is another one. */
export type Connection = 'opening' | 'open' | 'gone' | 'ended' | 'notAllowed';
export const connection = signal<Connection>('opening');

/** The last change of text that was told: whose, and how many there were. Previews of these documents are made anew. */
export interface Change {
  readonly count: number;
  /** `organisation/protocol`; null for all. */
  readonly documents: readonly string[] | null;
}

export const lastChange = signal<Change>({ count: 0, documents: [] });

/** The id of the passage that is selected. */
export const selection = computed(() => (address.value.page === 'document' ? address.value.passage : null));

export const passages = computed<Passages | null>(() => opened.value?.document.passages ?? null);

/** The passage that is selected, where the document has it. */
export const selected = computed<Passage | null>(
  () => passages.value?.passages.find(({ id }) => id === selection.value) ?? null,
);

/** Whether somebody is writing: the panel takes more room. Set by whoever shows the editor. */
export const isWriting = signal(false);

/** What a screen reader is told; shown nowhere. */
export const announced = signal('');

/** How often it was told that what is kept or shared may be another. */
export const lastShared = signal(0);

export function announce(words: string): void {
  // The same words twice are told twice.
  announced.value = announced.value === words ? `${words}\u00a0` : words;
}

export function organisationOf(id: string): StartOrganisation | undefined {
  return start.value?.organisations.find((one) => one.id === id);
}

/** The name of an organisation, or its id where it is not known. */
export function organisationName(id: string): string {
  return organisationOf(id)?.name ?? id;
}

export function protocolTitle(id: string): string {
  return start.value?.protocols.find((one) => one.id === id)?.title ?? id;
}
