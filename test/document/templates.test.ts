/** Which template makes the frame: an organisation's own, else the project's, else the one that comes with regelwerk. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readBase } from '../support/cases.ts';
import { captureIo, memoryHost } from '../support/memory-host.ts';

const own = `# {{title}}

Eigen omslag van {{organisation.name}}.

{{contents}}

{{body}}

{{notice}}
`;

async function build(templates: Record<string, string>) {
  const withoutTemplates = Object.entries(readBase()).filter(([path]) => !path.startsWith('templates/'));
  const host = memoryHost({ ...Object.fromEntries(withoutTemplates), ...templates });
  const io = captureIo();
  expect(await run(['build', '--format', 'markdown'], io, host), io.errorText).toBe(0);
  const hasOwn = (organisation: string) => host.text(`out/${organisation}/proef/protocol.md`).includes('Eigen omslag');
  return { bestuur: hasOwn('bestuur'), school: hasOwn('school'), los: hasOwn('los') };
}

test.each([
  ['none', {}, { bestuur: false, school: false, los: false }],
  ["an organisation's", { 'templates/school/protocol.md.hbs': own }, { bestuur: false, school: true, los: false }],
  ["the project's", { 'templates/protocol.md.hbs': own }, { bestuur: true, school: true, los: true }],
])('%s', async (_, templates, expected) => {
  expect(await build(templates)).toEqual(expected);
});

describe('of a variant', () => {
  const files = readBase();
  const marked = (name: string) => `# {{variant.label}}\n\nSjabloon ${name}.\n\n{{body}}\n\n{{notice}}\n`;
  const places = [
    'los/proef/schoolgids',
    'los/proef/section',
    'los/schoolgids',
    'los/section',
    'proef/schoolgids',
    'proef/section',
    'schoolgids',
    'section',
  ];

  test.each(places)('the first of all from templates/%s on', async (first) => {
    const there = places.slice(places.indexOf(first));
    const templates = there.map((name) => [`templates/${name}.md.hbs`, marked(name)]);
    const host = memoryHost({ ...files, ...Object.fromEntries(templates) });
    const io = captureIo();
    expect(await run(['build', '--org', 'los', '--variant', 'schoolgids'], io, host), io.errorText).toBe(0);
    expect(host.text('out/los/proef/schoolgids.md')).toContain(`Sjabloon ${first}.`);
  });

  test('that of another variant is left alone', async () => {
    const host = memoryHost({ ...files, 'templates/folder.md.hbs': marked('folder') });
    const io = captureIo();
    expect(await run(['build', '--variant', 'schoolgids', '--variant', 'folder'], io, host), io.errorText).toBe(0);
    expect(host.text('out/school/proef/folder.md')).toContain('Sjabloon folder.');
    expect(host.text('out/los/proef/schoolgids.md')).not.toContain('Sjabloon');
  });
});

describe('a heading over the notice', () => {
  const PROTOCOL = 'policy/protocols/proef/protocol.yaml';
  const files = readBase();
  const notice = 'notice: |\n  Dit is de tekst van {{organisatie}}.\n';

  async function headings(template: string, protocol: string) {
    const host = memoryHost({ ...files, 'templates/protocol.md.hbs': template, [PROTOCOL]: protocol });
    const io = captureIo();
    expect(await run(['build', '--org', 'los', '--format', 'markdown'], io, host), io.errorText).toBe(0);
    const page = host.text('out/los/proef/protocol.md');
    return ['Over', 'Colofon', 'Slot'].filter((heading) => page.includes(`# ${heading}\n`));
  }
  const frame = (end: string) => `# {{title}}\n\n{{contents}}\n\n{{body}}\n\n${end}\n`;
  const without = (files[PROTOCOL] ?? '').replace(notice, '');

  test.each([
    ['stands where there is a notice', '## Colofon\n\n{{notice}}', files[PROTOCOL] ?? '', ['Colofon']],
    ['goes with a notice that is not there', '## Colofon\n\n{{notice}}', without, []],
    ['goes where another section follows', '## Colofon\n\n{{notice}}\n\n## Slot\n\nTot zover.', without, ['Slot']],
    ['stands where it is over more', '## Colofon\n\n{{notice}}\n\nTot zover.', without, ['Colofon']],
    [
      'stands over a section',
      '## Over\n\n### Colofon\n\n{{notice}}\n\n### Slot\n\nTot zover.',
      without,
      ['Over', 'Slot'],
    ],
  ])('%s', async (_, end, protocol, expected) => {
    expect(without).not.toContain('notice');
    expect(await headings(frame(end), protocol)).toEqual(expected);
  });
});
