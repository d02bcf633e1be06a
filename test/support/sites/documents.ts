/** Every document of the policies that sites are made of: this repository's, the example's, and one of hostile texts. */
import { buildDocument } from '../../../src/document/index.ts';
import type { Host } from '../../../src/host/index.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { PROTOCOL } from '../../../src/model/edition.ts';
import type { MarkdownFlavour } from '../../../src/model/source.ts';
import type { DocumentTree } from '../../../src/model/tree.ts';
import { pathBeside, pathOf } from '../../../src/publish/address.ts';
import { editionOf, publishedTexts } from '../../../src/publish/editions.ts';
import { templateSource } from '../../../src/publish/templates.ts';
import { isUsual, WHOLE } from '../../../src/publish/wanted.ts';
import { figuresIn } from '../../../src/render/markdown/figures.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { documentsOf } from '../../../src/resolve/documents.ts';
import { resolvePolicy } from '../../../src/resolve/index.ts';
import { loadPolicy } from '../../../src/source/index.ts';
import { loadPictures } from '../../../src/source/pictures/index.ts';
import { EXAMPLE } from '../example.ts';
import { memoryHost } from '../memory-host.ts';
import { host as repository } from '../repository.ts';
import { hostileFiles } from './hostile.ts';

export interface SiteDocument {
  /** Of its Markdown: `quadraam/social-media/protocol.md`. */
  readonly path: string;
  readonly tree: DocumentTree;
  /** What it links to or shows, that no program makes, by path. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** A day after all that is published; the hostile text is of a day that is still to come. */
const TODAY = '2026-01-01';
export const LATER = '2999-12-31';

let documents: Promise<SiteDocument[]> | undefined;

export function siteDocuments(): Promise<SiteDocument[]> {
  documents ??= Promise.all(
    [repository, nodeHost(EXAMPLE), memoryHost(hostileFiles())].map((host) => documentsIn(host)),
  ).then((all) => all.flat());
  return documents;
}

async function documentsIn(host: Host): Promise<SiteDocument[]> {
  const loaded = loadPolicy(host);
  const { value: resolved, diagnostics } = resolvePolicy(loaded.value);
  const pictures = (await loadPictures(host, loaded.value)).value;
  const templates = templateSource(host);
  const errors = [...loaded.diagnostics, ...diagnostics];
  return documentsOf(loaded.value, resolved, errors).flatMap((document) =>
    publishedTexts(document, pictures, TODAY).flatMap((text) =>
      [WHOLE, ...text.subject.text.variants]
        .filter((variant) => isUsual(variant, 'markdown'))
        .map((variant): SiteDocument => {
          const template = templates(variant, document).value;
          const chosen = text.subject.text.variants.find(({ id }) => id === variant.id) ?? PROTOCOL;
          if (template === undefined) throw new Error('no template');
          const { value: tree } = buildDocument(chosen, text.subject, template);
          const { meta } = tree.data;
          const edition = editionOf(text, variant.id);
          const isHostile = document.organisation.id === 'boos';
          return {
            path: pathOf(edition, 'md'),
            tree: isHostile ? { ...tree, data: { meta: { ...meta, date: LATER } } } : tree,
            beside: new Map([
              // What the program makes of a PDF is no matter here: that the link leads to it is.
              [pathOf({ ...edition, variant: PROTOCOL }, 'pdf'), new TextEncoder().encode('%PDF-1.7\n')] as const,
              [pathOf(edition, 'pdf'), new TextEncoder().encode('%PDF-1.7\n')] as const,
              ...figuresIn(tree.children).map(
                ({ name, picture }) => [pathBeside(edition, name), picture.bytes] as const,
              ),
            ]),
          };
        }),
    ),
  );
}

/** The Markdown of all documents for a program, and what stands beside them, by path. */
export async function siteFiles(
  flavour: MarkdownFlavour,
): Promise<{ pages: Map<string, string>; beside: Map<string, Uint8Array> }> {
  const all = await siteDocuments();
  return {
    pages: new Map(all.map(({ path, tree }) => [path, renderMarkdown(tree, flavour)])),
    beside: new Map(all.flatMap(({ beside }) => [...beside])),
  };
}
