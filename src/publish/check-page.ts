/** `controle.html` at the top of the output folder, with the names of all documents that stand there. */
import { adoptedText } from '../governance/records.ts';
import type { AddressedFile, Edition, Form } from '../model/edition.ts';
import { PROTOCOL, REDLINE } from '../model/edition.ts';
import { CHECK_PAGE } from '../model/overview-names.ts';
import { keyOf, nameOf, type PolicyDocument } from '../model/policy-document.ts';
import { formatCheckPage, type PublishedFile } from '../report/check-page/index.ts';

/** Of the files that stand in the same folder; of those that this build made, with their version. */
export function makeCheckPage(
  documents: readonly PolicyDocument[],
  files: readonly AddressedFile[],
): { path: string; bytes: Uint8Array } {
  const byKey = new Map(documents.map((document) => [keyOf(nameOf(document)), document]));
  const named = files
    .filter(({ form }) => form !== 'search' && form !== 'picture')
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, edition, form }): PublishedFile => {
      const document = byKey.get(keyOf(edition));
      return {
        path: path.slice(edition.organisation.length + 1),
        organisation: edition.organisation,
        name: document?.organisation.name ?? edition.organisation,
        title: titleOf(edition, document) ?? edition.protocol,
        about: aboutOf(edition, form),
        isConcept: edition.isConcept,
      };
    });
  return { path: CHECK_PAGE, bytes: new TextEncoder().encode(formatCheckPage(named)) };
}

const FORMS: Readonly<Record<Form, string>> = {
  md: 'Markdown',
  pdf: 'pdf',
  html: 'webpagina',
  fragment: 'stuk voor een webpagina',
  docx: 'Word',
  xml: 'XML',
  txt: 'tekst',
  picture: 'afbeelding',
  search: 'zoektekst',
};

/** What a text that is not adopted is called, stands at that text alone. */
function titleOf({ isConcept }: AddressedFile['edition'], document: PolicyDocument | undefined): string | undefined {
  if (document === undefined) return undefined;
  const adopted = isConcept ? undefined : adoptedText(document.ledger, document.organisation.id);
  return adopted?.title ?? document.text?.title;
}

/** After title and name: `, versie 1.0 (pdf)`. */
function aboutOf(edition: AddressedFile['edition'], form: Form): string {
  const variant =
    edition.variant === PROTOCOL ? '' : edition.variant === REDLINE ? ', renvooi' : `, ${edition.variant}`;
  const { version = null } = edition as Partial<Pick<Edition, 'version'>>;
  const state = edition.isConcept ? ', concept' : edition.isComing === true ? ', aanstaand' : '';
  const number = version === null ? '' : `, versie ${version}`;
  return `${variant}${number}${state} (${FORMS[form]})`;
}
