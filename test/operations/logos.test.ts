/** Logos: which there are, what one looks like, and one of somebody's own that comes among them. */
import { expect, test } from 'vitest';
import { small } from '../support/edit.ts';

const FOLDER = 'policy/organisations/logos';
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Van Jan</title><path d="M0 0h9v9z" fill="${colour}"/></svg>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const RED = { name: 'Logo Café Blij.SVG', bytes: bytes(drawing('#ff0000')) };

test('a picture comes among the logos by a name that is safe, with the bytes that it had', async () => {
  const { regelwerk, host } = small();
  expect((await regelwerk.logos()).value).toEqual(['proef.svg']);
  expect(await regelwerk.addLogo(RED)).toEqual({ value: 'logo-cafe-blij.svg', diagnostics: [] });
  expect((await regelwerk.logos()).value).toEqual(['logo-cafe-blij.svg', 'proef.svg']);
  expect(new TextDecoder().decode(host.read(`${FOLDER}/logo-cafe-blij.svg`))).toBe(drawing('#ff0000'));
});

test('it is shown as documents show it, without what its program noted', async () => {
  const { regelwerk } = small();
  await regelwerk.addLogo(RED);
  const { value } = await regelwerk.logo('logo-cafe-blij.svg');
  expect(value?.media).toBe('image/svg+xml');
  expect(new TextDecoder().decode(value?.bytes)).not.toContain('Van Jan');
});

test('another picture of that name gets a number, the same picture stays the same', async () => {
  const { regelwerk, host } = small();
  await regelwerk.addLogo(RED);
  const blue = { name: 'logo-cafe-blij.svg', bytes: bytes(drawing('#0000ff')) };
  expect((await regelwerk.addLogo(blue)).value).toBe('logo-cafe-blij-2.svg');
  expect((await regelwerk.addLogo(RED)).value).toBe('logo-cafe-blij.svg');
  expect((await regelwerk.addLogo(blue)).value).toBe('logo-cafe-blij-2.svg');
  expect(host.files(FOLDER)).toEqual(['logo-cafe-blij-2.svg', 'logo-cafe-blij.svg', 'proef.svg']);
});

test.each([
  ['is empty', 'a.png', '', 'picture-empty'],
  ['is no picture', 'a.txt', 'Dag', 'picture-png'],
  ['holds a program', 'a.svg', drawing('red').replace('<title>', '<script>a()</script><title>'), 'picture-script'],
  ['is another kind than its name says', 'a.png', drawing('red'), 'picture-content'],
  ['is too large', 'a.svg', drawing('red').padEnd(600_000), 'picture-too-large'],
])('what %s stays out, and why is told', async (_, name, text, code) => {
  const { regelwerk, host } = small();
  const { value, diagnostics } = await regelwerk.addLogo({ name, bytes: bytes(text) });
  expect([value, diagnostics.map((item) => item.code)]).toEqual([undefined, [code]]);
  expect(host.files(FOLDER)).toEqual(['proef.svg']);
});

test('it is taken back for as long as it is the same and nobody names it', async () => {
  const desk = small();
  const { regelwerk, host } = desk;
  const { value: name = '' } = await regelwerk.addLogo(RED);
  const file = `${FOLDER}/${name}`;
  const codes = async () =>
    (await regelwerk.removeLogo({ name, bytes: RED.bytes })).diagnostics.map(({ code }) => code);
  host.write(file, bytes(drawing('#00ff00')));
  expect(await codes()).toEqual(['undo-changed']);
  host.write(file, RED.bytes);
  const own = 'policy/organisations/school.yaml';
  const before = host.read(own);
  const named = `${new TextDecoder().decode(before)}house_style:\n  logo: { file: ${name}, alt: Blij }\n`;
  host.write(own, bytes(named));
  expect(await codes()).toEqual(['undo-changed']);
  host.write(own, before);
  expect(await codes()).toEqual([]);
  expect(host.files(FOLDER)).toEqual(['proef.svg']);
});

test('no name leads out of the folder', async () => {
  const { regelwerk } = small();
  for (const name of ['../school.yaml', '..%2Fschool.yaml', '.a.svg.nieuw', 'a/b.svg', ''])
    expect((await regelwerk.logo(name)).diagnostics.map(({ code }) => code)).toEqual(['picture-missing']);
});
