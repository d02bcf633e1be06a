import { diagnostic, NO_PLACE } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { listed, shown } from '../../diagnostic/value.ts';
import { terminal } from '../../encode/terminal.ts';
import type { CreateRequest } from '../../index.ts';
import { NEW } from '../../words/choices.ts';
import { organisationQuestions } from '../../words/questions.ts';
import { answersOf } from '../begin/ask.ts';
import { organisationOf } from '../begin/organisation.ts';
import type { Context } from '../command.ts';
import { EXIT, exitCodeOf } from '../exit.ts';

/** Makes what an organisation, a protocol, or taking part in one begins with. */
export async function run(context: Context): Promise<number> {
  const { regelwerk, io, language, report } = context;
  const request = await requestOf(context);
  if (request === undefined) return EXIT.usage;
  const { value, diagnostics } = await regelwerk.create(request);
  report(diagnostics);
  if (value === undefined) return exitCodeOf(diagnostics);
  for (const file of value.files)
    io.out(language === 'nl' ? terminal`${terminal.line(file)} gemaakt.\n` : terminal`${terminal.line(file)} made.\n`);
  if (request.what === 'protocol' && (request.organisations ?? []).length === 0) io.out(nobody(value.id)[language]);
  return exitCodeOf(diagnostics);
}

const nobody = (id: string) => ({
  nl: terminal`Er doet nog niemand mee: regelwerk new override <organisatie> ${terminal.line(id)}\n`,
  en: terminal`Nobody takes part yet: regelwerk new override <organisation> ${terminal.line(id)}\n`,
});

async function requestOf(context: Context): Promise<CreateRequest | undefined> {
  const { io, language, arguments: args, option, options, report } = context;
  const [what = '', first, second] = args;
  const protocols = options('protocol');
  const how = { procedure: option('procedure'), council: option('council') };
  const extra = what === 'override' ? undefined : second;
  if (extra !== undefined) return wrong(context, diagnosticOf('argument-extra', extra));
  switch (what) {
    case 'organisation': {
      const given = { ...(first === undefined ? {} : { id: first }), parent: option('parent') };
      const asked = organisationQuestions.filter((question) => question.option !== 'id' || first === undefined);
      const answered = await answersOf(context, asked, given);
      if (answered === undefined) {
        io.out(
          language === 'nl' ? terminal`Gestopt; er is niets geschreven.\n` : terminal`Stopped; nothing was written.\n`,
        );
        return undefined;
      }
      const organisation = organisationOf(answered.answers);
      const joined = protocols.length === 0 ? undefined : protocols;
      return { what, organisation, parent: option('parent'), protocols: joined };
    }
    case 'protocol':
      return { what, id: first, title: option('title'), base: option('base'), organisations: options('org') };
    case 'override': {
      if (first !== undefined && second !== undefined) return { what, organisation: first, protocol: second, ...how };
      const usage = 'regelwerk new override <organisatie> <protocol>';
      const name = first === undefined ? { nl: 'organisatie', en: 'organisation' } : { nl: 'protocol', en: 'protocol' };
      report([diagnostic('argument-missing', NO_PLACE, { command: 'new override', name, usage })]);
      return undefined;
    }
    default: {
      const params = { name: 'new', value: shown(what), expected: listed(NEW), suggestion: suggestion(what, NEW) };
      return wrong(context, diagnostic('option-value', NO_PLACE, params));
    }
  }
}

function diagnosticOf(code: 'argument-extra', value: string) {
  return diagnostic(code, NO_PLACE, { command: 'new', value: shown(value), usage: 'regelwerk new <soort> <id>' });
}

function wrong({ report }: Context, item: ReturnType<typeof diagnostic>): undefined {
  report([item]);
  return undefined;
}
