/** What can be clicked and filled in on a page (ISO 32000-2, 12.5 and 12.7), as pdf.js gives it. */
import type { FieldKind } from '../../../model/tree.ts';
import { cleanText } from './letters.ts';
import type { RawField } from './raw.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Annotation = Readonly<Record<string, unknown>>;

export interface Area {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
}

export interface LinkArea extends Area {
  readonly url: string;
}

export function linksIn(annotations: readonly unknown[], matrix: Matrix): LinkArea[] {
  return (annotations as Annotation[]).flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const area = areaOf(rect, matrix);
    if (subtype !== 'Link' || typeof url !== 'string' || area === undefined) return [];
    return [{ ...area, url: isSameUrl(unsafeUrl, url) ? unsafeUrl : url }];
  });
}

/** As the file has it, where that is the address that pdf.js found sound: it writes `/` behind a host. */
function isSameUrl(given: unknown, url: string): given is string {
  return typeof given === 'string' && `${given}/` === url;
}

export function fieldsIn(annotations: readonly unknown[], matrix: Matrix): RawField[] {
  return (annotations as Annotation[]).flatMap((annotation) => {
    const kind = annotation['subtype'] === 'Widget' ? kindOf(annotation) : undefined;
    const area = areaOf(annotation['rect'], matrix);
    return kind === undefined || area === undefined ? [] : [{ kind, options: optionsOf(annotation), ...area }];
  });
}

function kindOf(annotation: Annotation): FieldKind | undefined {
  switch (annotation['fieldType']) {
    case 'Tx':
      return annotation['multiLine'] === true ? 'lines' : 'line';
    case 'Ch':
      return 'choice';
    case 'Sig':
      return 'signature';
    case 'Btn':
      return annotation['pushButton'] === true ? undefined : annotation['radioButton'] === true ? 'choice' : 'boxes';
    default:
      return undefined;
  }
}

function optionsOf({ options }: Annotation): string[] {
  if (!Array.isArray(options)) return [];
  return (options as Annotation[]).flatMap(({ displayValue }) =>
    typeof displayValue === 'string' ? [cleanText(displayValue).trim()] : [],
  );
}

function areaOf(rect: unknown, [a, b, c, d, e, f]: Matrix): Area | undefined {
  if (!Array.isArray(rect) || rect.length < 4 || !rect.every(Number.isFinite)) return undefined;
  const [x1, y1, x2, y2] = rect as [number, number, number, number];
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { x: Math.min(...xs), right: Math.max(...xs), y: Math.min(...ys), bottom: Math.max(...ys) };
}
