/** Chromium and LibreOffice draw with our own font alone, so that a picture does not depend on the fonts of the machine. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.ts';

/** A configuration of fontconfig that knows one family, under every name, drawn without the habits of a screen. */
export function plainFonts(): { readonly folder: string; readonly env: Readonly<Record<string, string>> } {
  const folder = mkdtempSync(join(tmpdir(), 'regelwerk-letters-'));
  const file = join(folder, 'fonts.conf');
  const edit = (name: string, value: string) => `<edit name="${name}" mode="assign" binding="strong">${value}</edit>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(root, 'assets/fonts')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="pattern">${edit('family', '<string>Atkinson Hyperlegible Next</string>')}</match>
  <match target="font">${edit('hinting', '<bool>false</bool>')}${edit('rgba', '<const>none</const>')}</match>
</fontconfig>
`,
  );
  return { folder, env: { FONTCONFIG_FILE: file } };
}
