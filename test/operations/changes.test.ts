/** What changed, told alike by everything that tells it; and what letters do not show, in words. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { adopted, type Clause, edited, newText, stretch, type Text } from '../support/edits.ts';
import { captureIo, type Files } from '../support/memory-host.ts';
import { withMarks } from '../support/redline.ts';
import { type Redlines, redlinesOf } from '../support/redlines.ts';

let before: Files;
beforeAll(async () => {
  before = await adopted(newText());
});

async function diffOf(text: Text, ...argv: string[]): Promise<string> {
  const io = captureIo();
  expect(await run(['diff', 'ster', ...argv], io, edited(before, text)), io.errorText).toBe(0);
  return io.outText;
}

/** The text with one thing made otherwise. */
function textWith(edit: (text: Text, clause: (id: string) => Clause) => void): Text {
  const text = newText();
  edit(text, (id) => {
    const found = text.parts.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  });
  return text;
}

/** The summary of a redline, item by item without its sentences, and the text below the cover, with marks. */
function readRedline({ redline }: Redlines): { summary: string[]; text: string } {
  const start = redline.children.findIndex(({ data }) => data?.anchor === '_wijzigingen');
  const body = redline.children.findIndex(({ data }) => data?.anchor === 'inleiding');
  const listed = redline.children.slice(0, start).flatMap((node) => (node.type === 'list' ? node.children : []));
  return {
    summary: listed.map(({ children }) => textOf(children[0])),
    text: redline.children
      .slice(body)
      .map((node) => withMarks(asSaid(node)))
      .join('\n'),
  };
}

/** With brackets around our own words. */
function asSaid(node: Nodes): Nodes {
  if (node.type === 'text' && node.data?.aside) return { ...node, value: ` [${node.value}]` };
  return 'children' in node ? ({ ...node, children: node.children.map(asSaid) } as Nodes) : node;
}

