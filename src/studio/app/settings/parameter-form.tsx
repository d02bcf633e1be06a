/** Sets a parameter in a layer, or takes it away there, so that what is above holds again. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Layer } from '../../../model/edit.ts';
import type { PassageParameter } from '../../../model/passages.ts';
import type { ParameterValue } from '../../../model/source.ts';
import { ChangeView, isTelling } from '../write/change-view.tsx';
import { useDesk } from '../write/desk.ts';
import { focusFirstError } from '../write/focus-first-error.ts';
import { LayerChoice } from '../write/layer-choice.tsx';
import type { LayerChoice as Choice } from '../write/layers.ts';
import { useChange } from '../write/use-change.ts';
import { SetBy } from './parameters.tsx';
import { ValueField } from './value-field.tsx';
import { asText, fromText, shapeOf, valueIn, withValue } from './values.ts';
import { settingsWords } from './words.ts';

interface Props {
  readonly parameter: PassageParameter;
  onDone(): void;
}

export function ParameterForm({ parameter, onDone }: Props) {
  const desk = useDesk();
  const words = settingsWords(desk.language);
  const { name, declaration, set } = parameter;
  const { layers } = desk.passages;
  const shape = shapeOf(
    declaration,
    set.map(({ value }) => valueIn(value)),
  );
  const now = set.at(-1)?.layer ?? null;
  const layer = useSignal<Layer>(layers.at(-1)?.layer ?? null);
  const typed = useSignal<ReadonlyMap<Layer, ParameterValue | undefined>>(new Map());
  const isChecked = useSignal(false);
  const place = useRef<HTMLFormElement>(null);
  const change = useChange(() => {
    desk.tell(words.changed(declaration.description));
    onDone();
  });
  /** What is set there, or what comes from above. */
  const at = layers.findIndex((one) => one.layer === layer.value);
  const above = layers.slice(0, at + 1).map((one) => one.layer);
  const own = set.find((one) => one.layer === layer.value);
  const inherited = valueIn(set.findLast((one) => above.includes(one.layer))?.value) ?? declaration.default;
  const value = typed.value.has(layer.value) ? typed.value.get(layer.value) : inherited;
  const isMissing = isChecked.value && asText(value).trim() === '';
  const choices = layers.map((one): Choice => ({ ...one, content: {}, reason: '', how: 'origin', covered: [] }));

  const save = (event: Event) => {
    event.preventDefault();
    isChecked.value = true;
    const text = asText(value);
    const next = typeof value === 'object' && !Array.isArray(value) ? value : fromText(text, shape);
    if (next === undefined || text.trim() === '') {
      requestAnimationFrame(() => focusFirstError(place.current));
      return;
    }
    const edit = { kind: 'parameter', name, layer: layer.value, before: own?.value } as const;
    void change.askOrWrite([{ ...edit, value: withValue(own?.value, next) }]);
  };
  return (
    <div class="w-parameter-form">
      <form ref={place} onSubmit={save} noValidate hidden={isTelling(change)}>
        <LayerChoice
          choices={choices}
          layer={layer.value}
          now={now}
          onChoose={(chosen) => {
            layer.value = chosen;
          }}
        />
        <div key={layer.value}>
          <ValueField
            label={words.value}
            declaration={declaration}
            shape={shape}
            value={value}
            error={isMissing ? words.missing : undefined}
            onChange={(next) => {
              typed.value = new Map(typed.value).set(layer.value, next);
            }}
          />
        </div>
        <SetBy parameter={parameter} />
        <div class="w-actions">
          <button type="submit" class="w-main" disabled={change.state.value.kind === 'asking'}>
            {words.save}
          </button>
          <button type="button" onClick={onDone}>
            {words.cancel}
          </button>
          {own !== undefined && layer.value !== null && (
            <button
              type="button"
              class="w-quiet"
              onClick={() =>
                void change.askOrWrite([
                  { kind: 'parameter', name, layer: layer.value, value: undefined, before: own.value },
                ])
              }
            >
              {words.reset}
            </button>
          )}
        </div>
      </form>
      <ChangeView change={change} />
    </div>
  );
}
