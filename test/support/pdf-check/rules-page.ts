/** Rules on what pages draw and on their annotations. */
import { type PdfModel, textOf } from './model.ts';
import { type Dict, decode, Stream } from './objects.ts';
import type { Rule } from './rule.ts';

const PRINT = 4;
/** Invisible, Hidden, NoView, ToggleNoView. */
const FORBIDDEN = 1 | 2 | 32 | 256;

function resource(pdf: PdfModel, page: Dict, kind: string, name: string) {
  return pdf.get(pdf.dict(pdf.dict(page.get('Resources')).get(kind)).get(name.slice(1)));
}

export const pageRules: readonly Rule[] = [
  {
    id: 'content-syntax',
    clause: 'A2 6.2.2',
    *check({ pages }) {
      for (const { number, content } of pages) for (const fault of content.faults) yield `page ${number}: ${fault}`;
    },
  },
  {
    id: 'resources',
    clause: 'A2 6.2.2',
    *check(pdf) {
      for (const { number, dict, content } of pdf.pages) {
        if (!dict.has('Resources')) yield `page ${number} has no resources of its own`;
        for (const { shown } of content.painted)
          if (shown !== null && resource(pdf, dict, 'Font', shown.font) === null)
            yield `page ${number} draws in the font ${shown.font}, which it does not have`;
        for (const { operator, name } of content.named) {
          const kind = { gs: 'ExtGState', Do: 'XObject', cs: 'ColorSpace', CS: 'ColorSpace', sh: 'Shading' }[operator];
          const builtIn = /^\/Device(RGB|Gray)$/.test(name) && kind === 'ColorSpace';
          if (kind !== undefined && !builtIn && resource(pdf, dict, kind, name) === null)
            yield `page ${number} uses ${name}, which it does not have`;
        }
      }
    },
  },
  {
    id: 'marked-content',
    clause: 'UA1 7.1 (1, 2, 3)',
    *check({ pages }) {
      for (const { number, content } of pages)
        for (const { operator, marks } of content.painted) {
          const artifact = marks.some(({ tag }) => tag === 'Artifact');
          const tagged = marks.filter(({ id }) => id !== null);
          if (!artifact && tagged.length === 0)
            yield `page ${number}: ${operator} is neither in the tree nor an artifact`;
          if (artifact && tagged.length > 0) yield `page ${number}: ${operator} is both in the tree and an artifact`;
          if (tagged.length > 1) yield `page ${number}: ${operator} stands in two marks`;
        }
    },
  },
  {
    id: 'mark-ids',
    clause: 'UA1 7.1 (ISO 32000-1 14.7.4.2)',
    *check({ pages }) {
      for (const { number, content } of pages) {
        const ids = content.marks.flatMap(({ id }) => (id === null ? [] : [id]));
        if (new Set(ids).size !== ids.length) yield `page ${number} has an MCID twice`;
      }
    },
  },
  {
    id: 'running-lines',
    clause: 'UA1 7.8',
    *check({ pages }) {
      for (const { number, content } of pages)
        for (const { shown, marks } of content.painted) {
          const type = marks.find(({ tag }) => tag === 'Artifact')?.properties?.get('Type');
          if (shown !== null && marks.some(({ tag }) => tag === 'Artifact') && type !== '/Pagination')
            yield `page ${number} has text in an artifact that is no Pagination`;
        }
    },
  },
  {
    id: 'colour',
    clause: 'A2 6.2.4',
    *check(pdf) {
      for (const { number, content } of pdf.pages)
        for (const operator of ['k', 'K'])
          if (content.operators.has(operator)) yield `page ${number} has CMYK without a profile for it`;
      for (const { number, content } of pdf.pages)
        for (const { name } of content.named)
          if (name === '/DeviceCMYK') yield `page ${number} has CMYK without a profile for it`;
    },
  },
  {
    id: 'graphics-state',
    clause: 'A2 6.2.5, 6.2.6',
    *check(pdf) {
      for (const dict of pdf.dicts) {
        if (dict.get('Type') !== '/ExtGState') continue;
        for (const key of ['TR', 'HTP']) if (dict.has(key)) yield `a graphics state has ${key}`;
        if (dict.has('TR2') && dict.get('TR2') !== '/Default') yield 'a graphics state has TR2';
      }
    },
  },
  {
    id: 'transparency',
    clause: 'A2 6.2.10',
    *check(pdf) {
      for (const { number, dict } of pdf.pages) {
        const group = pdf.dict(dict.get('Group'));
        if (group.get('S') === '/Transparency' && !group.has('CS'))
          yield `page ${number} has a transparency group without a colour space`;
      }
      const modes =
        /^\/(Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)$/;
      for (const dict of pdf.dicts)
        if (dict.has('BM') && !modes.test(String(dict.get('BM'))))
          yield `there is a blend mode ${String(dict.get('BM'))}`;
    },
  },
  {
    id: 'xobject',
    clause: 'A2 6.2.8, 6.2.9, UA1 7.20',
    *check(pdf) {
      for (const object of pdf.objects.values()) {
        if (!(object instanceof Stream)) continue;
        const { dict } = object;
        if (dict.get('Subtype') === '/PS' || dict.has('PS')) yield 'there is a PostScript object';
        for (const key of ['OPI', 'Ref', 'Alternates']) if (dict.has(key)) yield `a stream has ${key}`;
        if (dict.get('Interpolate') === true) yield 'an image is interpolated';
      }
    },
  },
  {
    id: 'image',
    clause: 'A2 6.2.8 (ISO 32000-1 8.9.5, 11.6.5.3)',
    *check(pdf) {
      const components: Record<string, number> = { '/DeviceRGB': 3, '/DeviceGray': 1 };
      for (const object of pdf.objects.values()) {
        if (!(object instanceof Stream) || object.dict.get('Subtype') !== '/Image') continue;
        const { dict } = object;
        const space = String(dict.get('ColorSpace'));
        const bits = Number(dict.get('BitsPerComponent'));
        if (!(space in components)) yield `an image has the colour space ${space}`;
        if (![1, 2, 4, 8, 16].includes(bits)) yield `an image has ${bits} bits a component`;
        const row = Math.ceil((Number(dict.get('Width')) * (components[space] ?? 0) * bits) / 8);
        if (decode(object)?.length !== row * Number(dict.get('Height'))) yield 'an image is not as large as it says';
        if (!dict.has('SMask')) continue;
        const mask = pdf.get(dict.get('SMask'));
        if (!(mask instanceof Stream) || mask.dict.get('ColorSpace') !== '/DeviceGray' || mask.dict.has('SMask'))
          yield 'the mask of an image is no grey image';
      }
    },
  },
  {
    id: 'annotation-kind',
    clause: 'A2 6.3.1',
    *check({ pages }) {
      for (const { annotations } of pages)
        for (const [number, annotation] of annotations)
          if (annotation.get('Subtype') !== '/Link' && annotation.get('Subtype') !== '/Widget')
            yield `annotation ${number} is a ${String(annotation.get('Subtype'))}, expected a Link or a Widget`;
    },
  },
  {
    id: 'annotation-flags',
    clause: 'A2 6.3.2',
    *check({ pages }) {
      for (const { annotations } of pages)
        for (const [number, annotation] of annotations) {
          const flags = Number(annotation.get('F') ?? 0);
          if ((flags & PRINT) === 0 || (flags & FORBIDDEN) !== 0) yield `annotation ${number} has the flags ${flags}`;
        }
    },
  },
  {
    id: 'annotation-contents',
    clause: 'UA1 7.18.1, 7.18.5',
    *check({ pages }) {
      for (const { annotations } of pages)
        for (const [number, annotation] of annotations)
          if (annotation.get('Subtype') === '/Link' && textOf(annotation.get('Contents')).trim() === '')
            yield `annotation ${number} has no Contents`;
    },
  },
  {
    id: 'annotation-target',
    clause: 'A2 6.5.1, UA1 7.18.5',
    *check(pdf) {
      for (const { annotations } of pdf.pages)
        for (const [number, annotation] of annotations) {
          if (annotation.get('Subtype') !== '/Link') continue;
          const action = pdf.dict(annotation.get('A'));
          const uri = textOf(action.get('URI'));
          if (!annotation.has('Dest') && action.get('S') !== '/GoTo' && !/^[\x21-\x7e]+$/.test(uri))
            yield `link ${number} leads to "${uri}"`;
          if (annotation.has('Dest') && annotation.has('A')) yield `link ${number} has both Dest and A`;
        }
    },
  },
  {
    id: 'tab-order',
    clause: 'UA1 7.18.3',
    *check({ pages }) {
      for (const { number, dict, annotations } of pages)
        if (annotations.size > 0 && dict.get('Tabs') !== '/S') yield `page ${number} has no Tabs S`;
    },
  },
];
