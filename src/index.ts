/** regelwerk as a library: the stages, for whoever builds a tool of their own around them. */
export { type Diagnostic, NO_PLACE, type Place, type Result } from './diagnostic/diagnostic.ts';
export { formatGithub, formatJson, formatText, hasErrors } from './diagnostic/format.ts';
export { buildDocument } from './document/index.ts';
export { type CompiledTemplate, compileTemplate } from './document/template.ts';
export { latestStatusOf, statusOf } from './governance/status.ts';
export type { Host } from './host/index.ts';
export { nodeHost } from './host/node.ts';
export type { Policy } from './model/policy.ts';
export type { ResolvedProtocol } from './model/resolved.ts';
export type { Status } from './model/status.ts';
export type { DocumentTree } from './model/tree.ts';
export { renderMarkdown } from './render/markdown/index.ts';
export { createPdfRenderer, type PdfFonts } from './render/pdf/index.ts';
export { resolvePolicy } from './resolve/index.ts';
export { loadPolicy } from './source/index.ts';
