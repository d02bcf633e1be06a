/** The Dutch words that authors type for values of the schemas, most of which are English. */
import type {
  Audience,
  Force,
  Gender,
  GrammaticalNumber,
  HolidayName,
  Layout,
  Numbering,
  OrganisationFile,
  ParameterKind,
} from '../../model/source.ts';

type Sector = NonNullable<OrganisationFile['sector']>;
type NewPage = NonNullable<Layout['new_page']>;

/** A value that has no entry here does not compile. In lower case, words separated by a space. */
export const DUTCH: Readonly<
  Record<
    Audience | Force | Numbering | NewPage | Sector | HolidayName | ParameterKind | GrammaticalNumber | Gender,
    readonly string[]
  >
> = {
  all: ['iedereen', 'allen', 'alle', 'algemeen'],
  employees: [
    ...['medewerker', 'medewerkers', 'personeel', 'personeelslid', 'personeelsleden', 'werknemer', 'werknemers'],
    ...['docent', 'docenten', 'leraar', 'leraren', 'leerkracht', 'leerkrachten'],
  ],
  pupils: ['leerling', 'leerlingen', 'scholier', 'scholieren', 'kind', 'kinderen', 'student', 'studenten'],
  parents: ['ouder', 'ouders', 'verzorger', 'verzorgers', 'ouders en verzorgers', 'ouders verzorgers'],
  managers: [
    ...['leidinggevende', 'leidinggevenden', 'schoolleider', 'schoolleiders', 'schoolleiding', 'directie'],
    ...['directeur', 'directeuren', 'teamleider', 'teamleiders', 'leiding'],
  ],
  board: [
    ...['bestuur', 'besturen', 'bestuurder', 'bestuurders', 'schoolbestuur', 'college van bestuur', 'cvb'],
    ...['bevoegd gezag'],
  ],
  school: ['scholen', 'instelling', 'instellingen'],

  principle: ['uitgangspunt', 'uitgangspunten', 'beginsel', 'beginselen', 'principe', 'principes'],
  oblige: ['verplicht', 'verplichten', 'verplichting', 'verplichtingen', 'plicht', 'plichten', 'gebod', 'moet'],
  prohibit: ['verbod', 'verboden', 'verbiedt', 'verbieden', 'mag niet'],
  permit: ['toestaan', 'toegestaan', 'staat toe', 'toestemming', 'mag'],
  advise: ['advies', 'adviseren', 'adviseert', 'aanraden', 'raadt aan', 'aanbeveling', 'aanbevelingen', 'aanbevolen'],
  inform: ['informatie', 'informeren', 'informeert', 'toelichting', 'toelichten', 'licht toe', 'uitleg'],
  define: ['definitie', 'definities', 'omschrijving', 'omschrijft', 'begrip', 'begrippen', 'begripsbepaling'],
  consequence: ['gevolg', 'gevolgen', 'consequentie', 'consequenties', 'sanctie', 'sancties', 'maatregel', 'straf'],

  prose: ['tekst', 'lopend', 'lopende tekst', 'proza', 'geen'],
  numbered: ['genummerd', 'nummer', 'nummers', 'nummering', 'cijfers'],
  bulleted: ['opsomming', 'opsommingen', 'opsommingstekens', 'punten', 'bolletjes'],
  do_dont: ['wel niet', 'wel en niet'],
  roles: ['rol', 'rollen'],
  table: ['tabel', 'tabellen'],
  definitions: ['begrippenlijst', 'begrippenlijsten'],

  none: ['geen', 'nergens', 'nooit'],
  chapters: ['hoofdstuk', 'hoofdstukken'],
  appendices: ['bijlage', 'bijlagen'],

  phone: ['telefoon', 'telefoonnummer', 'tel', 'nummer'],
  email: ['mail', 'e mail', 'mailadres', 'e mailadres', 'emailadres'],
  url: ['website', 'web', 'webadres', 'site', 'link', 'adres'],
  name: ['naam'],
  number: ['getal', 'aantal', 'bedrag'],
  date: ['datum', 'dag'],
  duration: ['duur', 'termijn', 'periode'],
  age: ['leeftijd'],
  choice: ['keuze'],
  yes_no: ['ja nee', 'ja of nee'],
  singular: ['enkelvoud'],
  plural: ['meervoud'],
  m: ['mannelijk'],
  v: ['vrouwelijk'],
  o: ['onzijdig'],

  po: ['primair onderwijs', 'basisonderwijs', 'basisschool'],
  vo: ['voortgezet onderwijs', 'middelbaar onderwijs', 'middelbare school'],
  so: ['speciaal onderwijs'],
  mbo: ['middelbaar beroepsonderwijs', 'roc'],

  herfst: ['herfstvakantie'],
  kerst: ['kerstvakantie'],
  voorjaar: ['voorjaarsvakantie', 'krokusvakantie'],
  mei: ['meivakantie'],
  zomer: ['zomervakantie', 'grote vakantie'],
};

/** Right words for something else: other kinds of schools. That one looks like `mbo` is no reason to propose it. */
const OTHER = new Set(['sbo', 'sbao', 'vso', 'vmbo', 'havo', 'vwo', 'vavo', 'pro', 'hbo', 'wo']);

/** The value that a Dutch word stands for, of those that are allowed; undefined when it is none that we know. */
export function valueFor(typed: string, allowed: readonly string[] = Object.keys(DUTCH)): string | undefined {
  const word = typed
    .toLowerCase()
    .split(/[\s_/-]+/)
    .filter((part) => part !== '')
    .join(' ');
  const known = new Map<string, readonly string[]>(Object.entries(DUTCH));
  return allowed.find((value) => known.get(value)?.includes(word));
}

export function isOtherThing(typed: string): boolean {
  return OTHER.has(typed.toLowerCase());
}
