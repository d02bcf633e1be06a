/** Document trees of the repository's organisations, in the frame that comes with regelwerk. */

import { buildDocument, type Subject } from '../../src/document/index.ts';
import { compileTemplate } from '../../src/document/template.ts';
import { PROTOCOL } from '../../src/model/edition.ts';
import { resolveHouseStyle, withLogo } from '../../src/model/house-style.ts';
import type { Pictures } from '../../src/model/picture.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ResolvedProtocol } from '../../src/model/resolved.ts';
import type { DocumentMeta, DocumentTree } from '../../src/model/tree.ts';
import { openSession } from '../../src/operations/session.ts';
import { publishedTexts } from '../../src/publish/editions.ts';
import { documentsOf } from '../../src/resolve/documents.ts';
import { readBase } from './cases.ts';
import { memoryHost } from './memory-host.ts';
import { host } from './repository.ts';

export function documentOf(
  policy: Policy,
  resolved: ResolvedProtocol,
  id: string,
  pictures: Pictures = new Map(),
): DocumentTree {
  const variant = resolved.variants.find((own) => own.id === id) ?? PROTOCOL;
  if (variant === PROTOCOL && id !== PROTOCOL) throw new Error(`no variant ${id}`);
  const source = new TextDecoder().decode(host.asset(`templates/${variant === PROTOCOL ? id : variant.kind}.md.hbs`));
  const template = compileTemplate({ file: 'sjabloon', source }).value;
  if (template === undefined) throw new Error(`no template for ${id}`);
  return buildDocument(variant, subjectOf(policy, resolved, pictures), template).value;
}

/** What is published of a protocol on the day that the tests render: text, status and control block. */
export function subjectOf(policy: Policy, resolved: ResolvedProtocol, pictures: Pictures = new Map()): Subject {
  const document = documentsOf(policy, [resolved], []).find(({ text }) => text === resolved);
  const [edition] = document === undefined ? [] : publishedTexts(document, pictures, '2026-01-01');
  if (edition === undefined) throw new Error(`no edition of ${resolved.protocol}`);
  return edition.subject;
}

/** That of the board of the cases. */
export function boardSubject(): Subject {
  const { policy, resolved } = openSession(memoryHost(readBase())).read();
  const board = resolved.find(({ organisation }) => organisation.id === 'bestuur');
  if (board === undefined) throw new Error('no document');
  return subjectOf(policy, board);
}

export const defaultHouseStyle = withLogo(resolveHouseStyle([]), new Map());

/** What a document says of itself when nothing of its adoption is recorded; for trees that a test makes by hand. */
export const unrecordedMeta: DocumentMeta = {
  kind: 'document',
  title: 'Protocol sociale media',
  description: 'Afspraken & regels',
  language: 'nl',
  organisation: { id: 'ster', name: 'De Ster' },
  protocol: 'social-media',
  version: null,
  versionLabel: 'Versie niet geregistreerd',
  date: null,
  status: null,
  recordState: 'niet_geregistreerd',
  revisionDue: null,
  author: null,
  houseStyle: defaultHouseStyle,
  pdfUrl: 'protocol.pdf',
};

/** The same, with an adopted version. */
export const adoptedMeta: DocumentMeta = {
  ...unrecordedMeta,
  version: '1.0',
  versionLabel: 'Versie 1.0, 27 november 2019',
  date: '2019-11-27',
  status: 'vastgesteld',
  recordState: 'geregistreerd',
  revisionDue: '2020-11',
};
