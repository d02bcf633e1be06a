// @ts-check
/** `node bench/typst.js <folder> <count>`: the first so many `<number>.typ` of the folder as PDFs, with one compiler in one process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Through require: typst's entry is CommonJS, and importing it takes Node longer.
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url));
const [folder = '.', count = '1'] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
for (let number = 0; number < Number(count); number++) {
  const pdf = compiler.pdf({ mainFileContent: readFileSync(join(folder, `${number}.typ`), 'utf8') });
  if (pdf.length === 0) throw new Error('Nothing was rendered');
  // As typst's own documentation advises for long-running use: what ten documents did not ask for again, goes.
  compiler.evictCache(10);
}
