/** Texts with a limit of characters, made to count them: what `build` would refuse is told. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Host } from '../host/index.ts';
import type { Pictures } from '../model/picture.ts';
import type { PolicyDocument } from '../model/policy-document.ts';
import { publishedTexts } from './editions.ts';
import type { Wanted } from './wanted.ts';

const isLimited: Wanted = ({ maxCharacters }, format) => maxCharacters !== undefined && format === 'text';

/** `today`: `YYYY-MM-DD`. */
export async function checkLengths(
  host: Host,
  documents: readonly PolicyDocument[],
  pictures: Pictures,
  today: string,
): Promise<Diagnostic[]> {
  const texts = documents.filter(mayHaveLimit).flatMap((document) =>
    publishedTexts(document, pictures, today)
      .filter(({ subject }) => subject.text.variants.some((variant) => isLimited(variant, 'text')))
      .map((text) => ({ document, text })),
  );
  if (texts.length === 0) return [];
  // In a file of its own, with all that makes documents.
  const { tellTexts } = await import('./poster-maker.ts');
  const told = await tellTexts(host, texts, isLimited);
  // All else is told where it is looked for.
  return told.filter(({ code }) => code === 'text-too-long');
}

/** Seen without making a text of what is stored. */
function mayHaveLimit({ text, ledger, organisation }: PolicyDocument): boolean {
  const adopted = [...(ledger.adopted.get(organisation.id)?.values() ?? [])];
  const variants = [...(text?.variants ?? []), ...adopted.flatMap(({ data }) => data?.variants ?? [])];
  return variants.some((variant) => 'maxCharacters' in variant || 'max_characters' in variant);
}
