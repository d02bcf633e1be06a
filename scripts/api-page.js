// @ts-check
/**
 * Writes docs/developers/api.md: every public name with its docstring, from dist/index.d.ts (`npm run types` makes it).
 * API Extractor reads the declarations; what is here turns them into one page. Decision 0026.
 *
 *   node scripts/api-page.js           writes the page
 *   node scripts/api-page.js --check   fails when the page is stale
 *
 * Either fails when a public name has no docstring.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { ApiDocumentedItem, ApiItemKind, ApiModel } from '@microsoft/api-extractor-model';

/** @typedef {import('@microsoft/api-extractor-model').ApiItem} Item */
/** @typedef {Item & import('@microsoft/api-extractor-model').ApiDeclaredItem} Declared */

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = `${root}docs/developers/api.md`;
const GROUPS = [
  { title: 'Functions and values', kinds: [ApiItemKind.Function, ApiItemKind.Variable, ApiItemKind.Class] },
  { title: 'Types', kinds: [ApiItemKind.Interface, ApiItemKind.TypeAlias, ApiItemKind.Enum] },
];

const INTRO = `# API

regelwerk as a library: what \`import … from 'regelwerk'\` gives. A mistake of the user is a diagnostic in the result; a
mistake of ours throws. Types that a signature names and that are not on this page stand in \`dist/index.d.ts\`.

This page is made from the docstrings of what \`src/index.ts\` exports (\`npm run docs\`); do not edit it.
`;

/** The public names as API Extractor sees them. */
function readApi() {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-api-'));
  const apiJsonFilePath = join(folder, 'regelwerk.api.json');
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: `${root}dist/index.d.ts`,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2023', lib: ['es2023'], module: 'nodenext', strict: true, types: [] },
          files: [`${root}dist/index.d.ts`],
        },
      },
      docModel: { enabled: true, apiJsonFilePath },
      apiReport: { enabled: false, reportFileName: 'regelwerk' },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Our docstrings are prose in Markdown: not what TSDoc asks, and read as they stand.
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
  });
  try {
    const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: hideBanner });
    if (!succeeded) throw new Error('API Extractor could not read dist/index.d.ts');
    return new ApiModel().loadPackage(apiJsonFilePath).entryPoints[0]?.members ?? [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** It tells which compiler it uses, and that ours is newer. @param {import('@microsoft/api-extractor').ExtractorMessage} message */
function hideBanner(message) {
  if (message.category === 'console') message.handled = true;
}

/** The docstring as Markdown; empty where there is none. @param {Item} item */
function proseOf(item) {
  if (!(item instanceof ApiDocumentedItem) || item.tsdocComment === undefined) return '';
  const lines = item.tsdocComment.emitAsTsdoc().split('\n');
  return lines
    .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, '').replace(/ \*\/$/, ''))
    .join('\n')
    .replaceAll(/^@param (\S+) -/gm, '- `$1`:')
    .replaceAll(/^@returns /gm, 'Returns ')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}

/** @param {Item} item */
function signatureOf(item) {
  const { text } = /** @type {Declared} */ (item).excerpt;
  const code = text
    .replace(/^export /, '')
    .replace(/^declare /, '')
    .trim();
  return item.kind === ApiItemKind.Variable ? `const ${code}` : code;
}

/** @param {Item} member */
function memberLines(member) {
  const [first = '', ...rest] = signatureOf(member).replace(/;$/, '').split('\n');
  const signature = [first, ...rest.map((line) => line.trim())].join(' ');
  const prose = proseOf(member).replaceAll('\n', '\n  ');
  return `- \`${signature}\`${prose === '' ? '' : `\n  ${prose}`}`;
}

/** Overloads of a function stand under one heading. @param {Item[]} items */
function section(items) {
  const parts = items.flatMap((item) => [
    `\`\`\`ts\n${signatureOf(item)}\n\`\`\``,
    proseOf(item),
    item.members.map(memberLines).join('\n'),
  ]);
  return [`### \`${items[0]?.displayName}\``, ...parts].filter((part) => part !== '').join('\n\n');
}

function makePage() {
  const all = readApi();
  const silent = all.filter((item) => proseOf(item) === '').map(({ displayName }) => displayName);
  if (silent.length > 0) throw new Error(`public, but without a docstring: ${silent.join(', ')}`);
  const forgotten = all.filter(({ kind }) => !GROUPS.some(({ kinds }) => kinds.includes(kind)));
  if (forgotten.length > 0)
    throw new Error(`GROUPS lacks the kind of ${forgotten.map(({ displayName }) => displayName)}`);
  const groups = GROUPS.map(({ title, kinds }) => {
    const names = new Set(all.filter(({ kind }) => kinds.includes(kind)).map(({ displayName }) => displayName));
    const sections = [...names].map((name) => section(all.filter(({ displayName }) => displayName === name)));
    return [`## ${title}`, ...sections].join('\n\n');
  });
  return `${[INTRO.trimEnd(), ...groups].join('\n\n')}\n`;
}

const page = makePage();
if (process.argv[2] === '--check') {
  if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/developers/api.md is stale: run `npm run docs` and commit the result.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(PAGE, page);
}
