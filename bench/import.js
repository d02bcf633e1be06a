// @ts-check
/**
 * What it costs to look at somebody's own document: `import --dry-run` of a Word file of 40 pages, as a whole process, on a
 * policy of one organisation; and of the same document as PDF and as a web page, where LibreOffice is there to make them.
 * Beside it `node -e 0`, and other programs that read the Word file.
 *
 *   node bench/import.js [--runs 15]
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './documents.js';
import { installed, interleaved, judged, medianOf, print, ratio } from './measure.js';

/** @typedef {import('./measure.js').Command} Command */

const at = process.argv.indexOf('--runs');
const rounds = at === -1 ? 15 : Number(process.argv[at + 1]);
const folder = mkdtempSync(join(tmpdir(), 'regelwerk-bench-import-'));
const cli = join(root, 'dist/cli.js');
const word = join(folder, 'handboek.docx');

/** @param {string} file @returns {Command} */
const look = (file) => [process.execPath, cli, 'import', file, '--org', 'horst', '--dry-run'];
/** @param {string} extension @returns {Command} with a profile of its own, or it would wait for one that is open */
const office = (extension) => [
  'soffice',
  `-env:UserInstallation=file://${folder}/profile`,
  ...['--headless', '--convert-to', extension, '--outdir', folder, word],
];

try {
  const begin = ['init', folder, '--name', 'Scholengroep De Horst', '--id', 'horst', '--yes', '--ci', 'geen'];
  execFileSync(process.execPath, [cli, ...begin], { stdio: 'ignore' });
  copyFileSync(join(root, 'test/import/samples/docx-lang/document.docx'), word);
  process.chdir(folder);
  const hasOffice = installed('soffice');
  if (hasOffice)
    for (const extension of ['pdf', 'html']) {
      const [program, ...args] = office(extension);
      execFileSync(program, args, { stdio: 'ignore' });
    }
  /** @type {Record<string, () => Command>} */
  const commands = { 'node -e 0': () => [process.execPath, '-e', '0'] };
  for (const extension of ['docx', 'pdf', 'html']) {
    const file = join(folder, `handboek.${extension}`);
    if (existsSync(file)) commands[`import, 40 pages, .${extension}`] = () => look(file);
  }
  if (hasOffice) commands['LibreOffice, .docx to text'] = () => office('txt:Text');
  if (installed('pandoc'))
    commands['pandoc, .docx to its tree'] = () => ['pandoc', '-t', 'json', '-o', 'tree.json', word];
  const times = await interleaved(commands, rounds);
  const base = times['node -e 0'] ?? [];
  console.log(`Looking at a document of 40 pages, processor time of whole processes, median of ${rounds}:`);
  for (const [name, list] of Object.entries(times)) {
    const wall = medianOf(list, 'wall');
    const limit = name.endsWith('.docx')
      ? `  ${wall <= 2000 ? 'ok' : 'MISSED'}, ${wall.toFixed(0)} of 2000 ms on the clock`
      : '';
    print(name, medianOf(list), `${judged(ratio(list, base), '× node -e 0')}${limit}`);
  }
  console.log('\nMost memory held:');
  for (const [name, list] of Object.entries(times)) {
    if (!name.startsWith('import')) continue;
    const target = name.endsWith('.docx') ? 300 : undefined;
    console.log(`  ${name.padEnd(46)} ${judged(medianOf(list, 'memory'), 'MiB', target)}`);
  }
} finally {
  process.chdir(root);
  rmSync(folder, { recursive: true, force: true });
}
