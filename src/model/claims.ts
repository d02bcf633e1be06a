/** What a file says of itself, in a place of its own: of whom it is, and which text it carries. Anybody can have written it. */
import type { DocumentMeta } from './tree.ts';

export interface Claims {
  readonly organisation: string | null;
  readonly protocol: string | null;
  /** Null where none is recorded. */
  readonly version: string | null;
  /** As it was called when the file was made: `vastgesteld`, `concept`; null where the adoption is not recorded. */
  readonly status: string | null;
  /** The fingerprint of the whole text, of a variant too. */
  readonly text: string | null;
  /** A redline carries two texts, of which this is the later one. */
  readonly isRedline: boolean;
}

/** The properties in which a file says so. */
export const CLAIM_NAMES = ['organisation', 'protocol', 'version', 'status', 'text', 'redline'] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];

/** What stands before the names of properties where others may stand too. */
export const CLAIM_PREFIX = 'regelwerk';

/** Of the metadata of a PDF; it leads nowhere. */
export const CLAIMS_NAMESPACE = 'https://regelwerk.invalid/ns/claims/1/';

/** Those that a document makes, in the order of their names. */
export function claimsIn(meta: DocumentMeta): readonly (readonly [name: ClaimName, value: string])[] {
  const all: Record<ClaimName, string | null> = {
    organisation: meta.organisation.id,
    protocol: meta.protocol,
    version: meta.version,
    status: meta.status,
    text: meta.fingerprint ?? null,
    redline: meta.comparedWith === undefined ? null : 'true',
  };
  return CLAIM_NAMES.flatMap((name) => {
    const value = all[name];
    return value === null ? [] : [[name, value] as const];
  });
}

export function claimsOf(read: (name: ClaimName) => string | null | undefined): Claims {
  return {
    organisation: read('organisation') ?? null,
    protocol: read('protocol') ?? null,
    version: read('version') ?? null,
    status: read('status') ?? null,
    text: read('text') ?? null,
    isRedline: read('redline') === 'true',
  };
}

/** Of a file that says nothing. */
export const NO_CLAIMS: Claims = claimsOf(() => null);
