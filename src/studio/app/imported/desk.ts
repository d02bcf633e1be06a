/** What somebody chose and what came of it: kept while they look elsewhere, so that nothing has to be chosen anew. */
import { computed, signal } from '@preact/signals';
import { type ImportAnswer, type ImportBody, LARGEST_FILE, type NewKind, type Tracked } from '../../api/imported.ts';
import { type Finding, ROUTES } from '../../api.ts';
import { ask } from '../client.ts';
import { inBase64 } from '../in-base64.ts';
import { announce } from '../state.ts';
import { inWords } from '../words.ts';
import { importWords } from './words.ts';

interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** In base64. */
  readonly bytes: string;
  /** Two files of one name are two. */
  readonly nth: number;
}

/** What is decided of a tracked change, where that is not what is done with all. */
export type Decision = 'accept' | 'reject';

/** Chosen in the list of organisations: one that comes new. No id has these signs. */
export const NEW = '+';

/** What is asked, but for whether it is written. `protocol` is empty for a new one, whose id, if any, is `id`. */
export interface Choices {
  readonly file: ChosenFile | null;
  readonly organisation: string;
  /** Where that is `NEW`. */
  readonly name: string;
  readonly kind: NewKind;
  readonly protocol: string;
  readonly id: string;
  readonly changes: Tracked;
  /** By number. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly parameters: readonly string[];
}

const NONE: Choices = {
  ...{ file: null, organisation: '', name: '', kind: 'bestuur', protocol: '', id: '' },
  ...{ changes: 'accept', decisions: {}, parameters: [] },
};

export const choices = signal<Choices>(NONE);
/** What is wrong with the file that somebody tried to choose. */
export const fileProblem = signal<'tooLarge' | 'unreadable' | null>(null);
export const work = signal<'looking' | 'writing' | null>(null);
export const refused = signal<readonly Finding[]>([]);
/** What came of it last, and of which choices. */
export const outcome = signal<{ readonly answer: ImportAnswer; readonly of: string } | null>(null);
/** Whether something else is chosen now than what is shown. */
export const isStale = computed(() => outcome.value !== null && outcome.value.of !== keyOf(choices.value));

export function choose(change: Partial<Choices>): void {
  choices.value = { ...choices.value, ...change };
}

function keyOf({ file, ...others }: Choices): string {
  return JSON.stringify([file?.nth ?? null, others]);
}

let files = 0;

export async function chooseFile(file: File): Promise<void> {
  fileProblem.value = file.size > LARGEST_FILE ? 'tooLarge' : null;
  if (fileProblem.value !== null) return;
  files += 1;
  const nth = files;
  try {
    const bytes = await inBase64(file);
    // Who chose another one meanwhile has that one.
    if (nth !== files) return;
    // What was proposed of another file says nothing of this one.
    choose({ file: { name: file.name, size: file.size, bytes, nth }, parameters: [], decisions: {} });
    refused.value = [];
  } catch {
    fileProblem.value = 'unreadable';
  }
}

export async function run(dryRun: boolean): Promise<void> {
  const asked = choices.value;
  const { file, organisation, name, kind, protocol, id, changes, parameters, decisions } = asked;
  if (work.value !== null || file === null) return;
  const say = inWords(importWords);
  work.value = dryRun ? 'looking' : 'writing';
  refused.value = [];
  announce(dryRun ? say.busy : say.writing);
  const wanted = protocol === '' ? id.trim() : protocol;
  const decided = (how: Decision) => Object.keys(decisions).filter((number) => decisions[number] === how);
  const body: ImportBody = {
    ...{ name: file.name, bytes: file.bytes, protocol: wanted === '' ? null : wanted },
    organisation: organisation === NEW ? '' : organisation,
    newOrganisation: organisation === NEW ? { name: name.trim(), kind } : null,
    ...{ changes, accept: decided('accept'), reject: decided('reject'), parameters, dryRun },
  };
  const answer = await ask<ImportAnswer>(ROUTES.imported, {}, body);
  work.value = null;
  if (answer.ok) outcome.value = { answer: answer.value, of: keyOf(asked) };
  else refused.value = answer.findings;
}

/** For another file; of whom it is stays. */
export function startAnew(): void {
  const { organisation } = choices.value;
  choices.value = { ...NONE, organisation: outcome.value?.answer.organisation ?? organisation };
  outcome.value = null;
  refused.value = [];
}
