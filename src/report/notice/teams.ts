/** What is due as a message for Teams. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type TeamsLine, teams, teamsMessage } from '../../encode/chat.ts';
import type { Json } from '../../encode/json.ts';
import type { Notice } from './due.ts';
import { words } from './words.ts';

export function formatTeams({ dues, more, passed, near }: Notice, language: Language): Json {
  const say = words[language];
  if (dues.length === 0) return teamsMessage(teams`${say.heading}`, [{ text: teams`${say.none}` }]);
  const lines = dues.flatMap(({ name, revision, steps }): TeamsLine[] => [
    { bold: teams`${teams.line(name)}`, text: revision === '' ? teams`` : teams`: ${teams.line(revision)}` },
    ...steps.map((step) => ({ text: teams`${say.next}: ${teams.line(step)}` })),
  ]);
  const rest = more === 0 ? [] : [{ text: teams`${say.more}: ${more}. ${say.see}` }];
  return teamsMessage(teams`${say.heading}: ${passed} ${say.passed}, ${near} ${say.near}`, [...lines, ...rest]);
}
