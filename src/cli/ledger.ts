/** What `propose` and `decide` share: read the source, change one organisation's approvals, write it whole or not at all. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { LedgerChange } from '../governance/propose.ts';
import type { Host } from '../host.ts';
import { editData } from '../load/edit-data.ts';
import type { ProtocolSource, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile } from '../model/source.ts';
import { type Context, EXIT } from './command.ts';
import { readSource, unknownOrganisation } from './source.ts';

export interface Ledger {
  readonly source: SourceFile<ApprovalsFile>;
  readonly text: ResolvedProtocol;
}

/** Faults that `propose` and `decide` themselves mend, and so must not be stopped by. */
const MENDABLE: ReadonlySet<string> = new Set(['fingerprint-missing', 'snapshot-unknown']);

const LOCK = 'policy/.regelwerk-bezig';

type Change = (ledger: Ledger) => Result<LedgerChange | undefined>;

/**
 * Changes the approvals of the organisation that is the first argument. One at a time: what another process writes meanwhile
 * is waited for, and read. `tell` says what was done.
 */
export function changeLedger(
  context: Context,
  change: Change,
  tell: (change: LedgerChange, file: string) => string,
): number {
  const { host, io, report } = context;
  const work = (): number => {
    const found = findLedger(context);
    if (typeof found === 'number') return found;
    const changed = change(found);
    report(changed.diagnostics);
    if (changed.value === undefined || hasErrors(changed.diagnostics)) return EXIT.mistakes;
    const { file } = found.source;
    write(host, file, changed.value);
    io.out(tell(changed.value, file));
    return EXIT.ok;
  };
  try {
    return host.exclusively(LOCK, work);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    report([
      error.code === 'EBUSY'
        ? diagnostic('ledger-busy', NO_PLACE, { lock: LOCK })
        : diagnostic('output-failed', NO_PLACE, { file: 'policy', detail: String(error.code) }),
    ]);
    return EXIT.mistakes;
  }
}

function findLedger({ host, arguments: [id = ''], option, report }: Context): Ledger | number {
  const { policy, resolved, diagnostics } = readSource(host);
  const blocking = diagnostics.filter(({ code }) => !MENDABLE.has(code));
  report(blocking);
  if (hasErrors(blocking)) return EXIT.mistakes;
  const unknown = unknownOrganisation(policy, id);
  if (unknown !== undefined) {
    report([unknown]);
    return EXIT.usage;
  }
  const documents = resolved.filter(({ organisation }) => organisation.id === id);
  const asked = option('protocol') ?? (documents.length === 1 ? documents[0]?.protocol : undefined);
  const text = documents.find(({ protocol }) => protocol === asked);
  const source = policy.protocols.find((protocol) => protocol.id === asked);
  const approvals = source?.approvals.get(id);
  if (text !== undefined && approvals !== undefined) return { source: approvals, text };
  report([missing(source, id, asked, documents)]);
  return EXIT.usage;
}

function missing(
  source: ProtocolSource | undefined,
  organisation: string,
  asked: string | undefined,
  documents: readonly ResolvedProtocol[],
): Diagnostic {
  const known = documents.map(({ protocol }) => protocol);
  if (asked !== undefined && known.includes(asked)) {
    const folder = source?.base.file.replace(/\/[^/]*$/, '') ?? '';
    return diagnostic('approvals-missing', NO_PLACE, {
      organisation,
      file: `${folder}/approvals/${organisation}.yaml`,
    });
  }
  return diagnostic('option-value', NO_PLACE, {
    name: '--protocol',
    value: asked ?? '',
    suggestion: asked === undefined ? '' : suggestion(asked, known),
    expected: known.join(', '),
  });
}

/** The adopted text goes first: until the approvals name it, it is no adopted text. */
function write(host: Host, file: string, { approvals, version, snapshot }: LedgerChange): void {
  const encoder = new TextEncoder();
  const before = new TextDecoder().decode(host.read(file));
  const put = (path: string, bytes: Uint8Array) => {
    host.write(`${path}.nieuw`, bytes);
    host.move(`${path}.nieuw`, path);
  };
  if (snapshot === null) {
    put(file, encoder.encode(editData(before, approvals)));
    return;
  }
  const bytes = encoder.encode(formatSnapshot(snapshot));
  const named = { ...version, snapshot: createHash('sha256').update(bytes).digest('hex') };
  const versions = [...(approvals.versions ?? []).slice(0, -1), named];
  const [, folder = '', organisation = ''] = /^(.*)\/approvals\/(.*)\.\w+$/.exec(file) ?? [];
  put(`${folder}/adopted/${organisation}/${snapshot.version}.json`, bytes);
  put(file, encoder.encode(editData(before, { ...approvals, versions })));
}

/** One line for each clause and part, so that version control shows what differs. */
function formatSnapshot(snapshot: SnapshotFile): string {
  return `${JSON.stringify(snapshot, null, 1)}\n`;
}
