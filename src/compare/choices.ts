/** The variants of a text as fingerprints take them. */
import type { ReadableProtocol, ReadableVariant } from '../model/resolved.ts';

/**
 * Both rules are of when a text had one section, for the schoolgids, and posters. A text that has these alone keeps the
 * fingerprint that it had; other variants come after them.
 */
export function choices(
  { variants }: Pick<ReadableProtocol, 'variants'>,
  take: (variant: ReadableVariant) => string,
): unknown[] {
  const section = variants.find(isSchoolgids);
  const posters = variants.filter(({ kind }) => kind === 'poster');
  const others = variants.filter((own) => own !== section && own.kind !== 'poster');
  return [
    section === undefined ? null : take(section),
    posters.map(take),
    ...(others.length === 0 ? [] : [others.map(take)]),
  ];
}

function isSchoolgids({ id, kind }: ReadableVariant): boolean {
  return id === 'schoolgids' && kind === 'section';
}
