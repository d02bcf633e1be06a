/** Hostile values in files for programs, each read back by a parser of that program's kind. */
import ICAL from 'ical.js';
import { load } from 'js-yaml';
import ical from 'node-ical';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asciiAddress, fileName, relativeAddress, uri } from '../../src/encode/address.ts';
import { csv } from '../../src/encode/csv.ts';
import { frontMatter } from '../../src/encode/front-matter.ts';
import { ics } from '../../src/encode/ics.ts';
import { literal } from '../../src/encode/pattern.ts';
import { plainLines } from '../../src/encode/plain-text.ts';
import { visible } from '../../src/encode/visible.ts';
import { sheetText, xmlText } from '../../src/encode/xml.ts';
import { yaml } from '../../src/encode/yaml.ts';
import { element, part } from '../../src/render/docx/xml.ts';
import { xmpPacket } from '../../src/render/pdf/file/xmp.ts';
import { formatCalendar } from '../../src/report/ics.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { readCsv } from '../support/read-csv.ts';
import { ordersIn } from '../support/runner.ts';

const REPLACED = '\uFFFD';

/** The text, and the attributes, that a strict XML parser finds. */
function readXml(xml: string): { text: string; attributes: Record<string, string>[] } {
  const parser = new SaxesParser();
  let text = '';
  const attributes: Record<string, string>[] = [];
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('opentag', ({ attributes: own }) => {
    attributes.push(own);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { text, attributes };
}

/** What XML cannot hold is replaced; a parser makes spaces of line breaks in attributes. */
const inXml = (value: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
  value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, REPLACED);

/** iCalendar has line breaks of one kind and tabs, and no other control character. */
const inIcs = (value: string) =>
  value.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, REPLACED);

const inCsv = (value: string) => value.replaceAll(/[^\t\r\n]+/g, visible);

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('%s', (_, value) => {
  test('in CSV is one field, and no formula', () => {
    const text = csv([
      [value, 'b'],
      ['a', value],
    ]);
    const rows = readCsv(text);
    const guard = /^[=+\-@\t\r\n]/.test(value) ? "'" : '';
    expect(rows).toEqual([
      [guard + inCsv(value), 'b'],
      ['a', guard + inCsv(value)],
    ]);
    expect(rows.flat().filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
    // A line within a field may still be one; the first of a row is none.
    expect(ordersIn(text.replaceAll(/"(?:[^"]|"")*"/g, '""'))).toEqual([]);
  });

  test('in a calendar is one text of one event', async () => {
    const day = { day: '2026-11-26', sequence: 1, stamped: '2026-11-01', alarms: [7] };
    const text = formatCalendar(value, [
      { ...day, uid: 'a@regelwerk', summary: `S ${value}`, description: value, categories: ['b', value] },
    ]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    // A parser does not know the type of a property that is not of the RFC.
    const raw = String(calendar.getFirstPropertyValue('x-wr-calname'));
    expect(raw.replaceAll(/\\(.)/g, (_all, char) => (char === 'n' ? '\n' : char))).toBe(inIcs(value));
    const [event, ...more] = calendar.getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    expect(event?.getFirstPropertyValue('summary')).toBe(`S ${inIcs(value)}`);
    expect(event?.getFirstPropertyValue('description')).toBe(inIcs(value));
    expect(event?.getFirstProperty('categories')?.getValues()).toEqual(['b', inIcs(value)]);
    const events = Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT');
    expect(events).toHaveLength(1);
    const encoder = new TextEncoder();
    for (const line of text.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ordersIn(text)).toEqual([]);
    expect(ics.digits(value)).toMatch(/^\d*$/);
  });

  test('in XML is text, and the value of an attribute', () => {
    const xml = part(element('a', { b: value }, element('c', {}, xmlText(value))));
    const { text, attributes } = readXml(xml);
    expect(text).toBe(`\n${inXml(value)}`);
    expect(attributes[0]?.['b']).toBe(inXml(value).replaceAll(/[\t\n]/g, ' '));
    // Excel reads codes from left to right (ECMA-376, ST_Xstring).
    const coded = (_all: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
    const cell = readXml(element('t', {}, sheetText(value))).text;
    expect(cell.replaceAll(/_x([0-9A-F]{4})_/gi, coded)).toBe(inXml(value));
    const info = { CreationDate: new Date(0), Producer: value, Creator: value };
    const xmp = readXml(xmpPacket({ ...info, Title: value, Author: value, Subject: value }, 'nl'));
    expect(xmp.text.split(inXml(value)).length).toBeGreaterThan(5);
  });

  test('in front matter is text to YAML 1.1 and 1.2', () => {
    const days = {
      date: '2019-11-27',
      modified: { day: '2019-11-27' },
      last_update: { facts: { date: '2019-11-27' } },
    };
    const text = frontMatter({ title: value, lang: 'nl', ...days });
    const [before, body = '', ...after] = text.split(/^---\n/m);
    expect([before, ...after]).toEqual(['', '']);
    expect(body.split('\n')).toHaveLength(7);
    const facts = { title: value, lang: 'nl', date: '2019-11-27', last_update: { date: '2019-11-27' } };
    expect(parse(body)).toEqual({ ...facts, modified: '2019-11-27' });
    // A day is one to YAML 1.1, and what is said to be text stays text.
    const known = { ...facts, modified: new Date('2019-11-27') };
    expect(parse(body, { version: '1.1' })).toEqual(known);
    expect(load(body)).toMatchObject(facts);
  });

  test('in YAML to paste is that text on its line, and a comment ends with its line', () => {
    const data = { label: value, entries: ['doel', value] };
    const comments = { above: [value], remark: () => value, below: [value, { data, remark: () => value }] };
    const text = yaml(data, comments);
    expect(parse(text)).toEqual(data);
    expect(load(text)).toEqual(data);
    expect(ordersIn(text)).toEqual([]);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u);
    expect(text.split('\n').filter((line) => line !== '' && !/^(?:# |#$|label: |entries:| {2}- )/.test(line))).toEqual(
      [],
    );
  });

  test('in plain text stays on its line', () => {
    const text = plainLines(['een', value, 'twee']);
    expect(text).toBe(`een\n${visible(value)}\ntwee\n`);
  });

  test('as a step of a path is that step, or is refused', () => {
    const page = new URL('https://school.example/uit/index.html');
    if (isRefused(value)) {
      expect(() => fileName(value)).toThrow(RangeError);
      if (!value.includes('/')) expect(() => relativeAddress(`koe/${value}`)).toThrow(RangeError);
      return;
    }
    expect(fileName(value)).toBe(value);
    const { origin, pathname } = new URL(relativeAddress(`koe/${value}`), page);
    expect([origin, ...pathname.split('/').map(decodeURIComponent)]).toEqual([page.origin, '', 'uit', 'koe', value]);
  });

  test('as an address is ASCII without spaces', () => {
    for (const address of [
      uri(`https://school.example/?q=${value}`),
      asciiAddress(`https://school.example/?q=${value}`),
    ])
      expect(address).toMatch(/^[\x21-\x7e]+$/);
    expect(new URL(uri(`https://school.example/?q=${value}`)).hostname).toBe('school.example');
  });

  test('in a pattern is itself', () => {
    expect(new RegExp(`^${literal(value)}$`, 'u').test(value)).toBe(true);
  });
});

function isRefused(value: string): boolean {
  if (value === '' || /^\.+$/.test(value) || /[. ]$/.test(value)) return true;
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF<>:"/\\|?*]/u.test(value) || /^(con|nul|com1)(\.|$)/i.test(value);
}
