/** What `propose` and `decide` share: read the source, change one organisation's approvals, write it whole or not at all. */
import { isDeepStrictEqual } from 'node:util';
import { diagnostic, NO_PLACE, type Result } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/format.ts';
import { type LedgerChange, withLast } from '../governance/propose.ts';
import type { Host } from '../host/index.ts';
import type { Policy, SourceFile } from '../model/policy.ts';
import type { ResolvedProtocol } from '../model/resolved.ts';
import type { ApprovalsFile, SnapshotFile } from '../model/source.ts';
import { chooseDocument, diagnosticsOn } from '../operations/choose.ts';
import { openSession } from '../operations/session.ts';
import { POLICY } from '../source/index.ts';
import { validate } from '../source/schema/index.ts';
import { sha256 } from '../source/sha256.ts';
import { replaceFile, stagedName } from '../source/staged.ts';
import { editData } from '../source/yaml/edit.ts';
import { parseYaml } from '../source/yaml/index.ts';
import type { Context } from './command.ts';
import { EXIT } from './exit.ts';

export interface Ledger {
  readonly source: SourceFile<ApprovalsFile>;
  readonly text: ResolvedProtocol;
}

const LOCK = `${POLICY}/.regelwerk-bezig`;

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
    write(host, found.source, changed.value);
    io.out(tell(changed.value, found.source.file));
    return EXIT.ok;
  };
  try {
    // Without policy/ there is no place for a lock, and nothing to change: that is what will be told.
    return host.folders(POLICY).length === 0 ? work() : host.exclusively(LOCK, work);
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
  const source = openSession(host).read();
  const { policy } = source;
  const diagnostics = diagnosticsOn(source, id);
  // That a text was changed, or is not recorded, is what brings people here.
  report(diagnostics.filter(({ code }) => code !== 'text-changed' && code !== 'text-unrecorded'));
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  finish(host, policy);
  const { value: document, diagnostics: told } = chooseDocument(source, id, option('protocol'));
  const text = document?.text;
  if (text === undefined || text === null) {
    report(told);
    return EXIT.usage;
  }
  const protocol = policy.protocols.find((item) => item.id === text.protocol);
  const approvals = protocol?.approvals.get(id);
  if (approvals !== undefined) return { source: approvals, text };
  const folder = protocol?.base.file.replace(/\/[^/]*$/, '') ?? '';
  report([diagnostic('approvals-missing', NO_PLACE, { organisation: id, file: `${folder}/approvals/${id}.yaml` })]);
  return EXIT.usage;
}

/**
 * The approvals are what counts, and they change in one rename. An adopted text is staged before it and put in place after
 * it, so that whoever is cut off leaves the ledger as it was or as it becomes; `finish` does what was left to do.
 */
function write(host: Host, { file }: SourceFile<ApprovalsFile>, { approvals, version, snapshot }: LedgerChange): void {
  const encoder = new TextEncoder();
  const before = new TextDecoder().decode(host.read(file));
  if (snapshot === null) {
    replaceFile(host, file, encoder.encode(edited(file, before, approvals)));
    return;
  }
  const bytes = encoder.encode(formatSnapshot(snapshot));
  const named = { ...version, snapshot: sha256(bytes) };
  const target = `${adoptedFolder(file)}/${snapshot.version}.json`;
  const after = encoder.encode(edited(file, before, withLast(approvals, named)));
  host.write(stagedName(target), bytes);
  replaceFile(host, file, after);
  host.move(stagedName(target), target);
}

/** Throws when the text would not hold just these approvals, or not be valid: nothing is written then. */
function edited(file: string, before: string, approvals: ApprovalsFile): string {
  const text = editData(before, approvals);
  const { value } = parseYaml(file, text);
  if (
    value === undefined ||
    !isDeepStrictEqual(value.data, approvals) ||
    validate('approvals', value).value === undefined
  )
    throw new Error(`${file} could not be edited`);
  return text;
}

/** Puts adopted texts in place that the approvals name already, and removes those of an adoption that was cut off before. */
function finish(host: Host, policy: Policy): void {
  for (const { adopted, approvals } of policy.protocols) {
    for (const [organisation, versions] of adopted) {
      for (const [number, { file, sha256: own, isStaged }] of versions) {
        if (!isStaged) continue;
        const recorded = approvals.get(organisation)?.data.versions?.find(({ version }) => version === number);
        if (recorded?.snapshot === own) host.move(file, file.replace(/[^/]+$/, `${number}.json`));
        else host.remove(file);
      }
    }
  }
}

/** `adopted/koe` beside `approvals/koe.yaml`. */
function adoptedFolder(file: string): string {
  return file.replace(/approvals\/([^/]*)\.\w+$/, 'adopted/$1');
}

/** One line for each clause and part, so that version control shows what differs. */
function formatSnapshot(snapshot: SnapshotFile): string {
  return `${JSON.stringify(snapshot, null, 1)}\n`;
}
