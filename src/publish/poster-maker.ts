/** Posters and texts of documents, made for what they tell. By itself, for `check` seldom asks for it and all of PDF comes with it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { fileMaker } from './build.ts';
import { type PublishedText, publishedTexts } from './editions.ts';
import { type Wanted, wantedOf } from './wanted.ts';

/** `today`: `YYYY-MM-DD`. */
export async function tellPosters(
  host: Host,
  documents: readonly PolicyDocument[],
  pictures: Pictures,
  today: string,
): Promise<Diagnostic[]> {
  const texts = documents.flatMap((document) =>
    publishedTexts(document, pictures, today).map((text) => ({ document, text })),
  );
  return tellTexts(host, texts, wantedOf({ formats: ['poster'] }));
}

/** What is told of these texts when what is wanted of them is made: of those with a limit of characters. */
export async function tellTexts(
  host: Host,
  texts: readonly { readonly document: PolicyDocument; readonly text: PublishedText }[],
  isWanted: Wanted,
): Promise<Diagnostic[]> {
  const make = fileMaker(host, isWanted);
  const diagnostics: Diagnostic[] = [];
  for (const { document, text } of texts) diagnostics.push(...(await make(document, text)).diagnostics);
  return diagnostics;
}
