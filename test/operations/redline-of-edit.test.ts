/** Both texts of what an edit changes, before it is saved. */
import { expect, test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { exampleFiles } from '../support/example.ts';
import { memoryHost } from '../support/memory-host.ts';

const regelwerk = openRegelwerk(memoryHost(exampleFiles(), { today: '2026-11-27' }));
const name = { organisation: 'wolkencollege', protocol: 'pesten' };

async function passage(fits: (own: { readonly text: string; readonly layers: number }) => boolean) {
  const { value } = await regelwerk.passages(name);
  const found = value?.passages.find(({ layers }) =>
    fits({ text: layers[0]?.content.text ?? '', layers: layers.length }),
  );
  return { id: found?.id ?? '', text: found?.layers[0]?.content.text ?? '' };
}

async function changesOf(content: { readonly text: string }, clause: string) {
  const edits = [{ kind: 'content', clause, layer: null, content }] as const;
  const { value } = await regelwerk.edit({ ...name, edits, dryRun: true });
  if (value?.kind !== 'edited') throw new Error('not edited');
  return (await regelwerk.changes({ ...name, files: value.files })).value ?? '';
}

test('shows the passage that changes, and no other', async () => {
  const { id, text } = await passage((own) => /^\w[^\n*[]*\.\n?$/.test(own.text) && own.layers === 1);
  const html = await changesOf({ text: `${text.trim().slice(0, -1)}, en morgen ook.` }, id);
  expect(html).toMatch(/<ins>.*en morgen ook.*<\/ins>/);
  expect(html.match(/<(p|li)>/g)).toHaveLength(1);
});

test('has no scripts, ids or links within it', async () => {
  const { id } = await passage((own) => own.layers === 1 && own.text !== '');
  const html = await changesOf({ text: `Zie [hier](https://voorbeeld.nl) en [](#${id}).` }, id);
  expect(html).toContain('<ins>');
  expect(html).not.toMatch(/ id="|href="#|<script|<style|>#</);
});

test('is empty where nothing differs', async () => {
  expect((await regelwerk.changes({ ...name, files: [] })).value?.trim()).toBe('');
});
