/** A draft as the document of an organisation: by itself, and placed against the base of another policy. */
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { severityOf } from '../../../src/diagnostic/format.ts';
import { placeAgainst } from '../../../src/import/place/index.ts';
import { type DraftedOverride, overrideOf } from '../../../src/import/place/override.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { DraftProtocol } from '../../../src/model/imported.ts';
import type { Organisation } from '../../../src/model/policy.ts';
import { readingOf } from '../../../src/model/reading.ts';
import type { ResolvedEntry, ResolvedPart, ResolvedProtocol } from '../../../src/model/resolved.ts';
import type { OverrideFile, ParameterValue, ProtocolFile } from '../../../src/model/source.ts';
import { takenIds } from '../../../src/operations/edit/ids.ts';
import { edit } from '../../../src/operations/edit/index.ts';
import { openSession } from '../../../src/operations/session.ts';
import { resolveToPlace } from '../../../src/resolve/to-place.ts';
import { memoryHost } from '../../support/memory-host.ts';

const ORGANISATION = 'policy/organisations/nieuw.yaml';
const protocolAt = (id: string) => `policy/protocols/${id}/protocol.yaml`;

export interface Document {
  readonly text: ResolvedProtocol;
  readonly diagnostics: readonly Diagnostic[];
}

function hostOf(base: ProtocolFile, override: OverrideFile) {
  return memoryHost({
    [ORGANISATION]: 'name: De Nieuwe\nkind: bestuur\n',
    [protocolAt('proef')]: JSON.stringify(base, null, 1),
    'policy/protocols/proef/overrides/nieuw.yaml': JSON.stringify(override, null, 1),
  });
}

/** The document of the organisation; a base and an override as files. */
export function documentOf(base: ProtocolFile, override: OverrideFile): Document {
  const { resolved, diagnostics } = openSession(hostOf(base, override)).read();
  const [text] = resolved;
  if (text === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return { text, diagnostics };
}

/** As base and empty override. */
export function alone(draft: DraftProtocol): Document {
  const { title, language, patterns, layout, clauses, outline } = draft;
  const base: ProtocolFile = {
    title,
    description: title,
    language,
    ...(patterns === undefined ? {} : { patterns }),
    ...(layout === undefined ? {} : { layout }),
    clauses: [...clauses],
    outline: [...outline],
  };
  return documentOf(base, {});
}

/** Placed against a base. */
export function placedOn(
  base: ProtocolFile,
  draft: DraftProtocol,
  settings: Readonly<Record<string, ParameterValue>> = {},
): Document & DraftedOverride & { readonly placed: ReturnType<typeof placeAgainst> } {
  const host = memoryHost({
    [ORGANISATION]: 'name: De Nieuwe\nkind: bestuur\n',
    [protocolAt('proef')]: JSON.stringify(base),
  });
  const { policy } = openSession(host).read();
  const [protocol] = policy.protocols;
  const organisation = policy.organisations.get('nieuw') as Organisation;
  if (protocol === undefined) throw new Error('no protocol');
  const { text, optional } = resolveToPlace(policy, protocol, organisation, settings);
  const placed = placeAgainst(draft, text, { optional });
  const drafted = overrideOf(draft, placed, text, {
    above: { base, overrides: [] },
    taken: takenIds(protocol),
    settings,
  });
  return { ...documentOf(base, drafted.override), ...drafted, placed };
}

const APART: ReadonlySet<string> = new Set([
  'amend-unpinned',
  'decisions-unpinned',
  'outline-undecided',
  'label-number',
]);

/** All there is to tell but pins, which are put in when it is written, what is undecided, and that boards type numbers. */
export function mistakesIn({ diagnostics }: Document): readonly string[] {
  return diagnostics
    .filter(({ code }) => !APART.has(code))
    .map((item) => `${severityOf(item)} ${item.code} ${JSON.stringify(item.params)}`);
}

/** What a reader sees of a document, with references by which clause or part of all they lead to. */
export function readOf({ text }: Document): unknown {
  const numbers = new Map<string, number>();
  const number = (id: string) => void numbers.set(id, numbers.size);
  const visit = (entry: ResolvedEntry): void => {
    if (entry.kind === 'clause') number(entry.clause.id);
    if (entry.kind !== 'part') return;
    number(entry.part.id);
    entry.part.entries.forEach(visit);
  };
  for (const part of text.parts) visit({ kind: 'part', part });
  const partOf = ({ label, numbering, marker, columns, rowHeadings, entries }: ResolvedPart): unknown => ({
    ...{ label, numbering, marker, columns, rowHeadings },
    entries: entries.map((entry) =>
      entry.kind === 'clause'
        ? { counted: entry.counted, ...readingOf(entry.clause.content, (id) => numbers.get(id) ?? id) }
        : partOf(entry.part),
    ),
  });
  return { title: text.title, layout: { new_page: 'none', ...text.layout }, parts: text.parts.map(partOf) };
}

/** The document after edits, made as an author's are; throws where they cannot be made. */
export function afterEdits(base: ProtocolFile, override: OverrideFile, edits: readonly Edit[]): Document {
  const host = hostOf(base, override);
  const session = openSession(host);
  const { value, diagnostics } = edit(session, { organisation: 'nieuw', protocol: 'proef', edits });
  if (value?.kind !== 'edited') throw new Error(JSON.stringify([value ?? diagnostics, edits], null, 1));
  const { resolved, diagnostics: told } = session.read();
  const [text] = resolved;
  if (text === undefined) throw new Error(JSON.stringify(told.slice(0, 3)));
  return { text, diagnostics: told };
}

export function takenBy(base: ProtocolFile, override: OverrideFile): ReadonlySet<string> {
  const [protocol] = openSession(hostOf(base, override)).read().policy.protocols;
  if (protocol === undefined) throw new Error('no protocol');
  return takenIds(protocol);
}
