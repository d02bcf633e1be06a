/** What the writing parts need of the frame around them, made of what the application knows. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Passages } from '../../../model/passages.ts';
import type { EditAnswer, EditBody, Language, Norms, StartOrganisation, UndoAnswer } from '../../api.ts';
import { type Answer, client } from '../client.ts';
import { refresh } from '../loading.ts';
import { announce, start } from '../state.ts';
import { language } from '../words.ts';
import { type Drafts, openDrafts } from './drafts.ts';

/** Asks the server. */
export interface WritingClient {
  edit(body: EditBody): Promise<EditAnswer>;
  undo(): Promise<UndoAnswer>;
  norms(organisation: string, protocol: string): Promise<Answer<Norms>>;
}

export interface Desk {
  readonly language: Language;
  /** Name of the folder of the policy: what is kept in the browser is kept by it. */
  readonly folder: string;
  readonly isReadOnly: boolean;
  readonly organisations: readonly StartOrganisation[];
  readonly passages: Passages;
  readonly client: WritingClient;
  readonly drafts: Drafts;
  /** Says something without taking the focus. */
  tell(words: string): void;
  /** After something was written or undone: what is shown is asked anew. */
  written(): void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export const drafts = openDrafts(window, crypto.randomUUID());

/** Of a document, as it was last answered. */
export function useDeskOf(passages: Passages): Desk {
  const known = start.value;
  const said = language.value;
  return useMemo(
    () => ({
      language: said,
      folder: known?.folder ?? '',
      isReadOnly: known?.isReadOnly ?? false,
      organisations: known?.organisations ?? [],
      passages,
      client,
      drafts,
      tell: announce,
      written: () => void refresh(),
    }),
    [known, said, passages],
  );
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no desk');
  return desk;
}

export function nameOf(desk: Pick<Desk, 'organisations'>, organisation: string): string {
  return desk.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
}
