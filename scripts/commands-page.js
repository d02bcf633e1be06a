// @ts-check
/**
 * Writes docs/naslag/opdrachten.md: every command with its options, as `--help` has them.
 *
 *   node scripts/commands-page.js           writes the page
 *   node scripts/commands-page.js --check   fails when the page is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = `${root}docs/naslag/opdrachten.md`;

const INTRO = `# Opdrachten

Alles wat regelwerk kan, met de opties erbij. \`regelwerk <opdracht> --help\` zegt hetzelfde. Deze bladzijde is gemaakt uit het
programma (\`node scripts/commands-page.js\`); wijzig haar niet met de hand.
`;

const GENERAL = `## Bij elke opdracht

| Optie | Wat zij doet |
| --- | --- |
| \`--lang nl\\|en\` | taal van meldingen en uitvoer |
| \`--help\` | toon de hulp |
| \`--version\` | toon de versie van regelwerk |

De omgevingsvariabele \`SOURCE_DATE_EPOCH\` (hele seconden sinds 1970) bepaalt wat vandaag is; \`--as-of\` gaat voor.

## Code bij het einde

| Code | Betekenis |
| --- | --- |
| 0 | in orde |
| 1 | een fout in de bron, een sjabloon of de map met uitvoer. \`build\` heeft dan alles gepubliceerd wat de fout niet raakt. Bij \`check --strict\` ook: een waarschuwing; bij \`trace\`: er ontbreekt een norm; bij \`verify\`: een bestand is niet het gepubliceerde en heeft ook niet dezelfde woorden |
| 2 | een fout in de opdracht zelf |
| 3 | wat \`--fail-on\` vroeg, is het geval |
`;

/** @typedef {import('../src/cli/command.ts').Command} Command */
/** @typedef {import('../src/cli/command.ts').Option} Option */

/** The commands are TypeScript; what they load when they run stays out. */
async function readCommands() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { commands } from './src/cli/commands.ts'; export { usageOf } from './src/cli/help.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['./commands/*'],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** In a cell of a table. @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

/** @param {string} name @param {Option} option */
function row(name, { value, choices, repeatable, help }) {
  const shown = choices?.join('|') ?? (value === undefined ? undefined : `<${value.nl}>`);
  const often = repeatable === true && !help.nl.includes('mag vaker') ? ' (mag vaker)' : '';
  return `| \`--${name}${shown === undefined ? '' : ` ${shown.replaceAll('|', '\\|')}`}\` | ${cell(help.nl)}${often} |`;
}

/** @param {string} name @param {Command} command @param {string} usage */
function section(name, { summary, options }, usage) {
  const rows = Object.entries(options).map(([option, own]) => row(option, own));
  const table = rows.length === 0 ? [] : ['', '| Optie | Wat zij doet |', '| --- | --- |', ...rows];
  const words = `${summary.nl.charAt(0).toUpperCase()}${cell(summary.nl.slice(1))}.`;
  return [`## ${name}`, '', words, '', '```sh', usage, '```', ...table, ''].join('\n');
}

const { commands, usageOf } = await readCommands();
const sections = Object.entries(commands)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([name, command]) => section(name, command, usageOf(name, command, 'nl')));
const page = `${INTRO}\n${[...sections, GENERAL].join('\n')}`;
if (process.argv[2] === '--check') {
  if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/naslag/opdrachten.md is stale: run `node scripts/commands-page.js` and commit the result.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(PAGE, page);
}
