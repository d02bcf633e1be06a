// @ts-check
/**
 * What regelwerk costs, beside a baseline taken in the same run: `node -e 0`, interleaved, medians, as ratios.
 *
 *   npm run bench                whole processes and stages
 *   npm run bench -- --runs 31   more rounds, for a quieter median
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const at = process.argv.indexOf('--runs');
const runs = at === -1 ? 15 : Number(process.argv[at + 1]);

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const now = () => Number(process.hrtime.bigint()) / 1e6;

/** @param {string[]} args @returns {number} wall time in ms */
function measure(args) {
  const start = now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return ms;
}

function processes() {
  const out = mkdtempSync(join(tmpdir(), 'regelwerk-bench-'));
  /** @type {[string, () => string[]][]} */
  const commands = [
    ['node -e 0', () => ['-e', '0']],
    ['--help', () => [cli, '--help']],
    ['status', () => [cli, 'status']],
    ['check', () => [cli, 'check']],
    ['build, 5 organisations × 3 files', () => [cli, 'build', '--out', join(out, String(Math.random()))]],
  ];
  const times = new Map(commands.map(([name]) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < runs; round++)
    for (const [name, args] of commands) times.get(name)?.push(measure(args()));
  rmSync(out, { recursive: true, force: true });
  const base = median(times.get('node -e 0') ?? []);
  console.log(`Whole processes, cold, median of ${runs}, interleaved:`);
  for (const [name, list] of times)
    console.log(
      `  ${name.padEnd(34)} ${median(list).toFixed(0).padStart(6)} ms  ${(median(list) / base).toFixed(2).padStart(6)} × node -e 0`,
    );
}

/** One process, warm: the cost per organisation of each stage. */
async function stages() {
  const {
    loadPolicy,
    resolvePolicy,
    nodeHost,
    statusOf,
    buildDocument,
    compileTemplate,
    renderMarkdown,
    createPdfRenderer,
  } = await import(join(root, 'dist/index.js'));
  const host = nodeHost(root);
  const font = (/** @type {string} */ name) => host.asset(`assets/fonts/AtkinsonHyperlegibleNext-${name}.ttf`);
  const pdf = createPdfRenderer({
    regular: font('Regular'),
    italic: font('Italic'),
    bold: font('Bold'),
    boldItalic: font('BoldItalic'),
  });
  const template = (/** @type {string} */ variant) =>
    compileTemplate({ file: variant, source: new TextDecoder().decode(host.asset(`templates/${variant}.md.hbs`)) })
      .value;
  const templates = { protocol: template('protocol'), schoolgids: template('schoolgids') };
  /** @type {Map<string, number[]>} */
  const times = new Map();
  /** @template T @param {string} name @param {() => T} act @returns {Promise<Awaited<T>>} */
  const timed = async (name, act) => {
    const start = now();
    const value = await act();
    times.set(name, [...(times.get(name) ?? []), now() - start]);
    return value;
  };
  let organisations = 1;
  for (let round = 0; round < runs; round++) {
    const { value: policy } = await timed('load and validate', () => loadPolicy(host));
    const { value: resolved } = await timed('resolve', () => resolvePolicy(policy));
    organisations = resolved.length;
    const subjects = resolved.map((/** @type {any} */ item) => {
      const approvals = policy.protocols[0]?.approvals.get(item.organisation.id)?.data;
      const status = statusOf(
        { organisation: item.organisation.id, protocol: item.protocol, approvals, reminders: item.reminders },
        '2026-01-01',
      );
      return { resolved: item, status, inForce: status, control: approvals?.control };
    });
    const documents = await timed('document', () =>
      subjects.map((/** @type {any} */ subject) => buildDocument('protocol', subject, templates.protocol).value),
    );
    await timed('render Markdown', () => documents.map(renderMarkdown));
    await timed('schoolgids', () =>
      subjects.map((/** @type {any} */ subject) =>
        renderMarkdown(buildDocument('schoolgids', subject, templates.schoolgids).value),
      ),
    );
    await timed('render PDF', async () => {
      for (const document of documents) await pdf.render(document);
    });
  }
  console.log(`\nStages in one warm process, per organisation (${organisations} in all), first and median of ${runs}:`);
  for (const [name, list] of times) {
    console.log(
      `  ${name.padEnd(34)} ${((list[0] ?? 0) / organisations).toFixed(1).padStart(6)} ms  ${(median(list) / organisations).toFixed(1).padStart(6)} ms`,
    );
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores\n`);
processes();
await stages();
