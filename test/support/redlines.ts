/** The redline of a policy with a concept, and the two documents that it is of. */

import { buildDocument } from '../../src/document/index.ts';
import { compileTemplate } from '../../src/document/template.ts';
import type { Host } from '../../src/host/index.ts';
import type { DocumentTree } from '../../src/model/tree.ts';
import { openSession } from '../../src/operations/session.ts';
import { publishedTexts } from '../../src/publish/editions.ts';
import { buildRedline } from '../../src/publish/redline.ts';

export interface Redlines {
  readonly before: DocumentTree;
  /** With the decisions on the text before, which a redline tells of. */
  readonly after: DocumentTree;
  readonly redline: DocumentTree;
  readonly tracked: DocumentTree;
}

/** Throws when the organisation has no concept beside an adopted text. */
export function redlinesOf(host: Host, organisation: string): Redlines {
  const { documents } = openSession(host).read();
  const source = new TextDecoder().decode(host.asset('templates/protocol.md.hbs'));
  const template = compileTemplate({ file: 'sjabloon', source }).value;
  const document = documents.find((own) => own.organisation.id === organisation);
  if (template === undefined || document === undefined) throw new Error('no document');
  const concept = publishedTexts(document, new Map(), '2026-01-01').find(({ since }) => since !== null);
  if (concept?.since == null) throw new Error(`no concept of ${organisation}`);
  const { since, subject } = concept;
  return {
    before: buildDocument('protocol', since, template).value,
    after: buildDocument('protocol', { ...subject, earlier: since.status }, template).value,
    redline: buildRedline('redline', since, subject, template).value,
    tracked: buildRedline('tracked', since, subject, template).value,
  };
}
