/** protocol.md for websites: front matter that generators accept, anchors that stay, and a text that parses back. */
import type { Nodes, Root } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeTexts } from '../../src/model/text.ts';
import { FLAVOURS } from '../../src/render/markdown/flavours.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { lower } from '../../src/render/markdown/lower.ts';
import { documentOf } from '../support/documents.ts';
import { organisations, type Rendered, renderRepository, resolvedOf } from '../support/repository.ts';
import { parseMarkdown } from '../support/words.ts';

let rendered: Rendered;

beforeAll(async () => {
  rendered = await renderRepository();
});

/** What a parser knows of a tree: no positions, no data, no properties that are absent, no texts side by side. */
function bare(node: Nodes): unknown {
  const { position: _position, data: _data, ...rest } = node as Nodes & { position?: unknown };
  const entries = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  const plain = 'children' in node ? node.children.map(({ data: _, ...child }) => child as Nodes) : [];
  const children = 'children' in node ? { children: mergeTexts(plain).map((child) => bare(child)) } : {};
  return { ...Object.fromEntries(entries), ...children };
}

describe.each(organisations)('%s', (id) => {
  test.each(['protocol', 'schoolgids'] as const)('%s.md parses back to the tree it came from', (variant) => {
    const document = documentOf(rendered.policy, resolvedOf(rendered, id), variant);
    for (const name of ['commonmark', 'github'] as const) {
      const parsed: Root = parseMarkdown(renderMarkdown(document, name));
      expect(bare(parsed), name).toEqual(bare(lower(document, FLAVOURS[name])));
    }
  });

  test('every clause and part has its id as anchor, and every link inside leads to one', () => {
    const markdown = rendered.text(`${id}/social-media/protocol.md`);
    const anchors = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor);
    const resolved = rendered.resolved.find(({ organisation }) => organisation.id === id);
    expect(anchors).toEqual(expect.arrayContaining([...(resolved?.clauses.keys() ?? [])]));
    expect(new Set(anchors).size).toBe(anchors.length);
    const targets = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
  });
});

describe('front matter', () => {
  const frontMatter = (id: string): unknown => {
    const text = /^---\n([\s\S]*?)\n---\n/.exec(rendered.text(`${id}/social-media/protocol.md`))?.[1];
    return parse(text ?? '');
  };

  test('an edition that is recorded, and no version or day that is only inferred', () => {
    expect(frontMatter('quadraam')).toEqual({
      title: 'Social Media Protocol',
      description: expect.stringContaining('Quadraam'),
      modified: '2019-11-01',
      lang: 'nl',
      organisation: 'Quadraam',
      version: 'Uitgave november 2019',
      status: 'vastgesteld',
      revision_due: '2020-11',
      pdf: 'protocol.pdf',
      regelwerk_organisation: 'quadraam',
      regelwerk_protocol: 'social-media',
      regelwerk_status: 'vastgesteld',
      regelwerk_text: expect.stringMatching(/^regelwerk-2:[0-9a-f]{64}$/),
    });
  });

  test('what the paper does not give is said, and no date is made up', () => {
    const wolfert = frontMatter('wolfert');
    expect(wolfert).toMatchObject({ status: 'vaststelling niet geregistreerd', revision_due: 'niet geregistreerd' });
    expect(wolfert).not.toHaveProperty('date');
    expect(frontMatter('koe')).toMatchObject({ version: 'Op de omslag: 30-09-2021' });
    expect(frontMatter('koe')).not.toHaveProperty('date');
  });
});

describe('schoolgids.md', () => {
  test("Quadraam's is its part 8, to the letter", () => {
    const resolved = rendered.resolved.find(({ organisation }) => organisation.id === 'quadraam');
    const part = resolved?.parts.find(({ label }) => label.startsWith('8.'));
    const idsOf = (entries: readonly { kind: string; clause?: { id: string } }[] | undefined) =>
      entries?.map(({ clause }) => clause?.id);
    expect(idsOf(resolved?.variants.find((own) => own.id === 'schoolgids')?.entries)).toEqual(idsOf(part?.entries));
  });

  test.each(organisations)('%s: short, with version or edition, the full text and the notice', (id) => {
    const text = rendered.text(`${id}/social-media/schoolgids.md`);
    expect(text).toMatch(/^## /);
    expect(text).toMatch(/Bron: .*(versie|uitgave|op de omslag)/);
    expect(text).toContain('[protocol (pdf)](protocol.pdf)');
    expect(text).toContain('niet het officiële document');
    expect(text.split(/\s+/).length).toBeLessThan(700);
    expect(text).not.toContain('<a id');
  });
});
