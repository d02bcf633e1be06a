/** LibreOffice opens each Word file and reads the same words in the same order. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../src/model/tree.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { documentOf } from '../support/documents.ts';
import { clausePieces } from '../support/expected.ts';
import { figure, photo } from '../support/figures.ts';
import { everyKind } from '../support/forms.ts';
import { svgLogo } from '../support/logos.ts';
import { convertAll, type OfficeForm } from '../support/office.ts';
import { h, documentOf as treeOf } from '../support/pdf-tree.ts';
import { organisations, type Rendered, renderRepository, resolvedOf } from '../support/repository.ts';
import { textOf } from '../support/words.ts';

let rendered: Rendered;
let folder: string;

describe('LibreOffice', () => {
  beforeAll(async () => {
    rendered = await renderRepository();
    folder = mkdtempSync(join(tmpdir(), 'regelwerk-word-'));
    const texts: string[] = [];
    const write = async (name: string, document: DocumentTree) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await renderDocx(document));
      return file;
    };
    for (const resolved of rendered.resolved) {
      for (const variant of ['protocol', 'schoolgids'] as const) {
        const document = documentOf(rendered.policy, resolved, variant);
        texts.push(await write(`${resolved.organisation.id}-${variant}`, document));
      }
    }
    await convert('txt', texts);
    const filled = treeOf([h(1, 'Formulier'), figure(photo, 'Figuur 1. De stappen'), everyKind]);
    await convert('fodt', [await write('huisstijl', styled()), await write('formulier', filled)]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (form: OfficeForm, files: readonly string[]) =>
    convertAll(files.map((source) => ({ source, target: source.replace(/docx$/, form), form })));

  function styled(): DocumentTree {
    const document = documentOf(rendered.policy, resolvedOf(rendered, 'quadraam'), 'protocol');
    const houseStyle = { accent: '#0a7a3c', decoration: '#ffd500', font: 'source-serif-4', logo: svgLogo } as const;
    return { ...document, data: { meta: { ...document.data.meta, houseStyle } } };
  }

  test.each(organisations)('%s: the same words in the same order', (id) => {
    const text = readFileSync(join(folder, `${id}-protocol.txt`), 'utf8');
    const actual = wordsOf(text);
    const expected = clausePieces(resolvedOf(rendered, id)).flatMap((piece) => wordsOf(piece.text));
    const after = actual.slice(firstOfBody(actual, expected));
    expect(after.slice(0, expected.length)).toEqual(expected);
  });

  test.each(organisations)('%s: the section for the schoolgids too', (id) => {
    const document = documentOf(rendered.policy, resolvedOf(rendered, id), 'schoolgids');
    const text = readFileSync(join(folder, `${id}-schoolgids.txt`), 'utf8');
    const body = document.children.filter(({ type }) => type !== 'footnoteDefinition');
    const expected = body.flatMap((node) => wordsOf(textOf(node)));
    expect(wordsOf(text).slice(0, expected.length)).toEqual(expected);
  });

  test('the house style is read: logo and its description, colours, font, and a passage in English', () => {
    const xml = readFileSync(join(folder, 'huisstijl.fodt'), 'utf8');
    // The file holds the picture, and would be told whole by an expectation on all of it.
    const found = (pattern: RegExp) => pattern.exec(xml)?.slice(1);
    const [width, height] = found(/<draw:frame [^>]*svg:width="([\d.]+)in" svg:height="([\d.]+)in"/) ?? [];
    expect(Number(width) * 25.4).toBeCloseTo(55, 1);
    expect(Number(height) * 25.4).toBeCloseTo(55 / 3, 1);
    expect(found(/<svg:desc>([^<]*)</)).toEqual(['Logo van De Ster']);
    expect(found(/style:name="Title"[^>]*>(?:(?!<\/style:style>)[\s\S])*fo:color="([^"]*)"/)).toEqual(['#0a7a3c']);
    expect(found(/<style:font-face style:name="Source Serif 4" [^>]*generic="([^"]*)"/)).toEqual(['roman']);
    const [style] = found(/<text:span text:style-name="(\w+)">[^<]*Don(?:'|&apos;)ts/) ?? [];
    const ofStyle = new RegExp(
      `<style:style style:name="${style}"[^>]*>\\s*<style:text-properties fo:language="(\\w+)"`,
    );
    expect(found(ofStyle)).toEqual(['en']);
  });

  test('a figure has its words, and what is to be filled in can be', () => {
    const xml = readFileSync(join(folder, 'formulier.fodt'), 'utf8');
    expect(/<svg:desc>([^<]*)</.exec(xml)?.[1]).toBe(figure(photo).alt);
    const controls = [...xml.matchAll(/<loext:content-control ([^>]*)>/g)].map(([, kind = '']) => kind);
    expect(controls.filter((kind) => kind.includes('loext:date="true"'))).toHaveLength(1);
    const choices = [...xml.matchAll(/<loext:list-item loext:display-text="([^"]*)" loext:value="1"/g)];
    expect(choices.map(([, sign]) => sign).join('')).toBe('☒☒☒●●');
  });
});

/** Labels of lists and marks of notes are the program's own; what is compared is letters and digits of words. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** The headings stand in the contents too, so the body begins where a good many words agree. */
function firstOfBody(actual: readonly string[], expected: readonly string[]): number {
  const opening = expected.slice(0, 12).join(' ');
  return actual.findIndex((_, i) => actual.slice(i, i + 12).join(' ') === opening);
}
