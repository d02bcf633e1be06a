/** policy/ as a Policy. Every file is read, even after a mistake in another, so that one run tells all. */
import { type Diagnostic, diagnostic, type Param, type Result } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Host } from '../host.ts';
import type { Organisation, Policy, ProtocolSource, SourceFile, Texts } from '../model/policy.ts';
import type { ParsedText } from '../model/text.ts';
import { isIdentifier, isReserved } from './identifier.ts';
import { parseLine, parseText } from './markdown.ts';
import { type Kind, validate } from './schema.ts';
import { readText } from './text.ts';
import { checkTexts } from './text-check.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

export const POLICY = 'policy';

type Loaded<K extends Kind> = NonNullable<ReturnType<typeof validate<K>>['value']>;

export function loadPolicy(host: Host): Result<Policy> {
  const diagnostics: Diagnostic[] = [];
  const organisationFiles = loadFolder(host, `${POLICY}/organisations`, 'organisation', diagnostics);
  const organisations = new Map<string, Organisation>();
  for (const [id, source] of organisationFiles.files) organisations.set(id, { ...source.data, id, source });
  const known = new Set([...organisationFiles.files.keys(), ...organisationFiles.unreadable]);
  if (known.size === 0 && diagnostics.length === 0) {
    diagnostics.push(missing(`${POLICY}/organisations/<id>.yaml`, { nl: 'elke organisatie heeft een eigen bestand', en: 'each organisation has a file of its own' }));
  }
  for (const organisation of organisations.values()) diagnostics.push(...checkParent(organisation, organisations, known));

  const protocols: ProtocolSource[] = [];
  const folders = host.folders(`${POLICY}/protocols`);
  if (folders.length === 0) {
    diagnostics.push(missing(`${POLICY}/protocols/<id>/protocol.yaml`, { nl: 'daarin staat de basistekst', en: 'it holds the base text' }));
  }
  for (const id of folders) {
    const folder = `${POLICY}/protocols/${id}`;
    if (!checkName(id, folder, diagnostics)) continue;
    const protocol = loadProtocol(host, id, folder, known, organisationFiles.unreadable, diagnostics);
    if (protocol !== undefined) protocols.push(protocol);
  }
  return { value: { organisations, protocols }, diagnostics };
}

function loadProtocol(
  host: Host,
  id: string,
  folder: string,
  known: ReadonlySet<string>,
  unreadableOrganisations: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): ProtocolSource | undefined {
  const texts = textCache();
  const parts = {
    overrides: loadFolder(host, `${folder}/overrides`, 'override', diagnostics),
    approvals: loadFolder(host, `${folder}/approvals`, 'approvals', diagnostics),
    registers: loadFolder(host, `${folder}/norms`, 'norms', diagnostics),
  };
  for (const name of host.files(folder)) {
    if (name !== 'protocol.yaml') diagnostics.push(unexpected(`${folder}/${name}`, name, 'protocol.yaml, overrides/, approvals/, norms/'));
  }
  for (const { files } of [parts.overrides, parts.approvals]) {
    for (const [organisation, source] of files) diagnostics.push(...checkOrganisation(organisation, source, known));
  }
  for (const source of parts.registers.files.values()) {
    diagnostics.push(...checkOrganisation(source.data.organisation, source, known, ['organisation']));
  }
  for (const source of parts.overrides.files.values()) diagnostics.push(...checkTexts(source, texts.text));
  const path = `${folder}/protocol.yaml`;
  if (host.size(path) === undefined) {
    diagnostics.push(missing(path, { nl: 'daarin staan de bepalingen en de indeling van de basis', en: 'it holds the clauses and outline of the base' }));
    return undefined;
  }
  const base = loadFile(host, path, 'protocol', diagnostics);
  if (base === undefined) return undefined;
  diagnostics.push(...checkTexts(base, texts.text));
  return {
    id,
    base,
    overrides: parts.overrides.files,
    approvals: parts.approvals.files,
    registers: parts.registers.files,
    unreadable: new Set([...parts.overrides.unreadable, ...parts.approvals.unreadable, ...unreadableOrganisations]),
    texts: { text: texts.text, line: texts.line },
  };
}

