// @ts-check
/**
 * Writes docs/naslag/regels.md: every rule of the catalogue with the case of test/cases that shows it.
 *
 *   node scripts/rules-page.js           writes the page
 *   node scripts/rules-page.js --check   fails when the page is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = `${root}docs/naslag/regels.md`;

/** The modules under src/diagnostic/rules/, in the order in which an author meets them. */
const GROUPS = {
  file: 'Bestanden en YAML',
  schema: 'Opbouw van een bestand',
  markdown: 'Tekst van een bepaling',
  form: 'Formulieren',
  text: 'Wat getypt is en wat gelezen wordt',
  override: 'Afwijkingen van een organisatie',
  parameter: 'Waarden van parameters',
  outline: 'Indeling, verwijzingen, varianten en talen',
  organisation: 'Organisaties',
  norm: 'Normen',
  'house-style': 'Huisstijl',
  picture: 'Logo en afbeeldingen',
  approvals: 'Versies en besluiten',
  ledger: 'Wat er is vastgelegd',
  since: 'Wat er eerder is vastgelegd',
  calendar: 'Schoolvakanties en vergaderdata',
  cover: 'Opleggers',
  output: 'Sjablonen en uitvoer',
  begin: 'Beginnen en erbij maken',
  edit: 'Wijzigen in de studio',
  imports: 'Een document overnemen',
  share: 'Delen met anderen',
  command: 'De opdrachtregel',
};

const INTRO = `# Regels

regelwerk controleert de bron op deze regels. Een melding begint met de plaats (bestand, regel, kolom), zegt wat er
gevonden is en wat verwacht werd, en eindigt met wat je eraan doet en de code van de regel:

\`\`\`text
${readExpected('clause-unknown').trimEnd()}
\`\`\`

Een **fout** houdt tegen wie zij raakt: van die organisaties blijven de documenten staan die er stonden, en alleen een vastgestelde
tekst wordt nog gemaakt. Alle andere worden gepubliceerd. Een **waarschuwing** houdt niets tegen.
De voorbeelden komen uit een klein protocol over telefoons: \`test/cases/_basis\` in de repository van regelwerk. Deze bladzijde
is gemaakt uit de regels en de testgevallen (\`node scripts/rules-page.js\`); wijzig haar niet met de hand.
`;

/** @typedef {{ severity: 'error' | 'warning', nl: { message: string, help: string } }} Rule */

/** The rules are TypeScript; esbuild makes a module of them that this script can import. */
async function readGroups() {
  const contents = Object.keys(GROUPS)
    .map((name) => `export * from './src/diagnostic/rules/${name}.ts';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents: `${contents}\nexport { catalogue } from './src/diagnostic/catalogue.ts';`, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** @param {string} code */
function readCase(code) {
  return parse(readFileSync(`${root}test/cases/${code}/case.yaml`, 'utf8'));
}

/** @param {string} code */
function readExpected(code) {
  const path = `${root}test/cases/${code}/expected.txt`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * The words of a rule as its case fills them in, taken from what regelwerk told.
 * @param {string} code
 * @param {Rule} rule
 */
function wordsOf(code, { nl }) {
  const texts = [nl.message, nl.help];
  // A path ends at the words after it; what else is filled in ends where the rule goes on.
  const param = (/** @type {string} */ name) =>
    name === 'path' ? '([\\w-]+(?: [›→] [\\w-]+)*|het bestand)' : '([\\s\\S]*?)';
  const pattern = texts.map((text) =>
    text
      .split(/%\{(\w+)\}/)
      .map((piece, index) => (index % 2 === 1 ? param(piece) : literally(piece)))
      .join(''),
  );
  const told = new RegExp(`(?:fout|waarschuwing): ${pattern.join('\\s+')} \\[${code}\\]$`, 'm').exec(
    readExpected(code),
  );
  if (told === null) throw new Error(`test/cases/${code}/expected.txt does not hold ${code}; update the cases first`);
  const params = told.slice(1);
  const [message = '', help = ''] = texts.map((text) =>
    inMarkdown(text.replace(/%\{\w+\}/g, () => OPEN + params.shift() + CLOSE)),
  );
  return { message, help };
}

/** Private-use characters around a filled-in word, until it is known what of it is code. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** @param {string} text */
function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * What the author wrote (ids, keys, values, places) as code, our own words as they are.
 * @param {string} text
 */
function inMarkdown(text) {
  const isCode = (/** @type {string} */ word) =>
    /^\S+$|^[\w.-]+(, [\w.-]+)+$|[<›[]|\{\{/.test(word) && !word.includes('‘');
  return (
    text
      .replace(/([\w#./[^{-]*)\uE000([^\uE001]*)\uE001([\]}]*(?:\.\w+)?)/g, (_, before, word, after) => {
        if (isCode(word)) return `\`${before}${word}${after}\``;
        return before + word.replace(/(Bedoel je )(.+)\?/, '$1`$2`?') + after;
      })
      .replaceAll('\n  ', '  \n')
      // A word with underscores is a key of the source.
      .replace(/(`[^`]*`)|([a-z]+(?:_[a-z]+)+)|[\\*_[\]<>]/g, (match, code, key) =>
        key === undefined ? (code ?? `\\${match}`) : `\`${key}\``,
      )
  );
}

/** @param {string} file @param {string} snippet */
function fence(file, snippet) {
  const language = { hbs: 'handlebars', svg: 'xml' }[file.split('.').at(-1) ?? ''] ?? 'yaml';
  return `\`\`\`${language}\n${snippet.trimEnd()}\n\`\`\`\n`;
}

/** @param {readonly string[]} argv */
function command(argv) {
  return `\`\`\`sh\nregelwerk ${argv.join(' ')}\n\`\`\`\n`;
}

/** @param {string} code @param {Rule} rule */
function section(code, rule) {
  const { message, help } = wordsOf(code, rule);
  const { file, wrong, right, note, command: wrongCommand, right_command: rightCommand } = readCase(code);
  const lines = [`### \`${code}\`\n`, `**${rule.severity === 'error' ? 'Fout' : 'Waarschuwing'}.** ${message}\n`];
  if (wrong !== undefined) {
    lines.push(`Niet goed, in \`${file}\`:\n`, fence(file, wrong), 'Wel goed:\n', fence(file, right));
  } else if (rightCommand !== undefined) {
    lines.push('Niet goed:\n', command(wrongCommand), 'Wel goed:\n', command(rightCommand));
  }
  if (note !== undefined) lines.push(`In dit voorbeeld: ${note}\n`);
  lines.push(`Wat je doet: ${help}\n`);
  return lines.join('\n');
}

/** The module `house-style` exports `houseStyle`. @param {string} name */
function exportOf(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

async function makePage() {
  const { catalogue, ...groups } = await readGroups();
  const parts = Object.entries(GROUPS).map(([name, title]) => {
    const sections = Object.entries(groups[exportOf(name)]).map(([code, rule]) =>
      section(code, /** @type {Rule} */ (rule)),
    );
    return `## ${title}\n\n${sections.join('\n')}`;
  });
  const shown = Object.keys(GROUPS).flatMap((name) => Object.keys(groups[exportOf(name)]));
  const forgotten = Object.keys(catalogue).filter((code) => !shown.includes(code));
  if (forgotten.length > 0) throw new Error(`GROUPS lacks the group of ${forgotten.join(', ')}`);
  return `${INTRO}\n${parts.join('\n')}`;
}

const page = await makePage();
if (process.argv[2] === '--check') {
  if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/naslag/regels.md is stale: run `node scripts/rules-page.js` and commit the result.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(PAGE, page);
}
