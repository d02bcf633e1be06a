import { terminal } from '../../encode/terminal.ts';
import { type Begun, below, openRegelwerk } from '../../index.ts';
import { initQuestions } from '../../words/questions.ts';
import { type Answered, answersOf } from '../begin/ask.ts';
import { organisationOf } from '../begin/organisation.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { run as build } from './build.ts';
import { run as check } from './check.ts';

/** Makes a repository of one's own, checks it and makes its documents. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, arguments: args, option, options, report } = context;
  const [folder = '.'] = args;
  const obstacles = await regelwerk.cannotInit(folder);
  report(obstacles);
  // Before the first question: nobody should answer them in vain.
  if (obstacles.length > 0) return exitCodeOf(obstacles);
  const answered = await answersOf(context, initQuestions);
  if (answered === undefined) {
    io.out(stopped[language]);
    return EXIT.usage;
  }
  const { answers } = answered;
  const { value, diagnostics } = await regelwerk.init({
    folder,
    base: answers['base'],
    title: answers['title'],
    ci: option('ci') === undefined ? [answers['ci'] ?? 'alle'] : options('ci'),
    organisation: answers['name'] === undefined ? undefined : organisationOf(answers),
  });
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  tell(context, value, answered);
  return first(context, value);
}

const stopped = {
  nl: terminal`Gestopt; er is niets geschreven.\n`,
  en: terminal`Stopped; nothing was written.\n`,
};

function tell({ io, language }: Context, { folder, written, left }: Begun, { asked }: Answered): void {
  const nl = language === 'nl';
  const place = terminal.line(folder);
  io.out(
    nl
      ? terminal`${asked === 0 ? terminal`` : terminal`${asked} vragen. `}${written.length} bestanden gemaakt in ${place}:\n`
      : terminal`${asked === 0 ? terminal`` : terminal`${asked} questions. `}${written.length} files made in ${place}:\n`,
  );
  for (const path of written) io.out(terminal`  ${terminal.line(path)}\n`);
  for (const path of left)
    io.out(
      nl
        ? terminal`  ${terminal.line(path)} was er al, en is niet gewijzigd.\n`
        : terminal`  ${terminal.line(path)} was there already, and was not changed.\n`,
    );
}

/** The first check and build, in that folder, and what comes after. */
async function first(context: Context, { folder, organisations, vendor }: Begun): Promise<number> {
  const { io, language } = context;
  const host = below(context.host, folder);
  const option = () => undefined;
  const regelwerk = openRegelwerk(host);
  const own: Context = {
    ...{ ...context, host, regelwerk, arguments: [] },
    ...{ option, options: () => [], flag: () => false },
  };
  // The editor's settings lead to them.
  context.report((await regelwerk.editor()).diagnostics);
  io.out(terminal`\n`);
  const checked = await check(own);
  const built = checked === EXIT.ok ? await build(own) : checked;
  const id = terminal.line(organisations[0] ?? '');
  if (built !== EXIT.ok) return built;
  const page = terminal.line(folder === '.' ? 'out/index.html' : `${folder}/out/index.html`);
  const where = vendor === undefined ? undefined : terminal.line(vendor);
  const steps = {
    nl: [
      terminal`Open ${page} in een browser: daar staan de documenten.`,
      ...(where === undefined ? [] : [terminal`Zet het pakket van regelwerk in ${where}, en geef npm install.`]),
      terminal`Voorleggen kan met: npm exec --no -- regelwerk propose ${id}`,
      terminal`Zet de map in git. Wat waar staat, en hoe het verder gaat, staat in README.md.`,
    ],
    en: [
      terminal`Open ${page} in a browser: there are the documents.`,
      ...(where === undefined ? [] : [terminal`Put the package of regelwerk at ${where}, and run npm install.`]),
      terminal`To put the text before its bodies: npm exec --no -- regelwerk propose ${id}`,
      terminal`Put the folder under git. What stands where, and how to go on, is told by README.md.`,
    ],
  };
  io.out(terminal`\n${language === 'nl' ? 'Hierna' : 'Next'}\n`);
  for (const step of steps[language]) io.out(terminal`  ${step}\n`);
  return EXIT.ok;
}
