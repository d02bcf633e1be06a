/** Messages for chat programs, as the JSON that their webhooks take. */
import { type Encoded, encoded, type Tag, tagOf } from './encoded.ts';
import { type Json, json } from './json.ts';
import { visible } from './visible.ts';

/** Slack's `mrkdwn`. */
export type SlackText = Encoded<'slack'>;

const slackTag: Tag<'slack'> = tagOf();

export const slack = Object.assign(slackTag, {
  /**
   * A value of one line. These three letters are all that Slack asks to escape: without them there is no mention of everybody
   * (`<!channel>`) and no link (`<https://…|…>`). https://docs.slack.dev/messaging/formatting-message-text
   */
  line: (value: string): SlackText =>
    encoded(visible(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
});

/** Text of a card in Teams that is no Markdown there (`TextRun`). */
export type TeamsText = Encoded<'teams'>;

const teamsTag: Tag<'teams'> = tagOf();

export const teams = Object.assign(teamsTag, {
  /** A value of one line. `{{DATE(…)}}` would be reckoned out by who shows the card. */
  line: (value: string): TeamsText => encoded(visible(value).replaceAll(/\{(?=\{)/g, '{ ')),
});

/** Slack takes 3000 letters in a section, and 50 blocks in a message. */
const SLACK_LETTERS = 3000;

/** A message of sections below a heading. Without `verbatim` Slack makes links of what looks like one. */
export function slackMessage(heading: SlackText, sections: readonly SlackText[]): Json {
  const text = (value: string) => ({
    type: 'mrkdwn',
    text: [...value].slice(0, SLACK_LETTERS).join(''),
    verbatim: true,
  });
  const blocks = [slack`*${heading}*`, ...sections].map((section) => ({ type: 'section', text: text(section) }));
  return json({ text: heading, blocks });
}

/** A line of a card: what stands out, and the rest. */
export interface TeamsLine {
  readonly bold?: TeamsText;
  readonly text: TeamsText;
}

/** An Adaptive Card in the envelope that a webhook of Teams (a workflow) takes. */
export function teamsMessage(heading: TeamsText, lines: readonly TeamsLine[]): Json {
  const run = (text: string, own: object = {}) => ({ type: 'TextRun', text, ...own });
  const block = (inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const body = [
    block([run(heading, { weight: 'bolder', size: 'medium' })]),
    ...lines.map(({ bold, text }) =>
      block([...(bold === undefined ? [] : [run(bold, { weight: 'bolder' })]), run(text)]),
    ),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body,
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return json({ type: 'message', attachments: [attachment] });
}
