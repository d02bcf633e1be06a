/** How a run looks, through its styles (§17.7.2), with properties that toggle (§17.7.3). */
import { firstIn, type Styles, switchIn } from './styles.ts';
import { childOf, numberOf, switchOf, valOf, type XmlNode } from './xml.ts';

export interface RunLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly isCapitals: boolean;
  readonly isHidden: boolean;
  readonly isRightToLeft: boolean;
  /** In points. */
  readonly size: number | null;
  /** The first part of its tag, `en`; null where the run itself does not say. */
  readonly language: string | null;
  readonly font: string | null;
}

/** What a table's style says of the letters in a cell. */
export type CellLook = Readonly<Record<string, boolean>>;
export const NO_CELL: CellLook = {};

const TOGGLES = ['w:b', 'w:i', 'w:caps', 'w:strike', 'w:vanish'] as const;
type Toggle = (typeof TOGGLES)[number];

interface Inherited {
  readonly toggles: Readonly<Record<Toggle, boolean>>;
  readonly isUnderlined: boolean;
  readonly size: number | undefined;
  readonly language: string | undefined;
  readonly font: string | undefined;
}

/** Looks by the styles that make them: a document has few of them and many runs. */
export function runLooks(styles: Styles) {
  const known = new Map<string, Inherited>();
  const inherited = (paragraph: string | undefined, character: string | undefined): Inherited => {
    const key = JSON.stringify([paragraph, character]);
    const found = known.get(key) ?? inherit(styles, paragraph, character);
    known.set(key, found);
    return found;
  };
  return (properties: XmlNode | undefined, paragraph: string | undefined, cell: CellLook): RunLook => {
    const from = inherited(paragraph, valOf(properties, 'w:rStyle'));
    const toggle = (name: Toggle): boolean =>
      switchOf(properties, name) ?? (cell[name] === true) !== from.toggles[name];
    const size = numberOf(properties, 'w:sz') ?? from.size;
    return {
      isBold: toggle('w:b'),
      isItalic: toggle('w:i'),
      isUnderlined: underlineIn(properties) ?? from.isUnderlined,
      isStruck: toggle('w:strike') || switchOf(properties, 'w:dstrike') === true,
      isCapitals: toggle('w:caps'),
      isHidden: toggle('w:vanish'),
      isRightToLeft: switchOf(properties, 'w:rtl') === true,
      size: size === undefined ? null : size / 2,
      language: languageIn(properties) ?? from.language ?? null,
      font: fontIn(properties) ?? from.font ?? null,
    };
  };
}

function inherit(styles: Styles, paragraph: string | undefined, character: string | undefined): Inherited {
  const ofParagraph = styles.chain(paragraph);
  const ofCharacters = styles.chain(character);
  const both = [...ofCharacters, ...ofParagraph];
  const { run } = styles.defaults;
  const toggle = (name: Toggle): boolean =>
    switchOf(run, name) === true || (switchIn(ofCharacters, name) === true) !== (switchIn(ofParagraph, name) === true);
  return {
    toggles: Object.fromEntries(TOGGLES.map((name) => [name, toggle(name)])) as Record<Toggle, boolean>,
    isUnderlined: firstIn(both, 'w:rPr', underlineIn) ?? false,
    size: firstIn(both, 'w:rPr', (node) => numberOf(node, 'w:sz')) ?? numberOf(run, 'w:sz'),
    language: firstIn(ofCharacters, 'w:rPr', languageIn),
    font: firstIn(both, 'w:rPr', fontIn) ?? fontIn(run),
  };
}

function underlineIn(properties: XmlNode | undefined): boolean | undefined {
  const value = valOf(properties, 'w:u');
  return value === undefined ? undefined : value !== 'none';
}

function languageIn(properties: XmlNode | undefined): string | undefined {
  const tag = valOf(properties, 'w:lang');
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  // `x-none` says that it is no language.
  return /^[a-z]{2,3}$/.test(primary) ? primary : undefined;
}

export function fontIn(properties: XmlNode | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? fonts?.['w:cs'];
}
