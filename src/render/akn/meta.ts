/** What the document says of itself and of the work that it is a version of. */
import type { ChainLink } from '../../model/status.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import type { Work, WorkVersion } from '../../model/work.ts';
import { printOutcome, printStep } from '../../words/decisions.ts';
import { EVENTS, IN_FORCE, lifeOf, versionId } from './life.ts';
import { conventionalNames, languageCode, type Names, namesOf, slug } from './names.ts';
import { type Akn, akn, holding } from './node.ts';

const ORGANISATION = 'organisatie';
const SOURCE = `#${ORGANISATION}`;

/** The schema wants a day where none is recorded; its name says that it is none. */
const UNKNOWN = { date: '0001-01-01', name: 'niet_geregistreerd' };

interface Dated {
  readonly date: string;
  readonly name: string;
}

export interface Metadata {
  readonly meta: Akn;
  /** The id of the time in which the text holds; null where it has none. */
  readonly period: string | null;
  /** Whether it is the version that made the work, as far as that is recorded. */
  readonly isFirst: boolean;
}

export function metadataOf(document: DocumentMeta, work: Work): Metadata {
  const { lifecycle, temporalData, period } = lifeOf(work, SOURCE);
  const workflow = workflowOf(work);
  const isFirst = work.own !== null && work.versions.indexOf(work.own) === 0;
  const children = [
    identification(document, work),
    lifecycle,
    workflow?.element ?? null,
    temporalData,
    references(document, work, workflow?.references ?? []),
  ];
  const meta = holding(
    'meta',
    children.filter((child) => child !== null),
  );
  return { meta, period, isFirst };
}

function identification(document: DocumentMeta, work: Work): Akn {
  const { language, version } = document;
  const made = work.versions[0]?.adopted ?? null;
  const names = namesOf(work, language, versionPart(document, work));
  const conventional = conventionalNames(work, made, language, versionPart(document, work));
  const days = daysOf(document, work);
  const level = (name: string, key: keyof Names, dates: readonly Dated[], more: readonly Akn[]) =>
    holding(name, [
      akn('FRBRthis', { value: names[key] }),
      akn('FRBRuri', { value: names[key] }),
      ...(conventional === null ? [] : [akn('FRBRalias', { value: conventional[key], name: 'akn' })]),
      ...dates.map((date) => akn('FRBRdate', { ...date })),
      akn('FRBRauthor', { href: SOURCE }),
      ...more,
    ]);
  const value = (name: string, text: string) => akn(name, { value: text });
  return akn('identification', { source: SOURCE }, [
    level('FRBRWork', 'work', made === null ? [UNKNOWN] : [{ date: made, name: 'vaststelling' }], [
      value('FRBRcountry', 'nl'),
      value('FRBRsubtype', 'protocol'),
      value('FRBRname', work.protocol),
    ]),
    level('FRBRExpression', 'expression', days, [
      ...(version === null ? [] : [value('FRBRversionNumber', version)]),
      akn('FRBRlanguage', { language: languageCode(language) }),
    ]),
    // The file is made of the version alone: no clock has a part in it.
    level('FRBRManifestation', 'manifestation', days.slice(0, 1), [value('FRBRformat', 'application/akn+xml')]),
  ]);
}

/** By which the version is found. */
function versionPart({ version, concept, date }: DocumentMeta, { own }: Work): string {
  if (concept === true) return version === null ? 'concept' : `${version};concept`;
  return own === null ? (version ?? (isDay(date) ? date : '')) : nameOf(own);
}

/** Its number, or else the day by which it is known; of neither the only version there is. */
function nameOf({ version, adopted, decided }: WorkVersion): string {
  return version ?? adopted ?? decided ?? '';
}

