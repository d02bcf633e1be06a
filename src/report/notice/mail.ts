/** What is due as a mail. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Mail, type MailLine, mail, mailFile } from '../../encode/mail.ts';
import type { Notice } from './due.ts';
import { words } from './words.ts';

export function formatMail({ dues, more, passed, near }: Notice, language: Language): Mail {
  const say = words[language];
  const subject = mail`${say.heading}: ${passed} ${say.passed}, ${near} ${say.near}`;
  if (dues.length === 0) return mailFile(subject, [mail`${say.none}`]);
  const lines = dues.flatMap(({ name, revision, steps }): MailLine[] => [
    mail`- ${mail.line(name)}`,
    ...(revision === '' ? [] : [mail`  ${mail.line(revision)}`]),
    ...steps.map((step) => mail`  ${say.next}: ${mail.line(step)}`),
    mail``,
  ]);
  const rest = more === 0 ? [] : [mail`${say.more}: ${more}.`];
  return mailFile(subject, [...lines, ...rest, mail`${say.see}`]);
}