describe('what letters do not show is said in words', () => {
  const link = (clause: Clause, url: string | null) => {
    const [, second] = clause.stretches;
    if (second !== undefined) second.link = url;
  };
  test.each<[name: string, Text, place: string, said: string, aside: string]>([
    [
      'a link to another clause',
      textWith((_, clause) => link(clause('melden'), '#vast-drie')),
      '‘Regels’, punt 3',
      '‘de regel’ verwijst nu naar ‘Tot slot’ (eerst naar ‘Regels’, punt 1)',
      'Zie de regel [verwijst nu naar ‘Tot slot’ (eerst naar ‘Regels’, punt 1)] en meld het direct.',
    ],
    [
      'a link to another address',
      textWith((_, clause) => link(clause('site'), 'https://b.example')),
      '‘Regels’, punt 4',
      '‘onze site’ verwijst nu naar https://b.example (eerst naar https://a.example)',
      'Lees onze site [verwijst nu naar https://b.example (eerst naar https://a.example)] voor art. 3.',
    ],
    [
      'a link that goes',
      textWith((_, clause) => link(clause('site'), null)),
      '‘Regels’, punt 4',
      '‘onze site’ verwijst niet meer naar https://a.example',
      'Lees onze site [verwijst niet meer naar https://a.example] voor art. 3.',
    ],
    [
      'a link that comes',
      textWith((_, clause) => {
        clause('herzien').stretches = [stretch('Wij herzien'), stretch('het', { link: '#doel' }), stretch('elk jaar.')];
      }),
      '‘Tot slot’',
      '‘het’ verwijst nu naar ‘Inleiding’ (eerst nergens heen)',
      'Wij herzien het [verwijst nu naar ‘Inleiding’ (eerst nergens heen)] elk jaar.',
    ],
    [
      'bold',
      textWith((_, clause) => {
        clause('doel').stretches = [stretch('De {{docent}} wil rust in de klas zien.')];
      }),
      '‘Inleiding’',
      '‘rust in de klas’ is niet meer vet',
      'De docent wil rust in de klas [is niet meer vet] zien.',
    ],
    [
      'italics',
      textWith((_, clause) => {
        clause('herzien').stretches = [
          stretch('Wij herzien het'),
          stretch('elk', { emphasis: true }),
          stretch('jaar.'),
        ];
      }),
      '‘Tot slot’',
      '‘elk’ is nu cursief',
      'Wij herzien het elk [is nu cursief] jaar.',
    ],
    [
      'a line break',
      textWith((_, clause) => {
        clause('herzien').stretches = [stretch('Wij herzien het\\\nelk jaar.')];
      }),
      '‘Tot slot’',
      '‘het elk’ heeft nu een regeleinde in plaats van een spatie',
      'elk [heeft nu een regeleinde in plaats van een spatie] jaar.',
    ],
    [
      'the first number of a list',
      textWith((_, clause) => {
        clause('lijst').list = 3;
      }),
      '‘Regels’, punt 5',
      'de opsomming begint nu bij 3 (eerst bij 1)',
      'een telefoon [de opsomming begint nu bij 3 (eerst bij 1)]',
    ],
    [
      'a list without numbers',
      textWith((_, clause) => {
        clause('lijst').list = null;
      }),
      '‘Regels’, punt 5',
      'de opsomming heeft geen nummers meer',
      'een telefoon [de opsomming heeft geen nummers meer]',
    ],
  ])('%s', async (_, text, place, said, aside) => {
    const out = await diffOf(text);
    expect(out).toContain('\n1 gewijzigd, 9 gelijk gebleven\n');
    expect(out).toContain(`  [${said}]\n`);
    expect(out).not.toMatch(/\[-|\{\+/);
    expect(await diffOf(text, '--format', 'markdown')).not.toMatch(/~~/);
    const [clause] = JSON.parse(await diffOf(text, '--json')).clauses;
    expect(clause.unseen).toHaveLength(1);
    const redline = readRedline(redlinesOf(edited(before, text), 'ster'));
    expect(redline.summary).toEqual([`${place}: ${said}.`]);
    expect(redline.text).toContain(aside);
    expect(redline.text).not.toMatch(/\[-|\{\+/);
  });

  test('in English', async () => {
    const text = textWith((_, clause) => link(clause('site'), null));
    expect(await diffOf(text, '--lang', 'en')).toContain('  [‘onze site’ no longer leads to https://a.example]\n');
  });

  test('as Markdown', async () => {
    const text = textWith((_, clause) => link(clause('site'), null));
    expect(await diffOf(text, '--format', 'markdown')).toContain(
      'Lees onze site voor art. 3.\n\n_‘onze site’ verwijst niet meer naar `https://a.example`_\n',
    );
  });
});

describe('what nobody sees is no change', () => {
  const herzien = (...stretches: Clause['stretches']) =>
    textWith((_, clause) => {
      clause('herzien').stretches = stretches;
    });
  const one = stretch('Wij herzien het één keer.');
  test.each<[name: string, Text, Text]>([
    ['decomposed letters', herzien(one), herzien(stretch('Wij herzien het e\u0301e\u0301n keer.'))],
    ['a no-break space', herzien(one), herzien(stretch('Wij herzien het één\u00A0keer.'))],
    ['a narrow space', herzien(one), herzien(stretch('Wij herzien het één\u202Fkeer.'))],
    ['two spaces', herzien(one), herzien(stretch('Wij herzien  het één keer.'))],
    ['a soft hyphen', herzien(one), herzien(stretch('Wij her\u00ADzien het één keer.'))],
    ['a hyphen that does not break', herzien(stretch('Per sms-bericht.')), herzien(stretch('Per sms\u2011bericht.'))],
    ['a line end of the source', herzien(one), herzien(stretch('Wij herzien\nhet één keer.'))],
    [
      'a no-break space in a label',
      newText(),
      textWith(({ parts }) => {
        Object.assign(parts[2] ?? {}, { label: 'Tot\u00A0slot' });
      }),
    ],
    [
      'other markup of the same look',
      herzien(stretch('Wij herzien het'), stretch('elk', { strong: true, emphasis: true }), stretch('jaar.')),
      herzien(stretch('Wij herzien het'), stretch('**_elk_**'), stretch('jaar.')),
    ],
    [
      'bold of the space between bold words',
      herzien(stretch('elk jaar', { strong: true }), stretch('weer.')),
      herzien(stretch('elk', { strong: true }), stretch('jaar', { strong: true }), stretch('weer.')),
    ],
  ])('%s', async (_, former, now) => {
    const host = edited(await adopted(former), now);
    const io = captureIo();
    expect(await run(['diff', 'ster', '--json'], io, host)).toBe(0);
    expect(JSON.parse(io.outText)).toMatchObject({ clauses: [], frame: [], counts: { changed: 0, unchanged: 10 } });
    const status = captureIo();
    await run(['status', '--json'], status, host);
    expect(status.outText).toContain('"textState": "overgenomen"');
  });
});

describe('a language', () => {
  const languages = { de: ['mobile devices'], en: ['smart watch'] };

  test('is no part of the text: nothing changed, and it is told beside it', async () => {
    const text = textWith((own) => Object.assign(own, { languages }));
    expect(await diffOf(text)).toBe(`ster, telefoons: van versie 1.0 naar het concept
10 gelijk gebleven

taal gewijzigd: ‘mobile devices’ geldt nu als Duits (eerst Engels)
taal gewijzigd: ‘smart watch’ geldt nu als Engels
`);
    expect(await diffOf(textWith((own) => Object.assign(own, { languages: {} })))).toContain(
      '\ntaal gewijzigd: ‘mobile devices’ geldt niet meer als Engels\n',
    );
  });

  test('is told once in a redline, and strikes no word', () => {
    const text = textWith((own, clause) => {
      own.languages = languages;
      clause('herzien').stretches = [stretch('Wij herzien het vaak.')];
    });
    const redline = readRedline(redlinesOf(edited(before, text), 'ster'));
    expect(redline.summary).toEqual([
      '‘Tot slot’: ‘elk jaar’ wordt ‘vaak’.',
      'Taal gewijzigd: ‘mobile devices’ geldt nu als Duits (eerst Engels).',
      'Taal gewijzigd: ‘smart watch’ geldt nu als Engels.',
    ]);
    expect(redline.text.match(/\[-.*?-\]|\{\+.*?\+\}/g)).toEqual(['[-elk jaar-]', '{+vaak+}']);
    expect(redline.text).toContain('Dit gaat over mobile devices en een smart watch in het onderwijs.');
  });
});

describe('around the clauses', () => {
  test.each<[string, Text, string]>([
    [
      'a label',
      textWith(({ parts: [one] }) => Object.assign(one ?? {}, { label: 'Begin' })),
      'kop gewijzigd: ‘Inleiding’ wordt ‘Begin’',
    ],
    ['the order of posters', textWith((own) => own.posters.reverse()), 'variant gewijzigd: volgorde van de varianten'],
    [
      'the place of a quotation between clauses',
      textWith(({ parts: [, , slot] }) => Object.assign(slot ?? {}, { quote: 2 })),
      'indeling gewijzigd: ‘Tot slot’',
    ],
    [
      'where the notice leads',
      textWith((own) => Object.assign(own, { notice: own.notice.replace('#vast-twee', '#vast-drie') })),
      'colofon gewijzigd',
    ],
    ['what the schoolgids has', textWith((own) => own.schoolgids.pop()), 'variant gewijzigd: ‘Telefoons’'],
  ])('%s', async (_, text, said) => {
    expect(await diffOf(text)).toBe(
      `ster, telefoons: van versie 1.0 naar het concept\n10 gelijk gebleven\n\n${said}\n`,
    );
  });

  test('an item that leaves its list moved, also where items have no numbers', async () => {
    const text = textWith((_, clause) => Object.assign(clause('vragen'), { counted: false }));
    expect(await diffOf(text)).toContain('\n1 verplaatst, 9 gelijk gebleven\n');
  });
});

describe('an id is never read', () => {
  const renamed = (more: (text: Text) => void) =>
    textWith((text, clause) => {
      clause('pauze').id = 'kwartier';
      more(text);
    });

  test('so another id is no change', async () => {
    const out = await diffOf(renamed(() => {}));
    expect(out).toBe('ster, telefoons: van versie 1.0 naar het concept\n10 gelijk gebleven\n');
  });

  test('nor is it beside another change', async () => {
    const text = renamed(({ parts: [one, two] }) => {
      Object.assign(one ?? {}, { label: 'Begin' });
      Object.assign(two ?? {}, { id: 'afspraken' });
    });
    expect(await diffOf(text)).toBe(
      'ster, telefoons: van versie 1.0 naar het concept\n10 gelijk gebleven\n\nkop gewijzigd: ‘Inleiding’ wordt ‘Begin’\n',
    );
  });

  test('and a redline strikes nothing for it', () => {
    const text = renamed(({ parts: [one] }) => Object.assign(one ?? {}, { label: 'Begin' }));
    const { text: shown } = readRedline(redlinesOf(edited(before, text), 'ster'));
    expect(shown).toContain('\nIn de pauze mag de telefoon aan op het plein.\n');
  });
});

test('status, diff, impact and the dashboard tell one number on the command line', async () => {
  const text = textWith((_, clause) => {
    for (const own of [...clause('melden').stretches, ...clause('site').stretches]) own.link &&= '#vast-drie';
  });
  const host = edited(before, text);
  const out = async (...argv: string[]) => {
    const io = captureIo();
    expect(await run(argv, io, host), io.errorText).toBe(0);
    return io.outText;
  };
  expect(await out('status')).toContain('gewijzigd (2)');
  expect(JSON.parse(await out('status', '--json'))[0]).toMatchObject({ textState: 'gewijzigd', changedClauses: 2 });
  expect(JSON.parse(await out('diff', 'ster', '--json')).counts).toMatchObject({ changed: 2, added: 0, removed: 0 });
  expect(JSON.parse(await out('impact', '--since', 'main', '--json'))[0].clauses).toEqual([
    { clause: 'melden', change: 'changed' },
    { clause: 'site', change: 'changed' },
  ]);
  await out('build');
  expect(host.text('out/index.html')).toContain('2 bepalingen gewijzigd sinds de overname');
  expect(host.text('out/ster/telefoons/concept/renvooi.html')).toContain(
    '2 bepalingen gewijzigd; 8 bepalingen blijven',
  );
});
