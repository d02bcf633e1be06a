/** What an organisation's own file says for all its protocols, between what it inherits and what one protocol's override says. */
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { resolvePolicy } from '../../src/resolve/index.ts';
import { loadPolicy } from '../../src/source/index.ts';
import { readBase } from '../support/cases.ts';
import { memoryHost } from '../support/memory-host.ts';

const BOARD = 'policy/organisations/bestuur.yaml';
const SCHOOL = 'policy/organisations/school.yaml';
const BOARD_OVERRIDE = 'policy/protocols/proef/overrides/bestuur.yaml';
const SCHOOL_OVERRIDE = 'policy/protocols/proef/overrides/school.yaml';

/** Places that may say how the school calls its teachers, the strongest last; the base says `docent`. */
const LAYERS = [BOARD, BOARD_OVERRIDE, SCHOOL, SCHOOL_OVERRIDE];

/** The policy of the cases with a line at the parameters of files, and words of the school's override in place of others. */
function resolveWith(values: Readonly<Record<string, string>>, words: Readonly<Record<string, string>> = {}) {
  const files: Record<string, string> = { ...readBase() };
  for (const [path, line] of Object.entries(values)) {
    const text = files[path] ?? '';
    files[path] = text.includes('parameters:\n')
      ? text.replace('parameters:\n', `parameters:\n  ${line}\n`)
      : `${text}parameters:\n  ${line}\n`;
  }
  for (const [before, after] of Object.entries(words))
    files[SCHOOL_OVERRIDE] = files[SCHOOL_OVERRIDE]?.replace(before, () => after) ?? '';
  const { value, diagnostics } = loadPolicy(memoryHost(files));
  expect(diagnostics).toEqual([]);
  return resolvePolicy(value);
}

function valuesOf(values: Readonly<Record<string, string>>, name: string): Record<string, string | undefined> {
  const { value } = resolveWith(values);
  return Object.fromEntries(value.map(({ organisation, parameters }) => [organisation.id, parameters.get(name)]));
}

test('of any choice of layers the last one counts', () => {
  for (let choice = 0; choice < 2 ** LAYERS.length; choice++) {
    const said = LAYERS.filter((_, index) => choice & (1 << index));
    const values = valuesOf(
      Object.fromEntries(said.map((path) => [path, `docent: ${LAYERS.indexOf(path)}-x`])),
      'docent',
    );
    const of = (layers: readonly string[]) => {
      const last = layers.findLast((path) => said.includes(path));
      return last === undefined ? 'docent' : `${LAYERS.indexOf(last)}-x`;
    };
    expect(values).toEqual({ bestuur: of(LAYERS.slice(0, 2)), los: 'docent', school: of(LAYERS) });
  }
});

test('a parameter that an override declares takes the value of the organisation’s file, not its default', () => {
  expect(valuesOf({ [BOARD]: 'balie: de receptie' }, 'balie')).toEqual({ school: 'de receptie' });
  expect(valuesOf({}, 'balie')).toEqual({ school: 'de balie' });
});

test('an override that repeats the file of its organisation is told, and so is what does not fit', () => {
  const repeated = resolveWith({ [SCHOOL]: 'docent: leraar', [SCHOOL_OVERRIDE]: 'docent: leraar' });
  expect(repeated.diagnostics.map(({ code, place }) => [code, place])).toMatchObject([
    ['override-no-effect', { file: SCHOOL_OVERRIDE, line: 2 }],
  ]);
  const wrong = resolveWith({ [BOARD]: 'docent: 4' }).diagnostics;
  expect(wrong.map(({ code }) => code)).toEqual(['parameter-value']);
  // The board's own document, and the school's below it; not the one that stands apart.
  expect(wrong[0]?.reach?.map(({ organisation }) => organisation)).toEqual(['bestuur', 'school']);
});

test('in the address of a link stands a whole value, as a program wants it, and never markup', () => {
  const { value, diagnostics } = resolveWith(
    { [SCHOOL]: 'bel: "+31 (0)53-123 45 67"' },
    {
      '    default: de balie': [
        '    default: de balie',
        '  bel: { description: Het nummer van de balie., kind: phone }',
        '  web: { description: Ons adres., kind: url, default: "HTTPS://Ster.example/?a=(1)&b=*2*" }',
        '  post: { description: Ons postadres., kind: email, default: info@ster.example }',
      ].join('\n'),
      'bij {{balie}}.': 'bij [{{balie}}]({{web}}), [{{bel}}](tel:{{bel}}) of **[{{post}}](mailto:{{post}})**.',
    },
  );
  expect(diagnostics).toEqual([]);
  const clause = value.find(({ organisation }) => organisation.id === 'school')?.clauses.get('ophalen');
  const links: [string, string][] = [];
  visit(
    { type: 'root', children: [...(clause?.content.kind === 'text' ? clause.content.text : [])] },
    'link',
    (link) => {
      links.push([link.url, textOf(link)]);
    },
  );
  expect(links).toEqual([
    ['https://Ster.example/?a=(1)&b=*2*', 'de balie'],
    ['tel:+31531234567', '+31 (0)53-123 45 67'],
    ['mailto:info@ster.example', 'info@ster.example'],
  ]);
});
