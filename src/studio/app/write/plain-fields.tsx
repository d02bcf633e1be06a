/** Fields of words without markup, with their label, help and error tied to them. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly error?: string | undefined;
  onChange(value: string): void;
}

export function Described({ id, help, error }: { id: string; help?: string | undefined; error?: string | undefined }) {
  return (
    <>
      {help !== undefined && help !== '' && (
        <p class="w-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p class="w-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** What ties a control to its help and error. */
export function tied(id: string, { help, error }: Pick<FieldProps, 'help' | 'error'>) {
  const by = [help !== undefined && help !== '' && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean);
  return {
    id,
    'aria-describedby': by.length === 0 ? undefined : by.join(' '),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
}

/** A control under its label, with what is told of it below. */
function Framed({ id, field, children }: { id: string; field: FieldProps; children: ComponentChildren }) {
  return (
    <div class="w-field" data-invalid={field.error !== undefined}>
      <label class="w-label" for={id}>
        {field.label}
      </label>
      {children}
      <Described id={id} help={field.help} error={field.error} />
    </div>
  );
}

interface LineProps extends FieldProps {
  readonly type?: 'text' | 'date' | 'number' | 'email' | 'tel' | 'url';
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly isRequired?: boolean;
}

export function Line({ type = 'text', unit, min, max, isRequired, ...field }: LineProps) {
  const id = useId();
  return (
    <Framed id={id} field={field}>
      <div class="w-with-unit">
        <input
          {...tied(id, field)}
          {...({ type, min, max } as object)}
          aria-required={isRequired}
          value={field.value}
          onInput={(event) => field.onChange(event.currentTarget.value)}
        />
        {unit !== undefined && <span class="w-unit">{unit}</span>}
      </div>
    </Framed>
  );
}

export function Area({ isSource = false, rows, ...field }: FieldProps & { isSource?: boolean; rows?: number }) {
  const id = useId();
  return (
    <Framed id={id} field={field}>
      <textarea
        {...tied(id, field)}
        class={isSource ? 'w-source' : undefined}
        rows={rows ?? Math.min(16, Math.max(3, field.value.split('\n').length + 1))}
        spellcheck={!isSource}
        value={field.value}
        onInput={(event) => field.onChange(event.currentTarget.value)}
      />
    </Framed>
  );
}

export interface Option {
  readonly value: string;
  readonly words: string;
}

export function Choice({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const id = useId();
  return (
    <Framed id={id} field={field}>
      <select {...tied(id, field)} value={field.value} onChange={(event) => field.onChange(event.currentTarget.value)}>
        {options.map(({ value, words }) => (
          <option key={value} value={value} selected={value === field.value}>
            {words}
          </option>
        ))}
      </select>
    </Framed>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Fields or choices that belong together. */
export function Group({ legend, help, error, children, class: name = 'w-group' }: GroupProps) {
  const id = useId();
  const { id: _own, ...described } = tied(id, { help, error });
  return (
    <fieldset class={name} {...described}>
      <legend>{legend}</legend>
      <Described id={id} help={help} error={error} />
      {children}
    </fieldset>
  );
}

interface TickProps {
  readonly words: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly isOn: boolean;
  readonly type?: 'checkbox' | 'radio';
  readonly name?: string;
  onChange(isOn: boolean): void;
}

/** A box to tick, or one of a group of choices, with a line about it below. */
export function Tick({ words, note, isOn, type = 'checkbox', name, onChange }: TickProps) {
  const id = useId();
  const hasNote = note !== undefined && note !== null && note !== false;
  return (
    <div class="w-tick">
      <input
        id={id}
        type={type}
        name={name}
        checked={isOn}
        aria-describedby={hasNote ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{words}</label>
        {hasNote && (
          <div class="w-note" id={`${id}-note`}>
            {note}
          </div>
        )}
      </div>
    </div>
  );
}
