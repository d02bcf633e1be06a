/** What the name of a font says of how its letters look. */
export interface FontLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isSymbol: boolean;
}

/** `ABCDEF+Calibri-BoldItalic`, `Arial,Bold`, `CMBX10`. */
export function fontLook(name: string): FontLook {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  return {
    isBold: /bold|black|heavy|demi|cmbx/i.test(plain),
    isItalic: /italic|oblique|cmti|cmsl|slanted/i.test(plain),
    isSymbol: /symbol|dingbat|webdings/i.test(plain) || /^wingdings/i.test(plain),
  };
}
