/** The way in: from a paper to all that is understood of it, before anything of the policy is asked. */
import type { Understood } from '../model/imported.ts';
import type { Paper } from '../model/paper.ts';
import { inNfc } from '../source/characters.ts';
import { frontOf } from './front/index.ts';
import { languageOf } from './front/language.ts';
import { paragraphsOf } from './paper.ts';
import { proposalsOf } from './parameters/index.ts';
import { structureOf } from './understand/index.ts';
import { lettersOf, lineOf } from './understand/text/letters.ts';

/** `named`: the title of a paper that has none. */
export function understand(paper: Paper, named: string): Understood {
  const { title, facts: found, version, fates: taken } = frontOf(paper);
  const front = {
    title: lineOf(title ?? paper.says.title ?? '') || named,
    language: languageOf(paper).language,
    taken: new Set(taken.map(({ paragraph }) => paragraph)),
  };
  const { protocol: text, figures, fates, references, numbers, added, pictures } = structureOf(paper, front);
  const facts = found.map((fact) => ({ ...fact, label: lettersOf(fact.label), value: lettersOf(fact.value) }));
  // A letter and an accent that were drawn apart become one where they meet, as everywhere in the source.
  const protocol = inNfc(text);
  const order = new Map(paragraphsOf(paper).map(({ id }, index) => [id, index]));
  const at = ({ paragraph }: { readonly paragraph: number }) => order.get(paragraph) ?? 0;
  return {
    ...{ protocol, facts, version, references, figures, numbers, added, pictures },
    proposals: proposalsOf(protocol, facts),
    fates: [...taken, ...fates].sort((one, other) => at(one) - at(other)),
  };
}
