/** What a text asks of a parameter besides its value: a form of a name, or the words that go with it. */
import { type Diagnostic, diagnostic, type Param, type Place } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { type Parameter, writtenAs } from '../model/text.ts';
import { FORMS } from './kinds/name.ts';
import { printAsked } from './values.ts';
import type { WorkingParameter } from './working.ts';

const NO_NAME = {
  problem: { nl: 'deze parameter is geen naam', en: 'this parameter is no name' },
  advice: {
    nl: 'Geef de parameter kind: name waar hij gemaakt is.',
    en: 'Give the parameter kind: name where it is declared.',
  },
};

/** What a name has to say before it has a form. */
const NEEDS: Readonly<Record<string, Param>> = {
  kort: { nl: 'Geef de naam een short.', en: 'Give the name a short.' },
};
const GENDER: Param = {
  nl: 'Geef de naam een article of een gender.',
  en: 'Give the name an article or a gender.',
};

/** Tells, where it is asked, of what the value of a parameter does not have. */
export function checkAsked(known: WorkingParameter, asked: Parameter, place: Place): Diagnostic[] {
  const { form, number } = asked;
  if ((form === undefined && number === undefined) || known.value === undefined) return [];
  if (printAsked(known, asked) !== undefined) return [];
  const related = [{ place: known.declared, note: 'declared' as const }];
  const tell = (params: { problem: Param; advice: Param; suggestion?: Param }) => [
    diagnostic('parameter-form', place, { written: writtenAs(asked), suggestion: '', ...params }, related),
  ];
  if (known.declaration.kind !== 'name') return tell(NO_NAME);
  if (form === undefined) return [];
  if (FORMS.includes(form)) {
    const problem = { nl: 'de naam heeft hier die vorm niet', en: 'the name does not have that form here' };
    return tell({ problem, advice: NEEDS[form] ?? GENDER });
  }
  return tell({
    problem: { nl: 'die vorm bestaat niet', en: 'there is no such form' },
    suggestion: suggestion(form, FORMS),
    advice: { nl: `Mogelijk zijn: ${FORMS.join(', ')}.`, en: `Possible are: ${FORMS.join(', ')}.` },
  });
}
