/** What is due as a message for Slack. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { slack, slackMessage } from '../../encode/chat.ts';
import type { Json } from '../../encode/json.ts';
import type { Notice } from './due.ts';
import { words } from './words.ts';

export function formatSlack({ dues, more, passed, near }: Notice, language: Language): Json {
  const say = words[language];
  if (dues.length === 0) return slackMessage(slack`${say.heading}`, [slack`${say.none}`]);
  const sections = dues.map(({ name, revision, steps }) => {
    const lines = [
      slack`*${slack.line(name)}*`,
      ...(revision === '' ? [] : [slack`${slack.line(revision)}`]),
      ...steps.map((step) => slack`${say.next}: ${slack.line(step)}`),
    ];
    return slack.join(lines, '\n');
  });
  const rest = more === 0 ? [] : [slack`${say.more}: ${more}. ${say.see}`];
  return slackMessage(slack`${say.heading}: ${passed} ${say.passed}, ${near} ${say.near}`, [...sections, ...rest]);
}
