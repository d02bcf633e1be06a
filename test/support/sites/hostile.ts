/** A policy of texts that one program or another takes for more than text, wherever they stand. */

/** Each is the value of a parameter: text, never markup. */
export const HOSTILE_TEXTS: readonly string[] = [
  '{% raw %}',
  '{% include geheim.md %} {%- if x -%}',
  '{{ 7*7 }}',
  '{{7*7}} {{{7*7}}} {{- 7*7 -}} {{ page.title }}',
  '{# weg #} {#id} {.class} {: .class #id} {:.x} {:toc} {::nomarkdown}',
  '{{< shortcode >}} {{% shortcode %}} {{</* weg */>}}',
  '{1+1} {"x"} {/* weg */} {} }{',
  '<script>alert(1)</script> <b>vet</b> <!-- weg --> <% 7*7 %> <?php x ?> <!--more-->',
  '<!--@include: ./protocol.md-->',
  '<<< @/protocol.md',
  '<https://school.nl> <info@school.nl> < 5 > 3 <3',
  'import x from "y"',
  'export const x = 1',
  'imports exporteren',
  ':::',
  '::: warning let op',
  ':::note[let op]',
  '::naam :naam[x]{y} :smile: :+1: :-) :) 8) ;) =) :/ :D <3',
  '(artikel 8) en (groep 8), 8-) B) O:)',
  '[[toc]]',
  '[[_TOC_]]',
  '[TOC]',
  '[toc]',
  '!!! note "let op"',
  '??? vraag',
  '=== "tab"',
  '> [!NOTE] let op',
  '[!NOTE]',
  '[^1] [^noot] [^1]: een noot ^[een noot]',
  '[1]: https://school.nl "titel"',
  '*[AVG]: Algemene verordening',
  '$x$ $$x$$ \\(x\\) \\[x\\]',
  '$$',
  '^',
  ': een betekenis',
  '# kop',
  '## kop {#kop}',
  '- punt',
  '+ punt',
  '* punt',
  '1. een',
  '1) een',
  '1986. een jaar',
  '---',
  '***',
  '===',
  '```js',
  '~~~',
  '~~weg~~ ~weg~ ==geel== ++onder++ H~2~O x^2^',
  '`code` ``code`` `{{ 7*7 }}`',
  '| a | b |',
  'a | b | c',
  '|-|-|',
  "\"tekst\" en 'tekst' en 's avonds",
  'vijf -- zes --- zeven ... acht .... <<negen>> (c) (r) (tm) +-',
  'info@school.nl https://school.nl/a_b_c www.school.nl ftp://school.nl #12 @naam GH-1',
  '&copy; &amp;copy; &#123; &lt;b&gt; AT&T & co',
  '\\ \\\\ \\* \\{ \\a C:\\map\\_x_ \\n',
  '*ster* **ster** _streep_ snake_case_woord __init__ 2*3*4 a*b',
  '![plaatje](x.png) [link](y) [link][ref] [ref]',
  '%} }} #} %> -->',
  '%PDF %7B% 100%',
  '<<EOF >>',
  '=begin',
  'true',
  'no',
];

/** In a label, and in the front matter. */
const TITLE = '{% raw %} & <b>"titel"</b>: {{titel}} {1+1}';
const IN_TITLE = '{{ 7*7 }} {{< x >}} 8)';

type Clause = Readonly<Record<string, unknown> & { id: string }>;

const clause = (id: string, own: Readonly<Record<string, unknown>>): Clause => ({
  id,
  audience: ['all'],
  force: 'inform',
  ...own,
});

/** One organisation, whose parameters hold the texts; each stands in a paragraph, marked, in a list, a note and a table. */
export function hostileFiles(): Record<string, string> {
  const names = HOSTILE_TEXTS.map((_, index) => `waarde_${String(index + 1).padStart(2, '0')}`);
  const ids = (kind: string) => names.map((name) => `${kind}-${name.slice(-2)}`);
  const each = (kind: string, own: (value: string, name: string) => Readonly<Record<string, unknown>>): Clause[] =>
    ids(kind).map((id, index) => clause(id, own(`{{${names[index]}}}`, names[index] ?? '')));
  const clauses: Clause[] = [
    ...each('alinea', (value) => ({ text: value })),
    ...each('zin', (value) => ({
      text: `De waarde ${value} staat *hier ${value}*, **daar ${value}** en [ginds ${value}](https://www.school.nl/a_b?c=d&copy=1#{x}).`,
    })),
    ...each('lijst', (value) => ({ text: `Een lijst.\n\n- ${value}\n- x\n\n  1. ${value}\n  2. y\n\nEn verder.` })),
    ...each('noot', (value) => ({ text: `Een noot.[^n]\n\n[^n]: ${value}` })).filter((_, index) => index % 4 === 0),
    ...each('rij', (value) => ({ cells: ['Kop', value, `x ${value}`] })),
  ];
  clauses.push(
    clause('letters', {
      text: 'Het bestuur:\n\na. de notulen\nb. de stukken:\n   i. de agenda\n   ii. het verslag, met\n\n       een tweede alinea\n   iii. de lijst\n      - een bolletje\n      1) een nummer\nc. A. Jansen\n\nDaarna:\n1) zit\n2) staat\n\nI) hoofdstuk\nII) bijlage',
    }),
    clause('later-begin', {
      text: 'Verder:\n\n3. drie\n4. vier\n\n- punt\n\n10. tien\n    - onder tien\n      1. diep\n11. elf\\\n    op de regel eronder',
    }),
  );
  const protocol = {
    title: TITLE,
    description: TITLE,
    parameters: Object.fromEntries(
      [...names, 'titel'].map((name, index) => [
        name,
        { description: 'Boos.', default: HOSTILE_TEXTS[index] ?? IN_TITLE },
      ]),
    ),
    clauses,
    outline: [
      { part: 'alineas', label: TITLE, numbering: 'prose', entries: ids('alinea') },
      { part: 'zinnen', label: '2. [zinnen] {#nee}', numbering: 'prose', entries: ids('zin') },
      {
        part: 'lijsten',
        label: '3. Lijsten',
        numbering: 'numbered',
        entries: [...ids('lijst'), 'letters', 'later-begin'],
      },
      {
        part: 'noten',
        label: '4. Noten',
        numbering: 'prose',
        entries: ids('noot').filter((_, index) => index % 4 === 0),
      },
      {
        part: 'rijen',
        label: '5. Rijen',
        numbering: 'table',
        columns: ['Een', 'Twee', 'Drie'],
        entries: ids('rij'),
      },
    ],
    schoolgids: { label: TITLE, entries: ids('alinea').slice(0, 3) },
  };
  return {
    'policy/organisations/boos.yaml': JSON.stringify({ name: 'De {{ 7*7 }} & <b>School</b> {% x %}', kind: 'school' }),
    'policy/protocols/boos/protocol.yaml': JSON.stringify(protocol, null, 1),
    'policy/protocols/boos/overrides/boos.yaml': '{}',
  };
}
