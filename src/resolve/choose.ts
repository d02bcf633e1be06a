/** Which of the wordings of a clause stands in a document: a fact chooses, by its value alone. */
import { diagnostic } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { listed } from '../diagnostic/value.ts';
import type { Chosen } from '../model/resolved.ts';
import type { Choose } from '../model/source.ts';
import type { Filler } from './fill.ts';
import { valuesOf } from './kinds/fact.ts';
import type { Sourced } from './working.ts';

interface Choice {
  readonly text: Sourced<string>;
  readonly chosen: Chosen;
}

/** The wording for the value of the fact; undefined where that is none, and then it is told why. */
export function chooseWording({ value, source, path }: Sourced<Choose>, filler: Filler): Choice | undefined {
  const { fact, wordings } = value;
  const place = source.place([...path, 'fact']);
  const parameter = filler.use(fact, place);
  const fitting = parameter?.value?.value;
  const at = [...path, 'wordings'];
  for (const [own, text] of Object.entries(wordings))
    if (own !== fitting) filler.mention({ value: text, source, path: [...at, own] });
  if (parameter === undefined) return undefined;
  const { declaration, declared } = parameter;
  const related = [{ place: declared, note: 'declared' as const }];
  const values = valuesOf(declaration);
  if (values === undefined) {
    filler.tell(diagnostic('choose-fact', place, { name: fact }, related));
    return undefined;
  }
  const missing = values.filter((own) => !Object.hasOwn(wordings, own));
  if (missing.length > 0) {
    const params = { name: fact, values: listed(missing), description: declaration.description };
    filler.tell(diagnostic('choose-missing', source.place(at, 'key'), params, related));
  }
  for (const own of Object.keys(wordings).filter((key) => !values.includes(key))) {
    const params = { name: fact, value: own, values: listed(values), suggestion: suggestion(own, values) };
    filler.tell(diagnostic('choose-extra', source.place([...at, own], 'key'), params, related));
  }
  const set = parameter.value;
  if (set === undefined || typeof fitting !== 'string' || !Object.hasOwn(wordings, fitting)) return undefined;
  const text = { value: wordings[fitting] ?? '', source, path: [...at, fitting] };
  return { text, chosen: { fact, value: fitting, place: set.source.place(set.path) } };
}
