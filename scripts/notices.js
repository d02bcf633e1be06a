// @ts-check
/** Which packages have code in a bundle, and the licence of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const INTRO = `regelwerk itself is under the licence in LICENSE, and its fonts under those in assets/fonts/. The code in this
folder and in assets/studio/ also holds code of the packages below, each under the licence that follows its name. This
list is made with the code: it names every package of which something is in it, and no other.
`;

/** Packages that come without the text of their licence; here as their repository has it. @type {Record<string, string>} */
const WITHOUT_TEXT = {
  saxes: `The ISC License

Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors (sax, of which saxes was made)

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** What a package holds of others, where its own licence does not say so. @type {Record<string, string>} */
const ALSO = {
  hyphen: `The patterns for Dutch are those of hyph-nl.tex, turned into JSON: Copyright (C) 1996 Piet Tutelaers, under the
LaTeX Project Public License, version 1 or later (https://latex-project.org/lppl/).`,
};

/**
 * The notices for bundles as plain text, sorted by name; packages with the same licence to the letter stand together.
 * Throws for a package without the text of a licence.
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @param {string} root the folder that its paths are relative to
 */
export function noticesFor(metafiles, root) {
  /** @type {Map<string, string[]>} */
  const byLicence = new Map();
  for (const folder of packagesIn(metafiles)) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = licenceOf(join(root, folder), name);
    const title = license === undefined ? `${name} ${version}` : `${name} ${version} (${license})`;
    byLicence.set(text, [...(byLicence.get(text) ?? []), title]);
  }
  const sections = [...byLicence].map(([text, titles]) => `${'='.repeat(80)}\n${titles.join('\n')}\n\n${text}\n`);
  return [INTRO, ...sections].join('\n');
}

/** Folders of packages with at least one byte in the output. @param {readonly import('esbuild').Metafile[]} metafiles */
function packagesIn(metafiles) {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const inputs = outputs.flatMap(({ inputs }) => Object.entries(inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  return [...new Set(folders)].sort();
}

/** @param {string} folder @param {string} name */
function licenceOf(folder, name) {
  const file = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(file));
  const text = file === undefined ? WITHOUT_TEXT[name] : readFileSync(join(folder, file), 'utf8');
  if (text === undefined) throw new Error(`${name} is in the bundle and comes without the text of its licence`);
  const also = ALSO[name];
  const lines = text.trim().replaceAll(/[ \t]*\r?\n/g, '\n');
  return also === undefined ? lines : `${lines}\n\n${also}`;
}
