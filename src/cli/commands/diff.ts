import { compareClauses } from '../../compare/clauses.ts';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { fromSnapshot } from '../../governance/snapshot.ts';
import { adoptedVersion } from '../../governance/status.ts';
import { compareVersions } from '../../governance/versions.ts';
import type { Policy, ProtocolSource } from '../../model/policy.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../../model/resolved.ts';
import { chooseDocument } from '../../operations/choose.ts';
import { openSession } from '../../operations/session.ts';
import { type Diff, formatDiff, formatDiffJson, formatDiffMarkdown } from '../../report/diff.ts';
import { resolveBaseText } from '../../resolve/base-text.ts';
import { loadLogos } from '../../source/pictures/index.ts';
import { REDLINE_FORMATS, type RedlineFormat } from '../../words/formats.ts';
import { type Context, EXIT } from '../command.ts';
import { mayWriteBytes, writeOutput } from '../output.ts';

const CONCEPT = 'concept';
const BASE = 'base';

/** What changed since a version, or against the base. */
export async function run(context: Context): Promise<number> {
  const [id = ''] = context.arguments;
  const { host, option, flag, report } = context;
  const format = flag('json') ? 'json' : (option('format') ?? 'text');
  if (isBinary(format) && !mayWriteBytes(context, format)) return EXIT.usage;
  const { policy, resolved, diagnostics } = openSession(host).read();
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const chosen = chooseDocument(policy, resolved, id, option('protocol'));
  const source = policy.protocols.find((protocol) => protocol.id === chosen.value?.protocol);
  if (chosen.value === undefined || source === undefined) {
    report(chosen.diagnostics);
    return EXIT.usage;
  }
  const compared = chooseTexts(context, policy, source, chosen.value);
  if (compared === undefined) return EXIT.usage;
  const output = isRedlineFormat(format)
    ? await redline(context, policy, source, chosen.value, compared, format)
    : print({ organisation: id, protocol: source.id, ...compared }, format, context);
  return output !== undefined && writeOutput(context, output) ? EXIT.ok : EXIT.mistakes;
}

interface Texts {
  readonly before: ReadableProtocol;
  readonly after: ReadableProtocol;
  readonly from: string;
  readonly to: string;
}

/** The two texts that were asked for; undefined when one is not there, which has been told. */
function chooseTexts(
  { option, report }: Context,
  policy: Policy,
  source: ProtocolSource,
  document: ResolvedProtocol,
): Texts | undefined {
  const to = option('to') ?? CONCEPT;
  const isBase = option('against') !== undefined;
  const from = isBase ? BASE : (option('from') ?? lastAdopted(source, document.organisation.id));
  const after = textOf(to, source, document);
  const before = isBase
    ? { value: resolveBaseText(policy, source, document.organisation), diagnostics: againstAlone(option('from')) }
    : textOf(from, source, document);
  report([...before.diagnostics, ...after.diagnostics]);
  if (before.value === undefined || after.value === undefined || before.diagnostics.length > 0) return undefined;
  return { before: before.value, after: after.value, from: from ?? '', to };
}

function print(
  { before, after, ...names }: Texts & Omit<Diff, 'comparison'>,
  format: string,
  { language, io, option }: Context,
): string {
  const diff: Diff = { ...names, comparison: compareClauses(before, after) };
  if (format === 'json') return formatDiffJson(diff);
  if (format === 'markdown') return formatDiffMarkdown(diff, language);
  return formatDiff(diff, language, io.colour === true && option('out') === undefined);
}

/** A document that shows both texts; undefined when it could not be made, which has been told. */
async function redline(
  { host, report }: Context,
  policy: Policy,
  source: ProtocolSource,
  document: ResolvedProtocol,
  { before, after, from, to }: Texts,
  format: RedlineFormat,
): Promise<Uint8Array | undefined> {
  const { makeRedline } = await import('../../publish/redline-file.ts');
  const { value: logos } = await loadLogos(host, policy);
  const name = (version: string) => {
    if (version === BASE) return 'de basis';
    if (version !== CONCEPT) return `versie ${version}`;
    return from === BASE ? `de tekst van ${document.organisation.name}` : 'het concept';
  };
  const names = { before: name(from), after: name(to) };
  const texts = { before, after, isConcept: to === CONCEPT, names };
  const made = await makeRedline(host, source, document, texts, { format, logos, today: host.today() });
  report(made.diagnostics);
  return hasErrors(made.diagnostics) ? undefined : made.value;
}

const isBinary = (format: string) => format === 'pdf' || format === 'docx';
const isRedlineFormat = (format: string): format is RedlineFormat =>
  (REDLINE_FORMATS as readonly string[]).includes(format);

/** The last version that is adopted and whose text is stored. */
function lastAdopted(source: ProtocolSource, organisation: string): string | undefined {
  const version = adoptedVersion(source.approvals.get(organisation)?.data)?.version;
  const stored = source.adopted.get(organisation);
  return version !== undefined && stored?.get(version)?.data !== undefined
    ? version
    : versionsOf(source, organisation).at(-1);
}

function versionsOf(source: ProtocolSource, organisation: string): string[] {
  const stored = [...(source.adopted.get(organisation) ?? [])];
  return stored.flatMap(([version, { data }]) => (data === undefined ? [] : [version])).sort(compareVersions);
}

/** `concept` is the text as it is in the source; a version that of its snapshot. */
function textOf(
  version: string | undefined,
  source: ProtocolSource,
  resolved: ResolvedProtocol,
): Result<ReadableProtocol | undefined> {
  const { id } = resolved.organisation;
  if (version === CONCEPT) return { value: resolved, diagnostics: [] };
  if (version === undefined) {
    return { value: undefined, diagnostics: [diagnostic('snapshot-none', NO_PLACE, { organisation: id })] };
  }
  const snapshot = source.adopted.get(id)?.get(version)?.data;
  if (snapshot !== undefined) return { value: fromSnapshot(snapshot), diagnostics: [] };
  const known = [...versionsOf(source, id), CONCEPT];
  const params = { version, organisation: id, suggestion: suggestion(version, known), known: known.join(', ') };
  return { value: undefined, diagnostics: [diagnostic('version-unknown', NO_PLACE, params)] };
}

function againstAlone(from: string | undefined): Diagnostic[] {
  if (from === undefined) return [];
  const expected = { nl: 'geen --from naast --against', en: 'no --from beside --against' };
  return [diagnostic('option-value', NO_PLACE, { name: '--from', value: from, suggestion: '', expected })];
}
