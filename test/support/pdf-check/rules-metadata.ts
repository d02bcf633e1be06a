/** Rules on what the file says of itself: identification, metadata, title, language, outline, colours. */
import { asList, type PdfModel, textOf, treePairs } from './model.ts';
import { type Dict, decode, PdfString, Stream } from './objects.ts';
import type { Rule } from './rule.ts';
import { find, readXml, type XmlElement } from './xml.ts';

const namespaces: Record<string, string> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  // Of our own, which the file has to describe.
  rw: 'https://regelwerk.invalid/ns/claims/1/',
};
/** Schemas that PDF/A knows; properties of others have to be described in the file. */
const predefined = new Set(['rdf', 'dc', 'xmp', 'pdf', 'pdfaid', 'pdfaExtension']);

function packetOf(pdf: PdfModel): string | null {
  const stream = pdf.get(pdf.root.get('Metadata'));
  if (!(stream instanceof Stream)) return null;
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decode(stream) ?? new Uint8Array());
}

/** The properties of the metadata, or null when it cannot be read (for which there is a rule). */
function properties(pdf: PdfModel): XmlElement[] | null {
  try {
    const root = readXml(packetOf(pdf) ?? '');
    return find(root, 'rdf:RDF', 'rdf:Description').flatMap(({ children }) => children);
  } catch {
    return null;
  }
}

function metadataOf(pdf: PdfModel, name: string): string | undefined {
  const property = properties(pdf)?.find((element) => element.name === name);
  if (property === undefined) return undefined;
  const [container] = property.children;
  return container === undefined ? property.text : container.children[0]?.text;
}

