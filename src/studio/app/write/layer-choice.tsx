/** For whom a change is: the base, the board or the school, with what each choice does. */
import { useId } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import { useDesk } from './desk.ts';
import type { LayerChoice as Choice } from './layers.ts';
import { Group, Tick } from './plain-fields.tsx';
import { listed, type WriteWords, writeWords } from './words.ts';

interface Props {
  readonly choices: readonly Choice<object>[];
  readonly layer: Layer;
  /** Where it is said as it reads now. */
  readonly now?: Layer | undefined;
  onChoose(layer: Layer): void;
}

export function LayerChoice({ choices, layer, now, onChoose }: Props) {
  const { language } = useDesk();
  const words = writeWords(language);
  const name = useId();
  return (
    <Group legend={words.layers.legend} class="w-layers">
      {choices.map((choice) => (
        <Tick
          key={choice.layer}
          type="radio"
          name={name}
          isOn={choice.layer === layer}
          words={
            <>
              {layerWords(choice, words)}
              {choice.layer === now && <span class="w-badge">{words.layers.isNow}</span>}
            </>
          }
          note={choice.layer === layer ? whatItDoes(choice, words, language) : null}
          onChange={() => onChoose(choice.layer)}
        />
      ))}
    </Group>
  );
}

export function layerWords({ kind, name }: Pick<Choice, 'kind' | 'name'>, { layers }: WriteWords): string {
  if (kind === 'base') return layers.base;
  return kind === 'board' ? layers.board(name ?? '') : layers.school(name ?? '');
}

function whatItDoes({ kind, name, how, covered }: Choice<object>, { layers }: WriteWords, language: 'nl' | 'en') {
  const does = { base: layers.baseDoes, board: layers.boardDoes(name ?? ''), school: layers.schoolDoes(name ?? '') };
  return (
    <>
      <p>{does[kind]}</p>
      {how === 'inherited' && <p>{layers.becomesAmendment}</p>}
      {covered.length > 0 && <p class="w-warn">{layers.covered(listed(covered, language))}</p>}
    </>
  );
}
