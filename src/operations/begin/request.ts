/** What a beginning is asked, and what is wrong with an answer. */
import { type Diagnostic, diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import {
  COUNCILS,
  ORGANISATION_KINDS,
  type OrganisationKind,
  PROCEDURES,
  REGIONS,
  SECTORS,
} from '../../model/beginning.ts';
import { isIdentifier, isReserved } from '../../model/identifier.ts';
import { guessSpoken, idFrom } from '../../words/beginning.ts';
import { wrongChoice, wrongLine, wrongValue } from '../request.ts';

/** A board or school to be. */
export interface NewOrganisation {
  /** As it stands on documents. */
  readonly name: string;
  /** Kebab-case; by default from the name. */
  readonly id?: string | undefined;
  /** `bestuur` (default) or `school`. */
  readonly kind?: string | undefined;
  /** `po`, `vo`, `so` or `mbo`. */
  readonly sector?: string | undefined;
  /** Holiday region: `noord`, `midden` or `zuid`. Without one no term can be planned. */
  readonly region?: string | undefined;
  /** The name in a sentence, with its article: `het Lindecollege`. By default a guess from the name. */
  readonly spoken?: string | undefined;
  /** How it adopts: `instemming` (default: a council consents), `advies` or `vaststelling`. */
  readonly procedure?: string | undefined;
  /** Which council: `gmr`, `mr` or `or`; by default that of its kind. */
  readonly council?: string | undefined;
}

/** The same with every default filled in. */
export interface SettledOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly sector: string | undefined;
  readonly region: string | undefined;
  readonly spoken: string;
  readonly procedure: string;
  readonly council: string;
}

/** A value that is not given is one that is missing; one of spaces too. */
export function wrongOrganisation(command: string, asked: NewOrganisation): Diagnostic[] {
  const missing =
    asked.name.trim() === '' ? [diagnostic('option-missing', NO_PLACE, { command, needed: '--name' })] : [];
  const unnamed =
    missing.length === 0 && asked.id === undefined && idFrom(asked.name) === undefined
      ? [diagnostic('option-missing', NO_PLACE, { command, needed: '--id' })]
      : [];
  return [
    ...missing,
    ...unnamed,
    ...(missing.length > 0 ? [] : wrongLine('--name', asked.name)),
    ...wrongId('--id', asked.id),
    ...wrongChoice('--kind', asked.kind, ORGANISATION_KINDS),
    ...wrongChoice('--sector', asked.sector, SECTORS),
    ...wrongChoice('--region', asked.region, REGIONS),
    ...wrongLine('--in-text', asked.spoken),
    ...wrongChoice('--procedure', asked.procedure, PROCEDURES),
    ...wrongChoice('--council', asked.council, COUNCILS),
  ];
}

/** What is wrong with a value that should be an id: the name of a file, too. */
export function wrongId(name: string, value: string | undefined): Diagnostic[] {
  if (value === undefined || (isIdentifier(value) && !isReserved(value))) return [];
  const like = idFrom(value);
  const expected = {
    nl: 'kleine letters, cijfers en koppeltekens, hoogstens 80, bijvoorbeeld de-linde',
    en: 'lower case letters, figures and hyphens, 80 at most, such as de-linde',
  };
  const hint = like === undefined ? '' : { nl: ` Bedoel je ${like}?`, en: ` Did you mean ${like}?` };
  return [wrongValue(name, value, expected, hint)];
}

/** Of what {@link wrongOrganisation} has nothing to say about. */
export function settled(asked: NewOrganisation): SettledOrganisation {
  const name = asked.name.trim().normalize('NFC');
  const kind = ORGANISATION_KINDS.find((own) => own === asked.kind) ?? 'bestuur';
  return {
    id: asked.id ?? idFrom(name) ?? '',
    name,
    kind,
    sector: asked.sector,
    region: asked.region,
    spoken: asked.spoken?.trim().normalize('NFC') ?? guessSpoken(name, kind),
    procedure: asked.procedure ?? 'instemming',
    council: asked.council ?? councilOf(kind, asked.sector),
  };
}

/** In mbo employees have a works council. */
export function councilOf(kind: OrganisationKind, sector: string | undefined): string {
  if (sector === 'mbo') return 'or';
  return kind === 'bestuur' ? 'gmr' : 'mr';
}
