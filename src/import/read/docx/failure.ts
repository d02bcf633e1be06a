/** Why a Word file cannot be read; thrown within the reader alone, and told as a diagnostic where it begins. */
import { type Diagnostic, diagnostic, figure, NO_PLACE, type Param } from '../../../diagnostic/diagnostic.ts';
import { LIMITS } from '../../../model/limits.ts';

type Told = (file: string) => Diagnostic;

export class Unreadable extends Error {
  readonly tell: Told;

  constructor(tell: Told) {
    super('unreadable');
    this.tell = tell;
  }
}

export function broken(detail: Param): Unreadable {
  return new Unreadable((file) => diagnostic('import-broken', NO_PLACE, { file, detail }));
}

export function otherKind(found: Param): Unreadable {
  return new Unreadable((file) => diagnostic('import-kind', NO_PLACE, { file, found }));
}

export function encrypted(): Unreadable {
  return new Unreadable((file) => diagnostic('import-encrypted', NO_PLACE, { file }));
}

export function empty(): Unreadable {
  return new Unreadable((file) => diagnostic('import-empty', NO_PLACE, { file }));
}

const WHAT = {
  importUnpacked: { nl: 'de inhoud, uitgepakt,', en: 'its content, unpacked,' },
  importRatio: {
    nl: 'het aantal keren dat een onderdeel bij het uitpakken groter wordt',
    en: 'how many times a part grows when unpacked',
  },
  importEntries: { nl: 'het aantal onderdelen', en: 'the number of parts' },
  importDepth: { nl: 'het aantal niveaus in elkaar', en: 'the number of levels within each other' },
  importElements: { nl: 'het aantal elementen', en: 'the number of elements' },
  importParagraphs: { nl: 'het aantal alinea’s en cellen', en: 'the number of paragraphs and cells' },
} as const;

export function beyond(name: keyof typeof WHAT): Unreadable {
  const { at } = LIMITS[name];
  const megabytes = `${at / 1024 / 1024} MB`;
  const limit = name === 'importUnpacked' ? megabytes : figure(at);
  return new Unreadable((file) => diagnostic('import-limit', NO_PLACE, { file, what: WHAT[name], limit }));
}
