/** The editor as somebody uses it: typed in, by keyboard and by pointer, in a real browser under the studio's policy. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditWidths } from '../../support/axe.ts';
import { type EditorPage, openEditorPage } from '../../support/studio/editor-page.ts';
import { seen } from '../../support/studio/hands.ts';

let opened: EditorPage;
beforeAll(async () => {
  opened = await openEditorPage();
});
afterAll(async () => {
  await opened.context.close();
});
beforeEach(() => {
  opened.complaints.length = 0;
});

const mount = (markdown: string, more = {}) =>
  opened.page.evaluate(`mount(${JSON.stringify(markdown)}, ${JSON.stringify(more)}); editor.focus()`);
const saved = (): Promise<string> => opened.page.evaluate('editor.markdown()');
const text = () => opened.page.getByRole('textbox', { name: 'Tekst van de bepaling' });
const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const press = async (...keys: string[]) => {
  for (const key of keys) {
    await opened.page.keyboard.press(key);
    await seen(opened.page);
  }
};
const type = (words: string) => opened.page.keyboard.type(words);
const isInText = () => opened.page.evaluate("document.activeElement.matches('.rw-text')");
const focused = (): Promise<string | null> =>
  opened.page.evaluate(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.id ?? document.activeElement.tagName",
  );

describe('typing', () => {
  test('a word changes one line of three', async () => {
    await mount('Een zin.\nNog een zin.\nDe laatste.\n');
    await press('Control+End');
    await type(' Echt waar.');
    expect(await saved()).toBe('Een zin.\nNog een zin.\nDe laatste. Echt waar.\n');
    expect(await opened.page.evaluate('told.changes.at(-1)')).toEqual([await saved(), false]);
    for (let times = 0; times < 12; times++) await press('Control+z');
    expect(await opened.page.evaluate('told.changes.at(-1)')).toEqual(['Een zin.\nNog een zin.\nDe laatste.\n', true]);
  });

  test('a list with letters, one in it and back', async () => {
    await mount('');
    await type('De raad besluit over:');
    await press('Enter');
    await type('a. het reglement;');
    await press('Enter');
    await type('de begroting:');
    await press('Enter', 'Tab');
    await type('zij is af;');
    await press('Enter', 'Shift+Tab');
    await type('het rooster.');
    await press('Enter', 'Enter');
    await type('Klaar.');
    expect(await saved()).toBe(
      'De raad besluit over:\n\na. het reglement;\nb. de begroting:\n   i. zij is af;\nc. het rooster.\n\nKlaar.',
    );
  });

  test('what is typed as Markdown is what it looks like, but for what a word processor makes of it', async () => {
    await mount('');
    await type('*geen ster* _x_ [y](z) # | {{termijn}} en {{x y}}');
    expect(await saved()).toBe('\\*geen ster\\* \\_x\\_ \\[y]\\(z) # \\| {{termijn}} en \\{\\{x y}}');
    await press('Backspace');
    expect(await text().getByRole('img', { name: 'twee weken (gegeven termijn)' }).count()).toBe(1);
  });

  test('bold and italic by key, with the buttons telling so', async () => {
    await mount('Een woord.\n');
    await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+b');
    expect(await button('Vet').getAttribute('aria-pressed')).toBe('true');
    await press('Control+i');
    expect(await saved()).toBe('**_Een_** woord.\n');
    await press('Control+z', 'Control+z');
    expect(await saved()).toBe('Een woord.\n');
    expect(await button('Vet').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a thing that is clicked', () => {
  const chip = () => text().getByRole('img', { name: /twee weken/ });
  const click = async (markdown: string) => {
    await mount(markdown);
    await chip().click();
    expect(await opened.page.evaluate("document.querySelector('.ProseMirror-selectednode') !== null")).toBe(true);
  };

  test.each([
    ['Control+End', 'Binnen {{termijn}} krijg je\n\nantwoord.Meer\n'],
    ['Control+Home', 'MeerBinnen {{termijn}} krijg je\n\nantwoord.\n'],
    ['End', 'Binnen {{termijn}} krijg jeMeer\n\nantwoord.\n'],
    ['Home', 'MeerBinnen {{termijn}} krijg je\n\nantwoord.\n'],
    ['ArrowRight', 'Binnen {{termijn}}Meer krijg je\n\nantwoord.\n'],
    ['ArrowLeft', 'Binnen Meer{{termijn}} krijg je\n\nantwoord.\n'],
  ])('stays when somebody goes elsewhere with %s and types', async (key, expected) => {
    await click('Binnen {{termijn}} krijg je\n\nantwoord.\n');
    await press(key);
    await type('Meer');
    expect(await saved()).toBe(expected);
  });

  test('stays when somebody types on; what was typed comes after it', async () => {
    await click('Binnen {{termijn}} dus.\n');
    await type(', of eerder,');
    expect(await saved()).toBe('Binnen {{termijn}}, of eerder, dus.\n');
  });

  test('stays when letters are put in otherwise than by keys', async () => {
    await click('Binnen {{termijn}} dus.\n');
    const session = await opened.context.newCDPSession(opened.page);
    await session.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.insertText', { text: 'é' });
    expect(await saved()).toBe('Binnen {{termijn}}é dus.\n');
  });

  test('goes with Backspace and with Delete', async () => {
    for (const key of ['Backspace', 'Delete']) {
      await click('Binnen {{termijn}}.\n');
      await press(key);
      expect(await saved()).toMatch(/^Binnen\s*(?:&#x20;)?\.\n$/);
    }
  });
});

describe('buttons', () => {
  test('are one stop of Tab; arrows go from one to the next, and Escape back to the text', async () => {
    await mount('Tekst.\n');
    await press('Alt+F10');
    expect(await focused()).toBe('Ongedaan maken');
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('Vet');
    await press('End');
    expect(await focused()).toBe('Gegeven invoegen');
    await press('ArrowRight');
    expect(await focused()).toBe('Ongedaan maken');
    await press('Tab');
    expect(await isInText()).toBe(true);
    await press('Shift+Tab', 'Escape');
    expect(await isInText()).toBe(true);
  });

  test('Tab leads out of a list after Escape', async () => {
    await mount('- een\n- twee\n');
    await press('Control+End', 'Tab');
    expect(await saved()).toBe('- een\n  - twee\n');
    await press('Escape', 'Tab');
    expect(await focused()).toBe('next');
  });

  test('a list gets another marker', async () => {
    await mount('1. een\n2. twee\n');
    await opened.page.getByRole('combobox', { name: 'Teken voor de lijst' }).selectOption('a)');
    expect(await saved()).toBe('a) een\nb) twee\n');
    await button('Lijst met bolletjes').click();
    expect(await saved()).toBe('- een\n- twee\n');
  });

  test('a table is put in, gets a row and a column, and loses them', async () => {
    await mount('Wie doet wat:\n');
    await press('Control+End');
    await button('Tabel invoegen').click();
    await type('Stap');
    await press('Tab', 'Tab');
    await type('melden');
    await button('Rij eronder').click();
    await button('Kolom erbij').click();
    expect(await saved()).toBe(
      'Wie doet wat:\n\n| Stap |  | Kolom 2 |\n| --- | --- | --- |\n| melden |  |  |\n|  |  |  |\n|  |  |  |\n',
    );
    await button('Kolom weg').click();
    await button('Rij weg').click();
    await button('Rij weg').click();
    expect(await button('Rij weg').getAttribute('aria-disabled')).toBe('true');
    await button('Tabel weg').click();
    expect(await saved()).toBe('Wie doet wat:\n');
  });

  test('a note is called where the cursor was, and written at the end', async () => {
    await mount('De wet geldt.\n');
    await press('Control+Home', 'Control+ArrowRight', 'Control+ArrowRight');
    await button('Noot invoegen, onder de tekst').click();
    await type('Van 1998.');
    expect(await saved()).toBe('De wet[^1] geldt.\n\n[^1]: Van 1998.\n');
    expect(await opened.page.getByRole('img', { name: 'voetnoot 1' }).count()).toBe(1);
    expect(await opened.page.getByRole('group', { name: 'Voetnoot 1' }).count()).toBe(1);
  });
});

describe('searching', () => {
  test('a reference by keyboard alone', async () => {
    await mount('Zie \n');
    await press('Control+End');
    await type(' ');
    await button('Verwijzing invoegen').press('Enter');
    const box = opened.page.getByRole('combobox', { name: 'Waar verwijs je naar?' });
    await type('gepest');
    expect(await opened.page.getByRole('option').allInnerTexts()).toEqual([
      'artikel 2 van het pestprotocol\nWie gepest wordt',
    ]);
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await opened.page.getByRole('option').getAttribute('id'),
    );
    await press('Enter');
    await type('.');
    expect(await saved()).toBe('Zie [](pesten#melden).\n');
  });

  test('a fact with its value, a form of a name, and a verb with both its forms', async () => {
    await mount('Tekst');
    await press('Control+End');
    const put = async (sought: string) => {
      await type(' ');
      await button('Gegeven invoegen').press('Enter');
      await type(sought);
      await press('Enter');
    };
    await put('wacht');
    await put('voorwerp');
    await put('vraagt/vragen');
    expect(await saved()).toBe('Tekst {{termijn}} {{organisatie.voorwerp}} {{organisatie vraagt/vragen}}');
  });

  test('at the start of a sentence it has a capital', async () => {
    await mount('');
    await button('Gegeven invoegen').click();
    await press('Enter');
    expect(await saved()).toBe('{{Organisatie}}');
    expect(await opened.page.getByRole('img', { name: 'Het Lindecollege (gegeven Organisatie)' }).count()).toBe(1);
  });

  test('Escape puts the panel away and changes nothing', async () => {
    await mount('Tekst\n');
    await button('Verwijzing invoegen').click();
    await press('Escape');
    expect(await opened.page.getByRole('combobox', { name: 'Waar verwijs je naar?' }).count()).toBe(0);
    expect(await isInText()).toBe(true);
    expect(await saved()).toBe('Tekst\n');
  });
});

describe('links', () => {
  test('an address that leads nowhere is refused with what to do; one without its scheme gets it', async () => {
    await mount('Zie de site.\n');
    await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+k');
    await type('javascript:alert(1)');
    await press('Enter');
    expect(await opened.page.getByRole('alert').innerText()).toContain('Begin met https://');
    await press('Control+a');
    await type('example.nl/site');
    await press('Enter');
    expect(await saved()).toBe('[Zie](https://example.nl/site) de site.\n');
    await press('ArrowLeft', 'Control+k');
    await opened.page.getByRole('button', { name: 'Link weghalen' }).click();
    expect(await saved()).toBe('Zie de site.\n');
  });
});

test('another text in its place can be undone, and what was opened is then the same to the byte', async () => {
  await mount('*Een*  tekst\nzo.\n');
  await opened.page.evaluate("editor.replace('Heel  anders\\n')");
  expect(await saved()).toBe('Heel  anders\n');
  await press('Control+z');
  expect(await saved()).toBe('*Een*  tekst\nzo.\n');
});

test('hints stand below the text and lead to their words', async () => {
  await mount('Dit gaat middels een brief.\n');
  await opened.page.getByText('1 schrijftip').click();
  await opened.page.getByRole('button', { name: /middels/ }).click();
  expect(await opened.page.evaluate('getSelection().toString()')).toBe('middels');
});

test('texts beyond the editor are told from those within', async () => {
  const can = (markdown: string) => opened.page.evaluate(`canEdit(${JSON.stringify(markdown)})`);
  expect(await can('Een **tekst** met {{organisatie}}.\n\na. een\nb. twee\n')).toBe(true);
  for (const beyond of ['# Kop', '<b>x</b>', '![x](y.png)', '> citaat', '`code`', 'x[^1]', '- [ ] taak', '{{'])
    expect(await can(beyond), beyond).toBe(false);
});

test('axe finds nothing at three widths, light and dark, with a panel open and closed, and nothing was refused', async () => {
  const markdown =
    'Over {{organisatie}}, zie [](#klagen).[^1] Een **vette** [link](https://x.nl), middels dit.\n\na) een;\n   i. twee\nb) drie {#drie}\n\n| Wat | Wie |\n| --- | --- |\n| klacht |  |\n\n[^1]: De noot.\n';
  await mount(markdown);
  await text().getByText('klacht').click();
  expect(opened.complaints).toEqual([]);
  await opened.page.evaluate("document.querySelector('.rw-hints').open = true");
  await button('Gegeven invoegen').click();
  const audited = await openEditorPage({ bypassCSP: true });
  await audited.page.evaluate(`mount(${JSON.stringify(markdown)})`);
  await audited.page.getByText('klacht').click();
  await audited.page.evaluate("document.querySelector('.rw-hints').open = true");
  await audited.page.getByRole('button', { name: 'Gegeven invoegen' }).click();
  expect(await auditWidths(audited.page, [360, 768, 1280])).toEqual([]);
  await audited.context.close();
});
