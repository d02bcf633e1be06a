/** Which variants are made in which formats: those asked for, or those that are usual. */
import { type Addressed, ARCHIVE, PROTOCOL, REDLINE, type VariantKind } from '../model/edition.ts';
import type { AskedFormat, Format } from '../model/format.ts';
import type { ReadableVariant } from '../model/resolved.ts';

export interface VariantName extends Pick<ReadableVariant, 'id' | 'kind' | 'maxCharacters'> {
  readonly formats: readonly Format[] | null;
}

/** What was asked for; what is left out is not asked about. */
export interface Choice {
  readonly formats?: readonly AskedFormat[] | undefined;
  /** Ids; `all` in any format, also where that is not usual. */
  readonly variants?: readonly string[] | 'all' | undefined;
}

export type Wanted = (variant: VariantName, format: Format) => boolean;

/** The whole text, as variants are asked about. */
export const WHOLE: VariantName = {
  id: PROTOCOL,
  kind: 'document',
  formats: ['markdown', 'pdf', 'html', 'docx', 'akn'],
};
/** The same of a text that was not adopted: among laws it has no place yet, unless somebody asks for it by its name. */
export const WHOLE_UNADOPTED: VariantName = { ...WHOLE, formats: null };

const USUAL: Readonly<Record<VariantKind, readonly Format[]>> = {
  document: ['markdown', 'pdf', 'html', 'docx'],
  section: ['markdown', 'html', 'docx', 'text'],
  poster: ['pdf'],
};

/** Whether a build makes it that is not asked for anything else. */
export const isUsual: Wanted = ({ kind, formats }, format) => (formats ?? USUAL[kind]).includes(format);

/** Who names a variant gets it in each format that is named, and else in those that are usual. */
export function wantedOf({ formats, variants }: Choice): Wanted {
  const isAsked = (id: string) => variants === undefined || variants === 'all' || variants.includes(id);
  return (variant, format) => {
    if (!isAsked(variant.id)) return false;
    if (formats === undefined) return variants === 'all' || isUsual(variant, format);
    if (formats.includes(format)) return variants !== undefined || isUsual(variant, format);
    return isFormer(variant, format, formats);
  };
}

/** As asked for by a name of before there were variants. */
function isFormer({ id, kind }: VariantName, format: Format, formats: readonly AskedFormat[]): boolean {
  return (
    (formats.includes('schoolgids') && id === 'schoolgids' && format === 'markdown') ||
    (formats.includes('poster') && kind === 'poster' && format === 'pdf')
  );
}

/** Whether a file that an earlier build made is one that this choice is about: what is not made anew is gone then. */
export function isAbout({ formats, variants }: Choice, { variant }: Addressed, format: Format): boolean {
  const id = variant === REDLINE || variant === ARCHIVE ? PROTOCOL : variant;
  if (Array.isArray(variants) && !variants.includes(id)) return false;
  // Of a poster that is not there any more its name alone tells what it was.
  const kind = id.startsWith('poster-') ? 'poster' : 'document';
  return formats === undefined || formats.includes(format) || isFormer({ id, kind, formats: null }, format, formats);
}
