import { hasErrors } from '../../diagnostic/format.ts';
import { unknownOrganisation } from '../../operations/choose.ts';
import { openSession } from '../../operations/session.ts';
import { organisationAt } from '../../publish/address.ts';
import { buildFiles, type OutputFile } from '../../publish/build.ts';
import { isOf } from '../../publish/outputs.ts';
import { type Written, writeFiles } from '../../publish/write.ts';
import { formatTable } from '../../report/table.ts';
import { loadLogos } from '../../source/pictures/index.ts';
import { FORMATS } from '../../words/formats.ts';
import { type Context, EXIT } from '../command.ts';

/** Of a file that is about all organisations. */
const ALL = '–';

export async function run({ host, io, language, option, options, flag, report }: Context): Promise<number> {
  const out = option('out') ?? 'out';
  const asked = options('org');
  const formats = options('format').length === 0 ? FORMATS : FORMATS.filter((name) => options('format').includes(name));
  const { policy, resolved, diagnostics } = openSession(host).read();
  const unknown = asked.flatMap((id) => unknownOrganisation(policy, id) ?? []);
  if (unknown.length > 0 && policy.organisations.size > 0) {
    report(unknown);
    return EXIT.usage;
  }
  const logos = await loadLogos(host, policy);
  const all = [...diagnostics, ...logos.diagnostics];
  report(all);
  if (hasErrors(all)) return EXIT.mistakes;
  const chosen = asked.length === 0 ? resolved : resolved.filter(({ organisation }) => asked.includes(organisation.id));
  const today = host.today();
  const built = await buildFiles(host, policy, chosen, today, {
    formats,
    logos: logos.value,
    onProgress: (organisation, file) => io.progress(`${organisation}: ${file}`),
  });
  report(built.diagnostics);
  if (hasErrors(built.diagnostics)) return EXIT.mistakes;
  const isWhole = options('format').length === 0;
  // Who asks for one format asks for that alone.
  const overviews = isWhole ? (await import('../../publish/overviews.ts')).makeOverviews(policy, resolved, today) : [];
  const made = [...built.value, ...overviews.map((file) => ({ ...file, organisation: ALL }))];
  // A part of the documents would make a dashboard with a part of the links: then the one that is there stays.
  const files = [...made];
  if (isWhole && asked.length === 0) {
    const { makeDashboard } = await import('../../publish/dashboard.ts');
    const paths = overviews.map(({ path }) => path);
    files.push({ ...makeDashboard(policy, resolved, today, built.value, paths), organisation: ALL });
  }
  // A concept that was adopted since goes, also when only a part is built: of what was asked, nothing old stays.
  const isStale = (path: string) =>
    (asked.length === 0 || asked.includes(organisationAt(path) ?? '')) && (isWhole || isOf(path, formats));
  const written = writeFiles(host, files, { out, isStale });
  report(written.diagnostics);
  if (hasErrors(written.diagnostics)) return EXIT.mistakes;
  io.out(flag('json') ? formatBuildJson(files, out) : formatBuild(files, written.value, out, language));
  return EXIT.ok;
}

function formatBuild(
  files: readonly OutputFile[],
  { written, unchanged, removed }: Written,
  out: string,
  language: Context['language'],
): string {
  const kilobytes = (bytes: Uint8Array) => `${(bytes.length / 1024).toFixed(1)} kB`;
  const header = language === 'nl' ? ['Organisatie', 'Document', 'Grootte'] : ['Organisation', 'Document', 'Size'];
  const rows = files.map(({ organisation, path, bytes }) => [organisation, `${out}/${path}`, kilobytes(bytes)]);
  const counts =
    language === 'nl'
      ? `${files.length} ${files.length === 1 ? 'document' : 'documenten'}: ${written} nieuw of veranderd, ${unchanged} gelijk gebleven, ${removed} verwijderd.`
      : `${files.length} ${files.length === 1 ? 'document' : 'documents'}: ${written} new or changed, ${unchanged} unchanged, ${removed} removed.`;
  return `${formatTable(header, rows)}\n${counts}\n`;
}

function formatBuildJson(files: readonly OutputFile[], out: string): string {
  const list = files.map(({ organisation, path, bytes }) => ({
    organisation,
    file: `${out}/${path}`,
    bytes: bytes.length,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