/** All days that are recorded of the version, the one that it is known by first. */
function daysOf({ date }: DocumentMeta, { own, chain }: Work): Dated[] {
  const days: readonly (readonly [string, string | null])[] = [
    ['versiedatum', isDay(date) ? date : null],
    ['vaststelling', own?.adopted ?? null],
    ['inwerkingtreding', own?.from ?? null],
  ];
  const known = days.flatMap(([name, day]) => (day === null ? [] : [{ date: day, name }]));
  if (known.length > 0) return known;
  const last = chain
    .flatMap((link) => link.date ?? [])
    .sort()
    .at(-1);
  return last === undefined ? [UNKNOWN] : [{ date: last, name: 'laatste_besluit' }];
}

/** A month is no day, and none of its days may stand for it. */
function isDay(date: string | null): date is string {
  return date !== null && date.length === 'YYYY-MM-DD'.length;
}

interface Workflow {
  readonly element: Akn;
  /** To the bodies, what they were asked and what they decided. */
  readonly references: readonly Akn[];
}

/** The decisions on this version that have a day: the schema has no place for one without. */
function workflowOf({ chain, organisation }: Work): Workflow | null {
  const found = new Map<string, Akn>();
  const refer = (name: string, id: string, href: string, showAs: string) => {
    found.set(id, akn(name, { eId: id, href, showAs }));
    return `#${id}`;
  };
  const bodies = bodyIds(chain);
  const steps = chain.flatMap((link): Akn[] => {
    const { body, of, kind, outcome, date, lapsed } = link;
    if (date === null || lapsed) return [];
    const id = bodies.get(bodyKey(link)) ?? '';
    const step = {
      date,
      by: refer('TLCOrganization', id, `/akn/ontology/organization/nl.${of ?? organisation.id}.${slug(body)}`, body),
      ...(kind === null ? {} : { refersTo: refer('TLCConcept', `stap_${kind}`, concept(kind), printStep(kind)) }),
      ...(outcome === null
        ? {}
        : { outcome: refer('TLCConcept', `uitkomst_${outcome}`, concept(outcome), printOutcome(outcome)) }),
    };
    return [akn('step', step)];
  });
  return steps.length === 0
    ? null
    : { element: akn('workflow', { source: SOURCE }, steps), references: [...found.values()] };
}

function bodyKey({ body, of }: Pick<ChainLink, 'body' | 'of'>): string {
  return `${of ?? ''} ${body}`;
}

/** Each body once, however many steps it has. */
function bodyIds(chain: readonly ChainLink[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const link of chain) {
    if (ids.has(bodyKey(link))) continue;
    const own = `orgaan_${slug(link.body)}`;
    let id = own;
    for (let again = 2; taken.has(id); again++) id = `${own}-${again}`;
    taken.add(id);
    ids.set(bodyKey(link), id);
  }
  return ids;
}

function concept(id: string): string {
  return `/akn/ontology/concept/regelwerk.${id}`;
}

function references({ language }: DocumentMeta, work: Work, found: readonly Akn[]): Akn {
  const { organisation, versions } = work;
  const reference = (name: string, eId: string, href: string, showAs: string, more: object = {}) =>
    akn(name, { eId, ...more, href, showAs });
  const toVersion = (version: WorkVersion, index: number) => {
    const href = namesOf(work, language, nameOf(version)).expression;
    const showAs = version.version === null ? 'versie zonder nummer' : `versie ${version.version}`;
    return index === 0
      ? reference('original', versionId(index), href, showAs)
      : reference('TLCReference', versionId(index), href, showAs, { name: 'versie' });
  };
  const events = EVENTS.map(([id, name]) => reference('TLCEvent', id, `/akn/ontology/event/regelwerk.${id}`, name));
  return akn('references', { source: SOURCE }, [
    ...versions.map(toVersion),
    reference('TLCOrganization', ORGANISATION, `/akn/ontology/organization/nl.${organisation.id}`, organisation.name),
    ...(versions.length === 0 ? [] : [...events, reference('TLCConcept', IN_FORCE, concept(IN_FORCE), 'in werking')]),
    ...found,
  ]);
}
