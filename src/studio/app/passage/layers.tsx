/** What each layer says of a passage, the text of now first. */
import type { Passage, PassageLayer, Passages } from '../../../model/passages.ts';
import { organisationName } from '../state.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';
import { Block } from './block.tsx';
import { ContentText } from './content.tsx';

export function Layers({ passage, passages }: { readonly passage: Passage; readonly passages: Passages }) {
  const say = inWords(passageWords);
  const [last, ...earlier] = [...passage.layers].reverse();
  if (last === undefined) return null;
  return (
    <Block title={say.origin}>
      <ol class="layers">
        {[last, ...earlier].map((layer) => (
          <Layer key={layer.layer ?? ''} layer={layer} isLast={layer === last} passages={passages} />
        ))}
      </ol>
    </Block>
  );
}

interface LayerProps {
  readonly layer: PassageLayer;
  readonly isLast: boolean;
  readonly passages: Passages;
}

function Layer({ layer, isLast, passages }: LayerProps) {
  const say = inWords(passageWords);
  const name = layer.layer === null ? say.base : organisationName(layer.layer);
  return (
    <li class={isLast ? 'last' : ''}>
      <details open={isLast}>
        <summary>
          <strong>{name}</strong> <span class="soft">{say.how[layer.how]}</span>
        </summary>
        {layer.reason !== null && (
          <p class="reason">
            <span class="soft">{say.reason}:</span> {layer.reason}
          </p>
        )}
        <ContentText content={layer.content} passages={passages} />
      </details>
    </li>
  );
}
