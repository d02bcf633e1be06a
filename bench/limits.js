// @ts-check
/**
 * What hostile input costs: seconds and memory of a whole `check`, and whether it ends as it should. The aim is two seconds
 * and 300 MB; `node bench/limits.js`, after `npm run bundle`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OVERRIDE = 'policy/protocols/proef/overrides/los.yaml';
const LOGO = 'policy/organisations/logos/proef.svg';
const TEMPLATE = 'templates/protocol.md.hbs';

/** @param {string} text */
const notice = (text) => ({ [OVERRIDE]: `notice: ${JSON.stringify(text)}\n` });
/** @param {string} inside */
const svg = (inside) => ({
  [LOGO]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">${inside}</svg>`,
});
const rect = '<rect width="100" height="40" ';
const slots = '\n\n# {{title}}\n\n{{contents}}\n\n{{body}}\n\n{{notice}}\n';

/** @type {Record<string, Record<string, string>>} */
const cases = {
  'quotations, 2,000 deep': notice(`${'>'.repeat(2000)} a`),
  'quotations, 90,000 deep': notice('>'.repeat(90_000)),
  'brackets, 90,000': notice('['.repeat(90_000)),
  'marks, just allowed': notice(`${'*a_ '.repeat(990)}\n\n`.repeat(5)),
  'headings, 20,000': notice('a\n=\n'.repeat(20_000)),
  'loops, ten deep': {
    [TEMPLATE]: `${'{{#each @root.control}}'.repeat(10)}x${'{{/each}}'.repeat(10)}${slots}`,
  },
  'blocks, 2,000 deep': { [TEMPLATE]: `${'{{#if title}}'.repeat(2000)}x${'{{/if}}'.repeat(2000)}${slots}` },
  'noise, 99,999,999 octaves': svg(
    `<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="99999999"/></filter>${rect}filter="url(#f)"/>`,
  ),
  'masks, 1,000': svg(`<mask id="m">${rect}/></mask>${`${rect}mask="url(#m)"/>`.repeat(1000)}`),
  'stops, 9,000': svg(
    `<linearGradient id="g">${'<stop offset="1"/>'.repeat(9000)}</linearGradient>${rect}fill="url(#g)"/>`,
  ),
};

console.log('case                        seconds   MB  exit');
for (const [name, files] of Object.entries(cases)) {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-limits-'));
  cpSync(join(root, 'test/cases/_basis'), folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const start = performance.now();
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', 'peak %M', 'node', join(root, 'dist/cli.js'), 'check'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  console.log(`${name.padEnd(27)} ${seconds.padStart(7)} ${String(peak).padStart(4)}  ${status}`);
  rmSync(folder, { recursive: true });
}
