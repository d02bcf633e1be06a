/** One message about what is due, for a mail, Teams and Slack: who is next and by when, and nothing else. */
import { describe, expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../src/report/dashboard/entry.ts';
import { noticeOf } from '../../src/report/notice/due.ts';
import { formatMail } from '../../src/report/notice/mail.ts';
import { formatSlack } from '../../src/report/notice/slack.ts';
import { formatTeams } from '../../src/report/notice/teams.ts';
import { stories, TODAY } from '../support/dashboard.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { ordersIn } from '../support/runner.ts';

/** The same documents on two days: by the second a revision has passed that was near on the first. */
const entries = ['2027-06-15', TODAY].flatMap((day) => entriesOf(stories, day));
const notice = noticeOf(entries, TODAY, 'nl');

interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly { readonly text: { readonly type: string; readonly text: string } }[];
}
interface Run {
  readonly type: string;
  readonly text: string;
}
interface TeamsCard {
  readonly attachments: readonly { readonly contentType: string; readonly content: { body: { inlines: Run[] }[] } }[];
}

const textOfTeams = (message: string) =>
  (JSON.parse(message) as TeamsCard).attachments.flatMap(({ content }) =>
    content.body.map(({ inlines }) => inlines.map(({ text }) => text).join('')),
  );
const textOfSlack = (message: string) =>
  (JSON.parse(message) as SlackMessage).blocks.flatMap(({ text }) => text.text.split('\n'));

/** As Slack reads it. */
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('it tells what is near or has passed, and nothing of the rest', () => {
  const due = entries.filter(({ status }) => ['verlopen', 'nadert'].includes(status.revisionState));
  expect([notice.passed, notice.near]).toEqual([1, 1]);
  expect(notice.dues.map(({ name }) => name)).toEqual(due.map(({ status }) => `${status.name}, ${status.title}`));
  expect(entries.length).toBeGreaterThan(due.length + 5);
});

test('each says since when, who is next and by when', () => {
  expect(notice.dues.map(({ revision }) => revision)).toEqual([
    'revisie verlopen sinds 1-6-2027',
    'revisie nadert, uiterlijk 5-2027',
  ]);
  const steps = ['GMR: besluiten uiterlijk 12-5-2027', 'DMR: besluiten uiterlijk 12-5-2027'];
  expect(noticeOf(entriesOf(stories, TODAY), TODAY, 'nl').dues[0]?.steps).toEqual(steps);
  expect(noticeOf(entriesOf(stories, '2027-06-15'), '2027-06-15', 'nl').dues[0]?.steps).toEqual(
    steps.map((step) => `${step} (te laat)`),
  );
});

test('without a procedure nobody is next, and it says so', () => {
  const [first] = entries.filter(({ status }) => status.revisionState === 'verlopen');
  if (first === undefined) throw new Error('nothing has passed');
  const { dues } = noticeOf([{ ...first, status: { ...first.status, plan: null } }], TODAY, 'nl');
  expect(dues[0]?.steps.join()).toContain('is niet bekend');
});

test('the mail is one that sendmail takes: a head in ASCII, short lines, all that is told', () => {
  const [head = '', ...body] = formatMail(notice, 'nl').split('\n\n');
  expect(head.split('\n')).toEqual([
    `Subject: Termijnen van de protocollen: ${notice.passed} verlopen, ${notice.near} nadert`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]);
  const text = body.join('\n\n');
  for (const line of text.split('\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(998);
  const words = (value: string) => value.replaceAll(/\s+/g, ' ');
  for (const { name, revision, steps } of notice.dues)
    for (const value of [name, revision, ...steps]) expect(words(text)).toContain(words(value));
});

test('Teams gets an Adaptive Card in the envelope of a workflow, of runs that are no Markdown', () => {
  const card = JSON.parse(formatTeams(notice, 'nl')) as TeamsCard;
  expect(card).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.4' },
      },
    ],
  });
  const runs = card.attachments.flatMap(({ content }) => content.body.flatMap(({ inlines }) => inlines));
  expect(new Set(runs.map(({ type }) => type))).toEqual(new Set(['TextRun']));
  expect(textOfTeams(formatTeams(notice, 'nl')).length).toBe(
    1 + notice.dues.reduce((sum, { steps }) => sum + 1 + steps.length, 0),
  );
});

test('Slack gets sections of mrkdwn, escaped and without links of its own', () => {
  const message = JSON.parse(formatSlack(notice, 'nl')) as SlackMessage;
  expect(message.blocks).toHaveLength(notice.dues.length + 1);
  for (const { text } of message.blocks) expect(text).toMatchObject({ type: 'mrkdwn', verbatim: true });
  const told = unescaped(textOfSlack(formatSlack(notice, 'nl')).join('\n'));
  for (const { name, steps } of notice.dues) for (const value of [name, ...steps]) expect(told).toContain(value);
});

test('nothing due: it says so', () => {
  const none = noticeOf([], TODAY, 'nl');
  const sentence = 'Er is niets te doen: geen revisie nadert of is verlopen.';
  expect(formatMail(none, 'nl').split('\n\n')[1]).toBe(`${sentence}\n`);
  expect(textOfTeams(formatTeams(none, 'nl'))).toEqual(['Termijnen van de protocollen', sentence]);
  expect(textOfSlack(formatSlack(none, 'nl'))).toEqual(['*Termijnen van de protocollen*', sentence]);
  expect(formatMail(noticeOf([], TODAY, 'en'), 'en')).toContain('There is nothing to do');
});

test('of many documents the most urgent ones, and how many there are more', () => {
  const [first] = entries.filter(({ status }) => status.revisionState === 'verlopen');
  if (first === undefined) throw new Error('nothing has passed');
  const many = noticeOf(
    Array.from({ length: 45 }, () => first),
    TODAY,
    'nl',
  );
  expect([many.dues.length, many.more, many.passed]).toEqual([40, 5, 45]);
  expect((JSON.parse(formatSlack(many, 'nl')) as SlackMessage).blocks.length).toBeLessThanOrEqual(50);
  expect(formatMail(many, 'nl')).toContain('Documenten die hier niet staan: 5.');
});

describe('a name that would be more than a name', () => {
  const [first] = entries.filter(({ status }) => status.revisionState === 'verlopen');
  const named = (name: string): Entry[] =>
    first === undefined ? [] : [{ ...first, status: { ...first.status, name, title: 'Proef' } }];

  test.each(HOSTILE.map((value) => [value]))('%j', (value) => {
    const own = noticeOf(named(value), TODAY, 'nl');
    const mail = formatMail(own, 'nl');
    // One header more or less, and one line that somebody else wrote, would show here.
    expect(
      mail
        .split('\n')
        .slice(0, 5)
        .map((line) => line.split(':')[0]),
    ).toEqual(['Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', '']);
    expect(ordersIn(mail)).toEqual([]);
    const slack = formatSlack(own, 'nl');
    const [, section = ''] = (JSON.parse(slack) as SlackMessage).blocks.map(({ text }) => text.text);
    expect(section).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
    expect(section.split('\n')).toHaveLength(2 + (own.dues[0]?.steps.length ?? 0));
    const [, line = ''] = textOfTeams(formatTeams(own, 'nl'));
    expect(line).not.toMatch(/[\n\r]|\{\{/);
    expect(ordersIn(`${slack}\n${formatTeams(own, 'nl')}`)).toEqual([]);
  });
});
