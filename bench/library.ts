/** The stages by themselves: the library has operations only, for who composes stages could publish a concept as adopted. */
export { memoryHost } from '../test/support/memory-host.ts';
export { buildDocument } from '../src/document/index.ts';
export { compileTemplate } from '../src/document/template.ts';
export { decide } from '../src/governance/decide.ts';
export { identified } from '../src/governance/identified.ts';
export { propose } from '../src/governance/propose.ts';
export { nodeHost } from '../src/host/node.ts';
export { pin } from '../src/operations/pin.ts';
export { openSession } from '../src/operations/session.ts';
export { publishedTexts } from '../src/publish/editions.ts';
export { renderMarkdown } from '../src/render/markdown/index.ts';
export { createPdfRenderer } from '../src/render/pdf/index.ts';
export { documentsOf } from '../src/resolve/documents.ts';
export { resolvePolicy } from '../src/resolve/index.ts';
export { loadPolicy } from '../src/source/index.ts';
