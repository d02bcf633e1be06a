/** What becomes of the files of earlier builds that this one did not make. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/format.ts';
import { adoptedText } from '../../governance/records.ts';
import { fromSnapshot } from '../../governance/snapshot.ts';
import type { AddressedFile, Form } from '../../model/edition.ts';
import { type DocumentName, keyOf, nameOf, type PolicyDocument } from '../../model/policy-document.ts';
import type { ReadableVariant } from '../../model/resolved.ts';
import { editionAt, organisationAt } from '../../publish/address.ts';
import type { BuiltDocument } from '../../publish/build.ts';
import { formatOf } from '../../publish/outputs.ts';
import { type Choice, isAbout } from '../../publish/wanted.ts';
import type { Published } from '../../report/build.ts';

/** Of its text, and of the adopted one. */
export function variantsOf({ text, ledger, organisation }: PolicyDocument): readonly ReadableVariant[] {
  const adopted = adoptedText(ledger, organisation.id);
  return [...(text?.variants ?? []), ...(adopted === undefined ? [] : fromSnapshot(adopted).variants)];
}

/** Whether a file of an earlier build is one that this choice is about. */
export function isIn(choice: Choice, path: string): boolean {
  const found = editionAt(path);
  return found !== undefined && isAbout(choice, found.edition, formatOf(found.form));
}

/**
 * Whether a file of an earlier build that this one did not make should go. A concept that was adopted since does, also when
 * only a part is built: of what was asked, nothing old stays. While the source has mistakes, only what was made anew
 * replaces what there was: a document that is not among them may be there under its name tomorrow.
 */
export function staleness(
  built: readonly BuiltDocument[],
  asked: readonly string[],
  diagnostics: readonly Diagnostic[],
): (path: string) => boolean {
  if (!hasErrors(diagnostics)) return (path) => asked.length === 0 || asked.includes(organisationAt(path) ?? '');
  return (path) => {
    const found = editionAt(path);
    return found !== undefined && built.some((document) => isOf(found, document) && !isLeft(found, document));
  };
}

/** Of an earlier build into the same folder, that was not for all to read. */
export function internalIn(documents: readonly PolicyDocument[]): (path: string) => boolean {
  const open = new Set(documents.filter(({ concepts }) => concepts === 'public').map((item) => keyOf(nameOf(item))));
  return (path) => {
    const found = editionAt(path);
    return found === undefined || (found.edition.isConcept && !open.has(keyOf(found.edition)));
  };
}

/** What a path of an earlier build is of; empty where no document is. */
export function addressedIn(documents: readonly PolicyDocument[]): (path: string) => AddressedFile[] {
  const byName = new Map(documents.map((document) => [keyOf(nameOf(document)), document]));
  return (path) => {
    const found = editionAt(path);
    return found === undefined ? [] : [{ path, ...found, form: formAt(found, byName) }];
  };
}

/** The HTML of a section is a fragment: of a file that was kept its document tells. */
function formAt(
  { edition, form }: Found & Pick<AddressedFile, 'form'>,
  documents: ReadonlyMap<string, PolicyDocument>,
): Form {
  if (form !== 'html') return form;
  const document = documents.get(keyOf(edition));
  const variant = document === undefined ? undefined : variantsOf(document).find(({ id }) => id === edition.variant);
  return variant?.kind === 'section' ? 'fragment' : form;
}

type Found = Pick<AddressedFile, 'edition'>;

function isOf({ edition }: Found, { organisation, protocol }: DocumentName): boolean {
  return edition.organisation === organisation && edition.protocol === protocol;
}

/** Whether it is of what could not be made anew. */
export function isLeft(found: Found, document: Pick<BuiltDocument, 'left'> & DocumentName): boolean {
  const { left } = document;
  return isOf(found, document) && (left === 'all' || (left === 'concept' && found.edition.isConcept));
}

/** Documents of which not all could be made. */
export function leftIn(built: readonly BuiltDocument[]): Published['left'] {
  return built.flatMap(({ organisation, protocol, left }) =>
    left === 'nothing' ? [] : [{ organisation, protocol, left }],
  );
}