function textCache(): Texts & { text(source: string): ParsedText & ReturnType<typeof parseText> } {
  const texts = new Map<string, ReturnType<typeof parseText>>();
  const lines = new Map<string, ReturnType<typeof parseLine>>();
  return { text: (source) => remember(texts, source, parseText), line: (source) => remember(lines, source, parseLine) };
}

function remember<T>(cache: Map<string, T>, source: string, parse: (source: string) => T): T {
  let parsed = cache.get(source);
  if (parsed === undefined) {
    parsed = parse(source);
    cache.set(source, parsed);
  }
  return parsed;
}

function loadFolder<K extends Kind>(host: Host, folder: string, kind: K, diagnostics: Diagnostic[]) {
  const files = new Map<string, Loaded<K>>();
  const unreadable = new Set<string>();
  for (const name of host.files(folder)) {
    const path = `${folder}/${name}`;
    const id = /^(.*)\.(yaml|yml|json)$/.exec(name)?.[1];
    if (id === undefined) {
      diagnostics.push(unexpected(path, name, '<id>.yaml'));
      continue;
    }
    if (!checkName(id, path, diagnostics)) continue;
    const source = loadFile(host, path, kind, diagnostics);
    if (source === undefined) unreadable.add(id);
    else files.set(id, source);
  }
  return { files, unreadable };
}

function loadFile<K extends Kind>(host: Host, path: string, kind: K, diagnostics: Diagnostic[]): Loaded<K> | undefined {
  const text = readText(host, path);
  diagnostics.push(...text.diagnostics);
  if (text.value === undefined) return undefined;
  const yaml: Result<YamlFile | undefined> = parseYaml(path, text.value);
  diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return undefined;
  const valid = validate(kind, yaml.value);
  diagnostics.push(...valid.diagnostics);
  return valid.value;
}

function checkName(id: string, path: string, diagnostics: Diagnostic[]): boolean {
  const place = { file: path, line: 1, column: 1 };
  if (!isIdentifier(id)) diagnostics.push(diagnostic('file-name', place, { name: id }));
  else if (isReserved(id)) diagnostics.push(diagnostic('id-reserved', place, { id }));
  else return true;
  return false;
}

function checkOrganisation(
  id: string,
  source: SourceFile<unknown>,
  known: ReadonlySet<string>,
  path: readonly string[] = [],
): Diagnostic[] {
  if (known.has(id)) return [];
  return [diagnostic('organisation-unknown', source.place(path), { id, suggestion: suggestion(id, known) })];
}

function checkParent(
  organisation: Organisation,
  organisations: ReadonlyMap<string, Organisation>,
  known: ReadonlySet<string>,
): Diagnostic[] {
  if (organisation.parent === undefined) return [];
  const place = organisation.source.place(['parent']);
  if (!known.has(organisation.parent)) {
    return [diagnostic('organisation-unknown', place, { id: organisation.parent, suggestion: suggestion(organisation.parent, known) })];
  }
  const path = [organisation.id];
  for (let next = organisation.parent; ; ) {
    path.push(next);
    if (next === organisation.id) return [diagnostic('organisation-cycle', place, { path: path.join(' → ') })];
    const parent = organisations.get(next)?.parent;
    // A cycle further up is told at the organisations that are in it.
    if (parent === undefined || path.slice(0, -1).includes(next)) return [];
    next = parent;
  }
}

function missing(file: string, why: Param): Diagnostic {
  return diagnostic('file-missing', { file, line: 1, column: 1 }, { file, why });
}

function unexpected(path: string, name: string, expected: string): Diagnostic {
  return diagnostic('file-unexpected', { file: path, line: 1, column: 1 }, { name, expected });
}
