/** XMP metadata, with the conformance claims. */
import { type Xml, xml, xmlText } from '../../../encode/xml.ts';
import { CLAIMS_NAMESPACE, type ClaimName } from '../../../model/claims.ts';

export interface Info {
  Title: string;
  Author: string;
  Subject: string;
  /** Absent where no date of the text is recorded. */
  CreationDate?: Date;
  Producer: string;
  Creator: string;
}

const meanings: Readonly<Record<ClaimName, string>> = {
  organisation: 'Identifier of the organisation whose text this is',
  protocol: 'Identifier of the protocol',
  version: 'Number of the version',
  status: 'Standing of the text when the file was made',
  text: 'Fingerprint of the text',
  redline: 'Whether the file shows changes to an earlier text',
};

/** The packet. Claims PDF/UA-1 and PDF/A-2a, with the extension schemas PDF/A wants for the former and for `claims`. */
export function xmpPacket(info: Info, language: string, claims: OwnClaims = []): Xml {
  return xml`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(info.Title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xmlText(info.Author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(info.Subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>
${dates(info)}<xmp:CreatorTool>${xmlText(info.Creator)}</xmp:CreatorTool>
<pdf:Producer>${xmlText(info.Producer)}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${ownProperties(claims)}<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>${ownSchema(claims)}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function dates({ CreationDate }: Info): Xml {
  if (CreationDate === undefined) return xml``;
  const date = xmlText(CreationDate.toISOString().replace('.000Z', 'Z'));
  return xml`<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
`;
}

type OwnClaims = readonly (readonly [name: ClaimName, value: string])[];

function ownProperties(claims: OwnClaims): Xml {
  if (claims.length === 0) return xml``;
  const properties = claims.map(([name, value]) => xml`<rw:${xmlText(name)}>${xmlText(value)}</rw:${xmlText(name)}>\n`);
  return xml`<rdf:Description rdf:about="" xmlns:rw="${xmlText(CLAIMS_NAMESPACE)}">
${joined(properties)}</rdf:Description>
`;
}

function ownSchema(claims: OwnClaims): Xml {
  if (claims.length === 0) return xml``;
  const properties = claims.map(
    ([name]) => xml`<rdf:li rdf:parseType="Resource">
<pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${xmlText(meanings[name])}</pdfaProperty:description>
<pdfaProperty:name>${xmlText(name)}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
</rdf:li>`,
  );
  return xml`<rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>${xmlText(CLAIMS_NAMESPACE)}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>rw</pdfaSchema:prefix>
<pdfaSchema:schema>Text of a regulation that the file carries</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq>${joined(properties)}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

function joined(parts: readonly Xml[]): Xml {
  return parts.reduce((all, part) => xml`${all}${part}`, xml``);
}
