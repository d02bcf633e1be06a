// @ts-check
/**
 * What regelwerk costs: beside `node -e 0`, beside typst on the same text, beside what else is installed, and on policies
 * of many organisations. Processor time of whole processes with all that they start, interleaved in one run; medians of
 * ratios, for milliseconds differ from machine to machine.
 *
 *   npm run bench                                                  everything
 *   npm run bench -- --sizes 5,100,1000,10000                      the long form
 *   npm run bench -- --sizes 100 --only 'after one override'       one scenario, of scale.js
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLibrary } from './bundle-library.js';
import { regelwerk, root, trees } from './documents.js';
import { costOf, installed, interleaved, judged, medianOf, print, ratio } from './measure.js';
import { scale } from './scale.js';
import { stages } from './stages.js';
import { typstMarkup } from './typst-markup.js';

const argv = process.argv.slice(2);
if (argv.includes('--only')) {
  await scale(argv);
  process.exit();
}
const at = argv.indexOf('--runs');
const rounds = at === -1 ? 15 : Number(argv[at + 1]);
/** Names in the policy × this many rounds make 200 documents. */
const many = 40;
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-bench-'));
process.chdir(root);
await bundleLibrary();

/** @typedef {import('./measure.js').Command} Command */
/** @param {...string} args @returns {Command} */
const node = (...args) => [process.execPath, ...args];
let outputs = 0;
/** A build into a folder of its own. @param {...string} args */
const build = (...args) => node('dist/cli.js', 'build', ...args, '--out', join(folder, `out-${outputs++}`));
/** Of each organisation: Markdown, the section for the schoolgids and the PDF; and posters and an archived text, 22 files in all. */
const three = ['markdown', 'schoolgids', 'pdf'].flatMap((format) => ['--format', format]);
/** @param {number} count */
const typst = (count) => node('bench/typst.js', folder, String(count));
/** @param {number} repeats */
const ours = (repeats) => node('bench/ours.js', String(repeats));

async function commands() {
  const times = await interleaved(
    {
      'node -e 0': () => node('-e', '0'),
      '--help': () => node('dist/cli.js', '--help'),
      status: () => node('dist/cli.js', 'status'),
      check: () => node('dist/cli.js', 'check'),
      'build, 5 organisations × 3 files': () => build(...three),
      'build, all there is': () => build(),
      'typst, 5 PDFs': () => typst(5),
      'build, 1 organisation, PDF': () => build('--org', 'ccc', '--format', 'pdf'),
      'typst, 1 PDF': () => typst(1),
    },
    rounds,
  );
  /** @type {Record<string, [number, number?]>} */
  const targets = { '--help': [1.25], check: [2.75], 'build, 5 organisations × 3 files': [6, 4.5] };
  const base = times['node -e 0'];
  console.log(`Whole processes, cold, median of ${rounds}:`);
  for (const [name, list] of Object.entries(times))
    print(name, medianOf(list), judged(ratio(list, base), '× node -e 0', ...(targets[name] ?? [])));
  const five = ratio(times['build, 5 organisations × 3 files'], times['typst, 5 PDFs']);
  const one = ratio(times['build, 1 organisation, PDF'], times['typst, 1 PDF']);
  console.log(`  5 organisations × 3 files, beside 5 PDFs of typst ${judged(five, '×', 1)}`);
  console.log(`  1 PDF, beside typst                               ${judged(one, '×')}`);
}

async function series() {
  const few = Math.max(3, Math.ceil(rounds / 5));
  const times = await interleaved({ regelwerk: () => ours(many), typst: () => typst(5 * many) }, few);
  console.log(`\n${5 * many} PDFs in one process, whole process, median of ${few}:`);
  print('regelwerk', medianOf(times.regelwerk), judged(ratio(times.regelwerk, times.typst), '× typst', 0.2));
  print('typst', medianOf(times.typst));
  return medianOf(times.regelwerk) / (5 * many);
}

async function memory() {
  console.log('\nMost memory held:');
  const list = /** @type {const} */ ([
    ['build, 5 organisations × 3 files', build(...three), 120],
    ['build, all there is', build()],
    ['typst, 5 PDFs', typst(5)],
    [`${5 * many} PDFs in one process`, ours(many), 300],
    [`typst, ${5 * many} PDFs`, typst(5 * many)],
  ]);
  for (const [name, command, target] of list)
    console.log(`  ${name.padEnd(46)} ${judged((await costOf(command)).memory, 'MiB', target)}`);
}

/** What WeasyPrint does in one process with a page, so many times. */
const weasyprintSeries = `import sys
from weasyprint import HTML
for _ in range(int(sys.argv[2])): HTML(sys.argv[1]).write_pdf()`;

/** With the Python that the first line of the program names, for there may be several. */
const withPythonOf = 'exec $(sed -n "1s/^#!//p" "$(command -v weasyprint)") -c "$0" "$@"';

/** Programs that are installed, each on what regelwerk made. @param {number} each ms of ours per document in a series */
async function others(each) {
  const made = join(folder, 'others');
  const files = ['html', 'markdown', 'docx'].flatMap((format) => ['--format', format]);
  await interleaved({ build: () => node('dist/cli.js', 'build', ...files, '--org', 'ccc', '--out', made) }, 1);
  const page = join(made, 'ccc/social-media/protocol.html');
  const text = join(made, 'ccc/social-media/protocol.md');
  const word = join(made, 'ccc/social-media/protocol.docx');
  const pdf = join(folder, 'other.pdf');
  const inSeries = 10;
  /** @type {[name: string, program: string, ...args: string[]][]} */
  const all = [
    ['weasyprint', 'weasyprint', '--quiet', page, pdf],
    ['weasyprint, in a series', 'sh', '-c', withPythonOf, weasyprintSeries, page, String(inSeries)],
    [
      'chromium',
      'chromium-headless-shell',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--print-to-pdf=${pdf}`,
      page,
    ],
    // Reads the headings, paragraphs and lists of Markdown as AsciiDoc; tables it sets as text.
    ['asciidoctor-pdf', 'asciidoctor-pdf', '--quiet', '-o', pdf, text],
    // To Word from Markdown, and from our Word to PDF.
    ['pandoc', 'pandoc', '-o', join(folder, 'other.docx'), text],
    ['soffice', 'soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, word],
  ];
  const there = all.filter(([name]) => installed(name.split(',')[0] ?? name));
  if (there.length === 0) return;
  const few = Math.max(3, Math.ceil(rounds / 5));
  const times = await interleaved(Object.fromEntries(there.map(([name, ...command]) => [name, () => command])), few);
  console.log(`\nOther programs, one PDF of our page, median of ${few}; beside it one of ours in a series:`);
  for (const [name, list] of Object.entries(times)) {
    const ms = medianOf(list) / (name.endsWith('series') ? inSeries : 1);
    print(name, ms, `ours 1/${(ms / each).toFixed(0)}${name.endsWith('series') ? ' (target 1/30)' : ''}`);
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores\n`);
const library = await regelwerk();
let number = 0;
for (const tree of trees(library, library.nodeHost(root), many))
  writeFileSync(join(folder, `${number++}.typ`), typstMarkup(tree));
try {
  await commands();
  await others(await series());
  await memory();
  await stages(rounds);
  console.log();
  await scale(argv);
  for (const bench of ['bench/studio.js', 'bench/import.js']) {
    execFileSync(process.execPath, [bench, '--runs', String(rounds)], { stdio: 'inherit' });
    console.log();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
