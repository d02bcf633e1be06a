// @ts-check
/** `node bench/ours.js <rounds>`: the PDFs of five organisations, each round under other names, in one process. */
import { pdfRenderer, regelwerk, root, trees } from './documents.js';

const library = await regelwerk();
const host = library.nodeHost(root);
const pdf = pdfRenderer(library, host);
let size = 0;
for (const tree of trees(library, host, Number(process.argv[2] ?? 1))) size += (await pdf.render(tree)).bytes.length;
if (size === 0) throw new Error('Nothing was rendered');