/** `D:20191127000000Z` as XMP writes it. */
function isoDate(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

/** By the grammar of BCP 47. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

export const metadataRules: readonly Rule[] = [
  {
    id: 'xmp',
    clause: 'A2 6.6.2.1, 6.6.2.2, UA1 7.1',
    *check(pdf) {
      const stream = pdf.get(pdf.root.get('Metadata'));
      if (
        !(stream instanceof Stream) ||
        stream.dict.get('Subtype') !== '/XML' ||
        stream.dict.get('Type') !== '/Metadata'
      )
        return yield 'no metadata stream';
      if (stream.dict.has('Filter')) yield 'the metadata stream has a filter';
      try {
        const packet = packetOf(pdf) ?? '';
        const root = readXml(packet.replace(/^\ufeff/, ''));
        if (!/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(packet))
          yield 'no xpacket header, or one with encoding or bytes';
        if (!/<\?xpacket end="[rw]"\?>\s*$/.test(packet)) yield 'no xpacket trailer';
        if (root.name !== 'x:xmpmeta' || find(root, 'rdf:RDF').length !== 1) yield 'no rdf:RDF in x:xmpmeta';
        for (const [, prefix = '', uri] of packet.matchAll(/xmlns:(\w+)="([^"]*)"/g))
          if (prefix !== 'x' && namespaces[prefix] !== uri) yield `the prefix ${prefix} stands for ${uri}`;
        for (const [, prefix = ''] of packet.matchAll(/<(\w+):/g))
          if (!packet.includes(`xmlns:${prefix}=`)) yield `the prefix ${prefix} is not declared`;
      } catch (error) {
        yield `the metadata is not well formed: ${error instanceof Error ? error.message : error}`;
      }
      return undefined;
    },
  },
  {
    id: 'pdfa-identifier',
    clause: 'A2 6.6.4',
    *check(pdf) {
      const [part, level] = [metadataOf(pdf, 'pdfaid:part'), metadataOf(pdf, 'pdfaid:conformance')];
      if (part !== '2' || level !== 'A') yield `pdfaid says ${part} ${level}, expected 2 A`;
    },
  },
  {
    id: 'pdfua-identifier',
    clause: 'UA1 5',
    *check(pdf) {
      const part = metadataOf(pdf, 'pdfuaid:part');
      if (part !== '1') yield `pdfuaid:part is ${part}, expected 1`;
    },
  },
  {
    id: 'extension-schema',
    clause: 'A2 6.6.2.3',
    *check(pdf) {
      const schemas = properties(pdf)?.filter(({ name }) => name === 'pdfaExtension:schemas') ?? [];
      const described = new Set<string>();
      for (const schema of schemas.flatMap((element) => find(element, 'rdf:Bag', 'rdf:li'))) {
        const said = (name: string) => find(schema, `pdfaSchema:${name}`)[0]?.text ?? '';
        const prefix = said('prefix');
        if (said('schema') === '' || said('namespaceURI') !== namespaces[prefix])
          yield `the extension schema ${prefix} is incomplete`;
        for (const property of find(schema, 'pdfaSchema:property', 'rdf:Seq', 'rdf:li')) {
          const text = (name: string) => find(property, `pdfaProperty:${name}`)[0]?.text ?? '';
          if (!/^(internal|external)$/.test(text('category')) || text('description') === '' || text('valueType') === '')
            yield `the description of ${prefix}:${text('name')} is incomplete`;
          described.add(`${prefix}:${text('name')}`);
        }
      }
      for (const { name } of properties(pdf) ?? [])
        if (!predefined.has(name.split(':')[0] ?? '') && !described.has(name))
          yield `${name} is in no extension schema`;
    },
  },
  {
    id: 'title',
    clause: 'UA1 7.1 (9, 10)',
    *check(pdf) {
      if ((metadataOf(pdf, 'dc:title') ?? '').trim() === '') yield 'dc:title is absent or empty';
      if (pdf.dict(pdf.root.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
        yield 'DisplayDocTitle is not true';
    },
  },
  {
    id: 'info',
    clause: 'A2 6.6.3 (as 19005-1 6.7.3)',
    *check(pdf) {
      const info = pdf.dict(pdf.trailer.get('Info'));
      const said = (key: string) => textOf(pdf.get(info.get(key)));
      const pairs = {
        Title: 'dc:title',
        Author: 'dc:creator',
        Subject: 'dc:description',
        Creator: 'xmp:CreatorTool',
        Producer: 'pdf:Producer',
      };
      for (const [key, name] of Object.entries(pairs))
        if (said(key) !== (metadataOf(pdf, name) ?? ''))
          yield `${key} is "${said(key)}" and ${name} is "${metadataOf(pdf, name)}"`;
      for (const [key, name] of [
        ['CreationDate', 'xmp:CreateDate'],
        ['ModDate', 'xmp:ModifyDate'],
      ] as const)
        if (isoDate(said(key)) !== (metadataOf(pdf, name) ?? ''))
          yield `${key} is ${said(key)} and ${name} is ${metadataOf(pdf, name)}`;
    },
  },
  {
    id: 'language',
    clause: 'A2 6.7.4, UA1 7.2',
    *check(pdf) {
      if (!isLanguageTag(textOf(pdf.root.get('Lang'))))
        yield `Lang of the catalogue is "${textOf(pdf.root.get('Lang'))}"`;
      for (const { dict, type } of pdf.elements)
        if (dict.has('Lang') && !isLanguageTag(textOf(dict.get('Lang'))))
          yield `Lang of a ${type} is "${textOf(dict.get('Lang'))}"`;
    },
  },
  {
    id: 'output-intent',
    clause: 'A2 6.2.3',
    *check(pdf) {
      const intents = asList(pdf.get(pdf.root.get('OutputIntents'))).map((item) => pdf.dict(item));
      const [intent] = intents.filter((item) => item.get('S') === '/GTS_PDFA1');
      if (intent === undefined || intents.length !== 1)
        return yield `${intents.length} output intents, expected one for PDF/A`;
      if (textOf(intent.get('OutputConditionIdentifier')) === '') yield 'no OutputConditionIdentifier';
      const profile = pdf.get(intent.get('DestOutputProfile'));
      if (!(profile instanceof Stream)) return yield 'no DestOutputProfile';
      if (profile.dict.get('N') !== 3) yield `N of the profile is ${profile.dict.get('N')}, expected 3`;
      for (const fault of profileFaults(decode(profile) ?? new Uint8Array())) yield `ICC profile: ${fault}`;
      return undefined;
    },
  },
  {
    id: 'outline',
    clause: 'A2 6.1.1 (ISO 32000-1 12.3.3)',
    *check(pdf) {
      const walk = function* (item: Dict): Iterable<string | number> {
        let count = 0;
        for (let next = item.get('First'); next !== undefined; next = pdf.dict(next).get('Next')) {
          const child = pdf.dict(next);
          count++;
          if (!(child.get('Title') instanceof PdfString)) yield 'an entry of the outline has no title';
          for (const found of walk(child)) {
            if (typeof found === 'number') count += found;
            else yield found;
          }
        }
        if (count > 0 && item.get('Count') !== count)
          yield `an outline of ${count} entries has Count ${item.get('Count')}`;
        yield count;
      };
      if (!pdf.root.has('Outlines')) return;
      for (const found of walk(pdf.dict(pdf.root.get('Outlines')))) if (typeof found === 'string') yield found;
    },
  },
  {
    id: 'destinations',
    clause: 'A2 6.1.1 (ISO 32000-1 7.9.6, 12.3.2.3)',
    *check(pdf) {
      const names = treePairs(pdf.dict(pdf.dict(pdf.root.get('Names')).get('Dests')), 'Names', pdf).map(([name]) =>
        name instanceof PdfString ? name.bytes : '',
      );
      for (const [i, name] of names.entries())
        if (i > 0 && !((names[i - 1] ?? '') < name)) yield `the destination ${name} is out of order`;
      for (const dict of pdf.dicts) {
        const target = dict.get('Dest');
        if (target instanceof PdfString && !names.includes(target.bytes))
          yield `there is no destination ${target.bytes}`;
      }
    },
  },
];

function* profileFaults(bytes: Uint8Array): Iterable<string> {
  if (bytes.length < 132) return yield 'shorter than its header';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tag = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
  if (view.getUint32(0) !== bytes.length) yield `its size is ${bytes.length}, and it says ${view.getUint32(0)}`;
  const major = view.getUint8(8);
  if (major < 2 || major > 4) yield `version ${major}`;
  if (!/^(prtr|mntr|scnr|spac)$/.test(tag(12))) yield `class ${tag(12)}`;
  if (tag(16) !== 'RGB ') yield `colour space ${tag(16)}`;
  if (tag(20) !== 'XYZ ' && tag(20) !== 'Lab ') yield `connection space ${tag(20)}`;
  const [month, day] = [view.getUint16(26), view.getUint16(28)];
  if (month < 1 || month > 12 || day < 1 || day > 31) yield 'its date is none';
  if (tag(36) !== 'acsp') yield 'no signature acsp';
  if (view.getUint32(64) > 3) yield 'no rendering intent';
  if ([view.getInt32(68), view.getInt32(72), view.getInt32(76)].join() !== '63190,65536,54061')
    yield 'its illuminant is not D50';
  const types: Record<string, RegExp> = {
    rXYZ: /XYZ /,
    gXYZ: /XYZ /,
    bXYZ: /XYZ /,
    wtpt: /XYZ /,
    rTRC: /curv|para/,
    gTRC: /curv|para/,
    bTRC: /curv|para/,
    desc: major === 4 ? /mluc/ : /desc/,
    cprt: major === 4 ? /mluc/ : /text/,
  };
  const found = new Set<string>();
  for (let i = 0; i < view.getUint32(128); i++) {
    const at = 132 + 12 * i;
    const [name, offset, size] = [tag(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    found.add(name);
    if (offset % 4 !== 0 || offset + size > bytes.length) yield `${name} lies outside, or not on four bytes`;
    else if (types[name]?.test(tag(offset)) === false) yield `${name} is of type ${tag(offset)}`;
    else if (tag(offset) === 'para') {
      const parameters = [1, 3, 4, 5, 7][view.getUint16(offset + 8)];
      if (parameters === undefined || size !== 12 + 4 * parameters) yield `${name} has a curve of the wrong size`;
    }
  }
  for (const name of Object.keys(types)) if (!found.has(name)) yield `no tag ${name}`;
  return undefined;
}
