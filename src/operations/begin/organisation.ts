/** The files of an organisation that begins: who it is, how it takes part in a protocol, and how it adopts. */
import { type Comment, yaml } from '../../encode/yaml.ts';
import type { OrganisationFile, OverrideFile, Step } from '../../model/source.ts';
import { POLICY } from '../../source/index.ts';
import { type Spoken, spokenFrom, withSchools } from '../../words/beginning.ts';
import type { SettledOrganisation } from './request.ts';

/** Files by their path, in the order in which they may be put in place. */
export type Texts = Readonly<Record<string, string>>;

/** With its name in a sentence, for all its protocols. */
export function organisationFile(
  organisation: SettledOrganisation,
  { parent, isNamed = true }: { readonly parent?: string | undefined; readonly isNamed?: boolean } = {},
): Texts {
  const { id, name, kind, sector, region, spoken } = organisation;
  const data: OrganisationFile = {
    name,
    kind,
    ...(parent === undefined ? {} : { parent }),
    ...(sector === undefined ? {} : { sector: sector as NonNullable<OrganisationFile['sector']> }),
    ...(region === undefined ? {} : { regions: [region as 'noord'] }),
    ...(isNamed ? { parameters: { organisatie: { ...spokenFrom(spoken) } } } : {}),
  };
  const above = region === undefined && parent === undefined ? [NO_REGION] : [];
  return { [`${POLICY}/organisations/${id}.yaml`]: yaml(data, { above }) };
}

const NO_REGION =
  'Nog zonder vakantieregio (regions: [noord], [midden] of [zuid]): termijnen zijn dan niet te plannen.';

/** What the override of an organisation is to hold. */
export interface Participation {
  readonly protocol: string;
  /** The name in a sentence, for `organisatie`; undefined where the organisation's own file has it, or nobody asks for it. */
  readonly name?: Spoken | string | undefined;
  /** The protocol is, or is like, the base that comes along. */
  readonly isBase: boolean;
  /** What it asks of each organisation, without a value. */
  readonly open: readonly { readonly name: string; readonly description: string }[];
}

/** How the organisation takes part in a protocol; with what it has to fill in as comments. */
export function overrideFile(organisation: SettledOrganisation, participation: Participation): Texts {
  const { protocol, name, isBase, open } = participation;
  const parameters = {
    ...(name === undefined ? {} : { organisatie: typeof name === 'string' ? name : { ...name } }),
    ...(isBase ? boardValues(organisation) : {}),
  };
  const above: Comment[] = ['Wat hier wordt ingevuld, of anders is dan in protocol.yaml.'];
  const below = open.flatMap((own): Comment[] => [
    `Nog invullen: ${own.description}`,
    { data: { parameters: { [own.name]: '…' } } },
  ]);
  const data: OverrideFile = Object.keys(parameters).length === 0 ? {} : { parameters };
  return { [`${POLICY}/protocols/${protocol}/overrides/${organisation.id}.yaml`]: yaml(data, { above, below }) };
}

/** How the base protocol speaks of a board, where it would else speak of one school. */
function boardValues({ kind, spoken }: SettledOrganisation): Record<string, string> {
  return kind === 'bestuur' ? { organisatie_en_scholen: withSchools(spoken), scholen: 'de scholen' } : {};
}

const BODIES: Readonly<Record<string, string>> = { gmr: 'GMR', mr: 'MR', or: 'Ondernemingsraad' };

/** No version yet: nothing was decided. */
export function approvalsFile({ id, procedure, council }: SettledOrganisation, protocol: string): Texts {
  const adoption: Step = { step: 'bestuur', body: 'Bestuur', kind: 'vaststelling', term: 'P2W' };
  const consent: Step = {
    step: council,
    body: BODIES[council] ?? council,
    kind: procedure === 'advies' ? 'advies' : 'instemming',
    term: 'P6W',
  };
  const steps = procedure === 'vaststelling' ? [adoption] : [consent, adoption];
  const above = [
    'Langs deze stappen wordt besloten. Welke er nodig zijn, volgt uit de wet en uit jullie reglementen: pas ze aan.',
    'term: hoeveel tijd een orgaan nodig heeft (P6W: zes weken). cycle: na hoeveel tijd de tekst herzien wordt (P2Y: twee jaar).',
    'Besluiten komen onder versions te staan: dat doen regelwerk propose en regelwerk decide.',
  ];
  const data = { procedures: { gewoon: steps }, cycle: 'P2Y', versions: [] };
  return { [`${POLICY}/protocols/${protocol}/approvals/${id}.yaml`]: yaml(data, { above }) };
}
