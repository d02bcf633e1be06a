/** A colour, with how well it is read on paper and in tables while it is chosen. The checks use the same limits. */
import { useId } from 'preact/hooks';
import { contrast } from '../../../model/colour.ts';
import { MINIMUM_CONTRAST, PAPER, TINT } from '../../../model/house-style.ts';
import { useDesk } from '../write/desk.ts';
import { Described, tied } from '../write/plain-fields.tsx';
import { type FieldOf, plain } from './fields.tsx';
import { settingsWords } from './words.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

export function ColourField(field: FieldOf) {
  const { language } = useDesk();
  const words = settingsWords(language).colour;
  const id = useId();
  const { label, help, value, error, onChange } = plain(field);
  const isColour = COLOUR.test(value);
  const isText = !field.path.endsWith('decoration');
  return (
    <div class="w-field" data-invalid={error !== undefined}>
      <label class="w-label" for={id}>
        {label}
      </label>
      <div class="w-colour">
        <input
          type="color"
          aria-label={`${label}: ${words.choose}`}
          value={isColour ? value : '#1f3a5f'}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <input
          {...tied(id, { help, error })}
          type="text"
          size={8}
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <Described id={id} help={help} error={error} />
      <div role="status">
        {isColour && isText && (
          <ul class="w-contrast">
            <Contrast colour={value} on={PAPER} where={words.onPaper} />
            <Contrast colour={value} on={TINT} where={words.onTint} />
          </ul>
        )}
        {isColour && !isText && <p class="w-help">{words.decoration}</p>}
      </div>
      {isColour && isText && (
        <p class="w-sample" aria-hidden="true" style={{ color: value, background: PAPER, borderColor: value }}>
          {words.sample}
        </p>
      )}
    </div>
  );
}

function Contrast({ colour, on, where }: { colour: string; on: string; where: string }) {
  const { language } = useDesk();
  const words = settingsWords(language).colour;
  const ratio = contrast(colour, on);
  const isEnough = ratio >= MINIMUM_CONTRAST;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  // Never rounded up to what is enough.
  const shown = format.format(Math.floor(ratio * 10) / 10);
  const least = format.format(MINIMUM_CONTRAST);
  return (
    <li class={isEnough ? 'w-well' : 'w-error'}>
      {words.ratio(shown, where)}, {isEnough ? words.enough(least) : words.notEnough(least)}
    </li>
  );
}
