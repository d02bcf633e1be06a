import type { Language } from '../../diagnostic/diagnostic.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import type { Upgraded } from '../../index.ts';
import type { Context } from '../command.ts';
import { exitCodeOf } from '../exit.ts';

/** Brings the source to the form of this version, or tells what that would change. */
export async function run({ regelwerk, io, language, flag, report }: Context): Promise<number> {
  const { value, diagnostics } = await regelwerk.upgrade({ isDry: flag('dry-run') });
  report(diagnostics);
  if (value !== undefined) io.out(told(value, language));
  return exitCodeOf(diagnostics);
}

const steps = {
  nl: {
    numbers: 'nummers in koppen tellen nu zelf',
    variants: 'varianten, in plaats van schoolgids en posters',
    values: 'getallen tussen aanhalingstekens',
    templates: 'de kop van een variant en de notice in een sjabloon',
    registers: 'gegevens van het papier, als opmerking',
    pins: 'keuzes, met de tekst waarop zij rusten',
  },
  en: {
    numbers: 'numbers in headings count themselves now',
    variants: 'variants, instead of schoolgids and posters',
    values: 'numbers between quotes',
    templates: 'the label of a variant and the notice in a template',
    registers: 'what was said of the paper, as a comment',
    pins: 'choices, with the text that they rest on',
  },
} as const;

function told({ changes, isDry }: Upgraded, language: Language): TerminalText {
  const nl = language === 'nl';
  if (changes.length === 0)
    return nl
      ? terminal`De bron heeft de vorm van deze versie. Er is niets te doen.\n`
      : terminal`The source has the form of this version. There is nothing to do.\n`;
  const lines = changes.map(
    ({ step, file, count }) => terminal`  ${terminal.line(file)}: ${steps[language][step]} (${count})\n`,
  );
  const head = {
    nl: isDry ? terminal`Dit zou veranderen:\n` : terminal`Dit is veranderd:\n`,
    en: isDry ? terminal`This would change:\n` : terminal`This changed:\n`,
  };
  const end = {
    nl: isDry
      ? terminal`Er is niets geschreven. De documenten blijven lezen zoals nu.\n`
      : terminal`De documenten lezen zoals zij waren. Bekijk het verschil in git voordat je het vastlegt.\n`,
    en: isDry
      ? terminal`Nothing was written. The documents will read as they do now.\n`
      : terminal`The documents read as they did. Look at the difference in git before you commit it.\n`,
  };
  return terminal`${head[language]}${terminal.join(lines, '')}${end[language]}`;
}
