/**
 * What a page tells machines of an adopted text, as publishers of law do: schema.org Legislation, and the ELI ontology
 * (http://data.europa.eu/eli/ontology). What is not recorded is left out, for nothing would be a claim too.
 */
import type { Element } from 'hast';
import type { DocumentMeta, Identifiers } from '../../model/tree.ts';
import { element } from './elements.ts';

const DOCUMENT = 'https://schema.org/DigitalDocument';
const LEGISLATION = 'https://schema.org/Legislation';
const IN_FORCE = 'https://schema.org/InForce';
const NOT_IN_FORCE = 'https://schema.org/NotInForce';

/** Properties of the root: a text that was never adopted, or only chosen from, is a document and no more. */
export function rootTypes({ identifiers }: DocumentMeta): Record<string, string | string[]> {
  return identifiers === undefined
    ? { itemType: [DOCUMENT] }
    : {
        itemType: [DOCUMENT, LEGISLATION],
        itemId: identifiers.version,
        prefix: 'eli: http://data.europa.eu/eli/ontology#',
      };
}

export function legislation(meta: DocumentMeta): Element[] {
  const { identifiers } = meta;
  if (identifiers === undefined) return [];
  const { work, version, adopted, from, until } = identifiers;
  const isArchived = meta.archive?.inPlace !== undefined;
  return [
    ...told({
      legislationIdentifier: version,
      legislationDate: adopted,
      legislationDateVersion: from,
      // A page in its place does not know what will follow: it would be another page when that is adopted.
      temporalCoverage: isArchived ? coverage(identifiers) : null,
      legislationLegalForce: forceOf(meta),
    }).map(([name, content]) => element('meta', { itemProp: [name], content })),
    ...told({
      'eli:id_local': meta.version,
      'eli:date_document': adopted,
      'eli:first_date_entry_in_force': from,
      'eli:date_no_longer_in_force': isArchived ? until : null,
    }).map(([name, content]) => element('meta', { about: [version], property: [name], content })),
    element('link', { about: [version], property: ['eli:is_member_of'], href: work }),
  ];
}

function told(properties: Readonly<Record<string, string | null>>): [name: string, value: string][] {
  return Object.entries(properties).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
}

/** ISO 8601, as schema.org asks: `2024-08-01/2025-07-31`; `..` where it has no end. Null where one of both is not known. */
function coverage({ from, until, isOpen }: Identifiers): string | null {
  if (from === null || (until === null && !isOpen)) return null;
  return `${from}/${until ?? '..'}`;
}

/** In the archive that would depend on the day: there the days tell. */
function forceOf({ archive, status }: DocumentMeta): string | null {
  if (archive?.inPlace !== undefined) return null;
  if (status === 'in werking') return IN_FORCE;
  return status === 'vervangen' || status === 'ingetrokken' || status === 'vervallen' ? NOT_IN_FORCE : null;
}
