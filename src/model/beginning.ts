/** What a beginning can be chosen from: of a policy repository, an organisation, a protocol. */

export const ORGANISATION_KINDS = ['bestuur', 'school'] as const;
export const SECTORS = ['po', 'vo', 'so', 'mbo'] as const;
export const REGIONS = ['noord', 'midden', 'zuid'] as const;
/** `instemming`: a council consents, the board adopts. `advies`: it advises. `vaststelling`: the board alone. */
export const PROCEDURES = ['instemming', 'advies', 'vaststelling'] as const;
export const COUNCILS = ['gmr', 'mr', 'or'] as const;
/** `basis`: the base protocol that comes with regelwerk. `voorbeeld`: the example of an invented board. `leeg`: a skeleton. */
export const BASES = ['basis', 'voorbeeld', 'leeg'] as const;
/** What a protocol can begin with. */
export const PROTOCOL_BASES = ['leeg', 'basis'] as const;
export const FORGES = ['github', 'gitlab', 'forgejo'] as const;
/** Files for all of them are no trouble: each program reads its own. */
export const ALL_FORGES = 'alle';
export const NO_FORGE = 'geen';
export const CI = [ALL_FORGES, ...FORGES, NO_FORGE] as const;
/** What can be made in a repository that is there. */
export const NEW = ['organisation', 'protocol', 'override'] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type Forge = (typeof FORGES)[number];
