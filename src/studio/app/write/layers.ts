/** In which layer a change can be made, and what each says of a passage now. */
import { amended } from '../../../model/amended.ts';
import type { ClauseProperties, Layer } from '../../../model/edit.ts';
import type { EditableLayer, Passage, PassageLayer } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';
import type { WrittenText } from './content.ts';

export interface LayerChoice<T extends object = Content> {
  readonly layer: Layer;
  /** Null for the base. */
  readonly name: string | null;
  readonly kind: EditableLayer['kind'];
  /** What is read there now: its own, or what it inherits. */
  readonly content: T;
  readonly reason: string;
  /** `origin`: the passage is its own. `amend`: it says it otherwise already. `inherited`: a change becomes its amendment. */
  readonly how: 'origin' | 'amend' | 'inherited';
  /** Names of the layers further down that say it in other words, which stay. */
  readonly covered: readonly string[];
}

/** What of a passage is changed, and what of it a layer makes of what is above it. */
interface Said<T extends object> {
  of(layer: PassageLayer): T;
  over(above: T, own: T): T;
}

const TEXT: Said<WrittenText> = {
  of: ({ content, properties: { forms } }) => (forms === undefined ? content : { ...content, forms }),
  over(above, own) {
    const forms = own.forms ?? above.forms;
    return { ...amended(above, own), ...(forms === undefined ? {} : { forms }) };
  },
};

const PROPERTIES: Said<ClauseProperties> = {
  of: ({ properties: { forms: _ofText, ...others } }) => others,
  over: (above, own) => ({ ...above, ...own }),
};

/** Of its text, from the base down; not those above the one where the passage comes from. */
export function layerChoices(layers: readonly EditableLayer[], passage: Pick<Passage, 'layers'>) {
  return choicesOf(layers, passage, TEXT);
}

/** Of what stands beside its text. */
export function propertyChoices(layers: readonly EditableLayer[], passage: Pick<Passage, 'layers'>) {
  return choicesOf(layers, passage, PROPERTIES);
}

function choicesOf<T extends object>(
  layers: readonly EditableLayer[],
  passage: Pick<Passage, 'layers'>,
  { of, over }: Said<T>,
): readonly LayerChoice<T>[] {
  const choices: LayerChoice<T>[] = [];
  let said: T | undefined;
  for (const [at, { layer, name, kind }] of layers.entries()) {
    const own = passage.layers.find((one) => one.layer === layer);
    if (own !== undefined) said = said === undefined || own.how === 'origin' ? of(own) : over(said, of(own));
    if (said === undefined) continue;
    const below = layers.slice(at + 1).filter((one) => passage.layers.some((other) => other.layer === one.layer));
    const covered = below.map((one) => one.name ?? '');
    choices.push({
      layer,
      name,
      kind,
      content: said,
      reason: own?.reason ?? '',
      how: own?.how ?? 'inherited',
      covered,
    });
  }
  return choices;
}

/** Where the passage is said as it reads now. */
export function layerOfNow(passage: Pick<Passage, 'layers'>): Layer {
  return passage.layers.at(-1)?.layer ?? null;
}

/** Whether a change there must give a reason. */
export function needsReason(choice: Pick<LayerChoice, 'how'>): boolean {
  return choice.how !== 'origin';
}
