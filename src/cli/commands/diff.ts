import { compareClauses } from '../../compare/clauses.ts';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { fromSnapshot } from '../../governance/snapshot.ts';
import { adoptedVersion } from '../../governance/status.ts';
import { compareVersions } from '../../governance/versions.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import type { ReadableProtocol, ResolvedProtocol } from '../../model/resolved.ts';
import { type Diff, formatDiff, formatDiffJson, formatDiffMarkdown } from '../../report/diff.ts';
import { resolveBaseText } from '../../resolve/base-text.ts';
import { type Context, EXIT } from '../command.ts';
import { chooseDocument, readSource } from '../source.ts';

const CONCEPT = 'concept';

/** What changed since a version, or against the base. */
export async function run({
  host,
  io,
  language,
  arguments: [id = ''],
  option,
  flag,
  report,
}: Context): Promise<number> {
  const { policy, resolved, diagnostics } = readSource(host);
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const chosen = chooseDocument(policy, resolved, id, option('protocol'));
  const source = policy.protocols.find((protocol) => protocol.id === chosen.value?.protocol);
  if (chosen.value === undefined || source === undefined) {
    report(chosen.diagnostics);
    return EXIT.usage;
  }
  const to = option('to') ?? CONCEPT;
  const isBase = option('against') !== undefined;
  const from = isBase ? 'base' : (option('from') ?? lastAdopted(source, id));
  const after = textOf(to, source, chosen.value);
  const before = isBase
    ? { value: resolveBaseText(policy, source, chosen.value.organisation), diagnostics: againstAlone(option('from')) }
    : textOf(from, source, chosen.value);
  report([...before.diagnostics, ...after.diagnostics]);
  if (before.value === undefined || after.value === undefined || before.diagnostics.length > 0) return EXIT.usage;
  const diff: Diff = {
    organisation: id,
    protocol: source.id,
    from: from ?? '',
    to,
    comparison: compareClauses(before.value, after.value),
  };
  const format = flag('json') ? 'json' : option('format');
  if (format === 'json') io.out(formatDiffJson(diff));
  else if (format === 'markdown') io.out(formatDiffMarkdown(diff, language));
  else io.out(formatDiff(diff, language, io.colour === true));
  return EXIT.ok;
}

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
