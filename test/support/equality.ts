/** One text in every way in which it can be typed and read the same. */
import fc from 'fast-check';
import type { Files } from './memory-host.ts';

/** How the words of a clause are typed. */
export interface Typed {
  readonly form: 'NFC' | 'NFD';
  /** What stands between words: of each gap one, over and over. */
  readonly glue: readonly string[];
  /** After how many words the line goes on below; 0 for one line. */
  readonly wrap: number;
  readonly style: '>-' | '|' | '"';
  readonly softHyphen: boolean;
  readonly hyphen: '-' | '\u2011';
}

export const PLAIN: Typed = { form: 'NFC', glue: [' '], wrap: 0, style: '>-', softHyphen: false, hyphen: '-' };

export const VARIANTS: Readonly<Record<string, Typed>> = {
  NFC: PLAIN,
  NFD: { ...PLAIN, form: 'NFD' },
  'a no-break space': { ...PLAIN, glue: [' ', '\u00A0'] },
  'a narrow space': { ...PLAIN, glue: [' ', '\u202F', ' '] },
  'two spaces': { ...PLAIN, glue: ['  '] },
  'a soft hyphen': { ...PLAIN, softHyphen: true },
  'a non-breaking hyphen': { ...PLAIN, hyphen: '\u2011' },
  rewrapped: { ...PLAIN, wrap: 3 },
  'literal lines': { ...PLAIN, style: '|', wrap: 4 },
  escapes: { ...PLAIN, style: '"', form: 'NFD' },
};

export const typed: fc.Arbitrary<Typed> = fc.record({
  form: fc.constantFrom('NFC', 'NFD'),
  glue: fc.array(fc.constantFrom(' ', '  ', '\u00A0', '\u202F', ' \u00A0'), { minLength: 1, maxLength: 3 }),
  wrap: fc.nat(5),
  style: fc.constantFrom('>-', '|', '"'),
  softHyphen: fc.boolean(),
  hyphen: fc.constantFrom('-', '\u2011'),
});

const indent = '      ';

function yamlOf(text: string, { form, glue, wrap, style, softHyphen, hyphen }: Typed): string {
  const words = text
    .replaceAll('-', hyphen)
    .replace('regel', softHyphen ? 're\u00ADgel' : 'regel')
    .split(' ');
  const typedText = words
    .map((word, index) => {
      if (index === 0) return word;
      const isWrapped = wrap > 0 && index % wrap === 0;
      return isWrapped && style !== '"' ? `\n${indent}${word}` : `${glue[index % glue.length]}${word}`;
    })
    .join('')
    .normalize(form);
  if (style !== '"') return `${style}\n${indent}${typedText}`;
  const escaped = typedText.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

export const FIRST = 'Een reële regel over de coördinator, per sms-bericht, voor **elke** leerling van één klas.';
export const SECOND = 'Lees [de regel](#een) bij elk café; dan is zij er ook voor u.';

/** The base: the first clause is amended, the second is not. */
export function baseOf(way: Typed, first = FIRST, second = SECOND): string {
  return `title: ${'Protocol café'.normalize(way.form)}
description: Proef van {{organisatie}}.
language: nl
notice: ${yamlOf('Vragen over reële zaken naar {{organisatie}}.', way)}
parameters:
  organisatie:
    description: Naam.
    default: ${'de Zoë'.normalize(way.form)}
clauses:
  - id: een
    audience: [all]
    force: inform
    text: ${yamlOf(first, way)}
  - id: twee
    audience: [all]
    force: inform
    text: ${yamlOf(second, way)}
outline:
  - part: deel
    label: ${`Eén${way.glue[0] === '\u00A0' ? '\u00A0' : ' '}deel`.normalize(way.form)}
    numbering: numbered
    entries: [een, twee]
schoolgids:
  label: Afspraken
  numbering: bulleted
  entries: [twee]
`;
}

export const BASE = 'policy/protocols/p/protocol.yaml';
export const APPROVALS = 'policy/protocols/p/approvals/linde.yaml';

export const filesOf = (way: Typed): Files => ({
  'policy/organisations/linde.yaml': 'name: Stichting De Linde\nkind: bestuur\nsector: po\n',
  [BASE]: baseOf(way),
  'policy/protocols/p/overrides/linde.yaml':
    'amend:\n  een:\n    reason: Proef.\n    text: >-\n      Anders, maar toch een regel.\n',
  [APPROVALS]: `procedures:
  v:
    - step: gmr
      body: GMR
      kind: instemming
    - step: cvb
      body: CvB
      kind: vaststelling
versions: []
`,
});
