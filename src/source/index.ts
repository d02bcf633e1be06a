/** policy/ as a Policy. Every file is read, even after a mistake in another, so that one run tells all. */
import { type Diagnostic, diagnostic, type Result } from '../diagnostic/diagnostic.ts';
import { hiding, reachBelow, reaching, reachOne } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Host } from '../host/index.ts';
import type { Beyond, Calendars, Ledger, Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { PinnedFile } from '../model/source.ts';
import {
  carefulHost,
  checkFolders,
  checkName,
  checkOdd,
  type From,
  loadFile,
  loadFolder,
  missing,
  newSourceCache,
  type SourceCache,
  unexpected,
  visible,
} from './files.ts';
import { NATIONAL, PINS, POLICY, READINGS } from './layout.ts';
import { loadLedger } from './ledgers.ts';
import { checkTexts } from './markdown/check.ts';
import { loadOrganisations } from './organisations/index.ts';
import { FIGURES, readFigures } from './pictures/figures.ts';
import { loadNorms, organisationsIn } from './registers.ts';
import { odd } from './text.ts';

export { PINS, POLICY, READINGS };

/** Of a protocol: the texts that pins name. */
export const PINNED = 'pinned.yaml';

const SETTINGS = 'settings.yaml';
/** What stands in policy/ and in the folder of a protocol; another name would be read by nobody. */
const POLICY_FOLDERS = ['organisations', 'protocols', 'calendars'];
/** From the project folder. */
export const NATIONAL_HOLIDAYS = `${POLICY}/calendars/${NATIONAL}`;
const PROTOCOL_FOLDERS = ['overrides', 'approvals', 'adopted', 'norms', PINS, READINGS, FIGURES];

/** The base, and the texts that pins name. */
const PROTOCOL_FILES = ['protocol.yaml', PINNED];

/**
 * Reads every file in `policy/`, also after a mistake in another, so that one run tells all. `beyond` is what is to be known
 * of files that the host does not show.
 */
export function loadPolicy(
  ofPolicy: Host,
  cache: SourceCache = newSourceCache(),
  beyond: Beyond | undefined = undefined,
): Result<Policy> {
  const diagnostics: Diagnostic[] = [];
  const host = carefulHost(ofPolicy, diagnostics);
  if (!host.folders('.').includes(POLICY)) {
    const why = {
      nl: 'daarin staan de mappen organisations/ en protocols/. Start regelwerk in de map waar policy/ in staat',
      en: 'it holds the folders organisations/ and protocols/. Start regelwerk in the folder that holds policy/',
    };
    const calendars = { national: undefined, own: new Map() };
    const value = { organisations: new Map(), protocols: [], baseless: [], calendars, settings: undefined };
    const isOdd = host.odd('.').includes(POLICY);
    return { value, diagnostics: [...diagnostics, isOdd ? odd(host, POLICY) : missing(`${POLICY}/`, why)] };
  }
  checkFolders(host, POLICY, POLICY_FOLDERS, diagnostics);
  checkOdd(host, POLICY, diagnostics);
  checkOdd(host, `${POLICY}/protocols`, diagnostics);
  const { organisations, known, unreadable } = loadOrganisations({ host, cache }, POLICY, diagnostics, beyond?.known);
  const protocols: ProtocolSource[] = [];
  const baseless: Ledger[] = [];
  const folders = host.folders(`${POLICY}/protocols`);
  if (folders.length === 0) {
    diagnostics.push(
      missing(`${POLICY}/protocols/<id>/protocol.yaml`, {
        nl: 'daarin staat de basistekst',
        en: 'it holds the base text',
      }),
    );
  }
  for (const id of folders) {
    const folder = `${POLICY}/protocols/${id}`;
    if (!checkName(id, folder, diagnostics)) continue;
    const protocol = loadProtocol({ host, cache }, id, folder, { known, unreadable, beyond }, diagnostics);
    if ('base' in protocol) protocols.push(protocol);
    else baseless.push(protocol);
  }
  const calendars = loadCalendars({ host, cache }, known, diagnostics);
  const settings = loadSettings({ host, cache }, diagnostics);
  const value = { organisations, protocols, baseless, calendars, settings };
  return { value: beyond === undefined ? value : { ...value, beyond }, diagnostics };
}

/** Mistakes in it stop every text in the source: whom a concept is for is not known. What is adopted is for all anyway. */
function loadSettings(from: From, diagnostics: Diagnostic[]): Policy['settings'] {
  for (const name of visible(from.host.files(POLICY))) {
    // A README may stand there; what looks like a source file would be read by nobody.
    if (name === SETTINGS || !/\.(yaml|yml|json)$/.test(name)) continue;
    const expected = [SETTINGS, ...POLICY_FOLDERS.map((folder) => `${folder}/`)].join(', ');
    diagnostics.push(...reaching([unexpected(`${POLICY}/${name}`, name, expected)]));
  }
  const path = `${POLICY}/${SETTINGS}`;
  if (from.host.size(path) === undefined) return undefined;
  const { value, diagnostics: told } = loadFile(from, path, 'settings');
  diagnostics.push(...reaching(told, reachBelow(null, null, 'text')));
  return value;
}

/** Dates are planned with it, by its schools too. */
const ofCalendar = (organisation: string | null) => reachBelow(organisation, null, 'text');

function loadCalendars(from: From, known: ReadonlySet<string>, diagnostics: Diagnostic[]): Calendars {
  const folder = `${POLICY}/calendars`;
  const national = `${folder}/${NATIONAL}`;
  const own = loadFolder(from, folder, 'calendar', diagnostics, {
    reach: ofCalendar,
    isOther: (name) => name === NATIONAL,
  }).files;
  for (const [organisation, source] of own)
    diagnostics.push(...reaching(checkOrganisation(organisation, source, known), ofCalendar(organisation)));
  if (from.host.size(national) === undefined) return { national: undefined, own };
  const found = loadFile(from, national, 'holidays');
  diagnostics.push(...reaching(found.diagnostics, ofCalendar(null)));
  return { national: found.value, own };
}

interface Names {
  /** Ids of all organisations, the unreadable ones too. */
  readonly known: ReadonlySet<string>;
  readonly unreadable: ReadonlySet<string>;
  readonly beyond: Beyond | undefined;
}

function loadProtocol(
  from: From,
  id: string,
  folder: string,
  { known, unreadable, beyond }: Names,
  diagnostics: Diagnostic[],
): ProtocolSource | Ledger {
  const { host, cache } = from;
  const { texts } = cache;
  const ofBase = reachBelow(null, id, 'text');
  const ofOverride = (organisation: string) => reachBelow(organisation, id, 'text');
  const ofLedger = (organisation: string) => reachOne(organisation, id, 'all');
  const overrides = loadFolder(from, `${folder}/overrides`, 'override', diagnostics, {
    reach: ofOverride,
    isLayer: true,
  });
  // A register is called after the organisation whose norms it holds, as a rule; its own file may be the one that lacks.
  const isOfOne = (name: string) => known.has(name) || overrides.known.has(name);
  const ofRegister = (name: string) => (isOfOne(name) ? ofOverride(name) : ofBase);
  const parts = {
    overrides,
    norms: loadNorms(from, `${folder}/norms`, diagnostics, ofRegister),
    pins: loadFolder(from, `${folder}/${PINS}`, 'pins', diagnostics, { reach: ofOverride }),
    readings: loadFolder(from, `${folder}/${READINGS}`, 'readings', diagnostics, {}),
  };
  const ledger = loadLedger(from, id, folder, diagnostics);
  checkFolders(host, folder, PROTOCOL_FOLDERS, diagnostics);
  checkOdd(host, folder, diagnostics, () => [hiding(reachBelow(null, id, 'all'))]);
  for (const name of visible(host.files(folder))) {
    const expected = [...PROTOCOL_FILES, ...PROTOCOL_FOLDERS.map((known) => `${known}/`)].join(', ');
    if (!PROTOCOL_FILES.includes(name))
      diagnostics.push(...reaching([unexpected(`${folder}/${name}`, name, expected)]));
  }
  for (const files of [overrides.files, ledger.approvals, parts.pins.files]) {
    for (const [organisation, source] of files)
      diagnostics.push(...reaching(checkOrganisation(organisation, source, known), ofLedger(organisation)));
  }
  for (const [organisation, source] of parts.readings.files)
    diagnostics.push(...reaching(checkOrganisation(organisation, source, known)));
  for (const [organisation, { file }] of ledger.approvals) {
    const path = `${folder}/overrides/${organisation}.yaml`;
    if (!known.has(organisation) || parts.overrides.known.has(organisation)) continue;
    const why = {
      nl: `zonder dat bestand doet ${organisation} niet mee aan dit protocol, en zijn er geen besluiten over`,
      en: `without it ${organisation} takes no part in this protocol, and there are no decisions on it`,
    };
    const item = diagnostic('file-missing', { file, line: 1, column: 1 }, { file: path, why });
    diagnostics.push(...reaching([item], ofLedger(organisation)));
  }
  for (const [register, source] of parts.norms.registers.files) {
    for (const { id, path } of organisationsIn(source.data))
      diagnostics.push(...reaching(checkOrganisation(id, source, known, path), ofRegister(register)));
  }
  for (const [organisation, source] of parts.overrides.files)
    diagnostics.push(...reaching(checkTexts(source, texts.text), ofOverride(organisation)));
  const path = `${folder}/protocol.yaml`;
  if (host.odd(folder).includes('protocol.yaml')) return ledger;
  if (host.size(path) === undefined) {
    const why = {
      nl: 'daarin staan de bepalingen en de indeling van de basis',
      en: 'it holds the clauses and outline of the base',
    };
    diagnostics.push(...reaching([missing(path, why)], hiding(ofBase)));
    return ledger;
  }
  const { value: base, diagnostics: inBase } = loadFile(from, path, 'protocol');
  diagnostics.push(...reaching(inBase, base === undefined ? hiding(ofBase) : ofBase));
  if (base === undefined) return ledger;
  diagnostics.push(...reaching(checkTexts(base, texts.text), ofBase));
  const { value: pinned, diagnostics: inPinned } = loadPinned(from, folder);
  diagnostics.push(...reaching(inPinned, ofBase));
  const layers = { id, base, overrides: parts.overrides.files };
  const isLayered = parts.overrides.unreadable.size === 0;
  const figures = readFigures(host, folder, layers, beyond === undefined ? isLayered : undefined);
  diagnostics.push(...figures.diagnostics);
  return {
    ...ledger,
    ...layers,
    figures: figures.value,
    registers: parts.norms.registers.files,
    same: parts.norms.same,
    contradictions: parts.norms.contradictions,
    readings: parts.readings.files,
    pins: parts.pins.files,
    pinned,
    unreadable: new Set([...parts.overrides.unreadable, ...unreadable]),
    unreadableRegisters: parts.norms.registers.unreadable,
    texts: { text: texts.text, line: texts.line },
    ...beyondOf(id, isLayered, beyond),
  };
}

function beyondOf(id: string, isLayered: boolean, beyond: Beyond | undefined): Partial<ProtocolSource> {
  return beyond === undefined ? {} : { beyond: beyond.ofProtocol(id), isLayered };
}

function loadPinned(from: From, folder: string): Result<SourceFile<PinnedFile> | undefined> {
  const path = `${folder}/${PINNED}`;
  return from.host.size(path) === undefined ? { value: undefined, diagnostics: [] } : loadFile(from, path, 'pinned');
}

function checkOrganisation(
  id: string,
  source: SourceFile<unknown>,
  known: ReadonlySet<string>,
  path: readonly (string | number)[] = [],
): Diagnostic[] {
  // Without any organisation that is what is wrong, told already.
  if (known.has(id) || known.size === 0) return [];
  return [diagnostic('organisation-unknown', source.place(path), { id, suggestion: suggestion(id, known) })];
}
