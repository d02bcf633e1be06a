/** The norms that a clause says, in their words; others are found in the registers. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { RegisterNorm } from '../../../model/passages.ts';
import { nameOf, useDesk } from './desk.ts';
import { Group, Tick } from './plain-fields.tsx';
import { normsWith } from './properties.ts';
import { writeWords } from './words.ts';

/** As many as one looks through at once. */
const SHOWN = 20;

interface Props {
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

type Register = readonly RegisterNorm[] | 'asked' | 'none';

export function NormChoice({ chosen, onChange }: Props) {
  const desk = useDesk();
  const words = writeWords(desk.language).properties;
  const register = useSignal<Register>('asked');
  const sought = useSignal('');
  const id = useId();
  // What was chosen when this was opened stays in its place, so that a tick that is taken away can be put back.
  const first = useRef(chosen).current;
  useEffect(() => {
    const { organisation, protocol } = desk.passages;
    void desk.client.norms(organisation, protocol).then((answer) => {
      register.value = answer.ok ? answer.value.norms : 'none';
    });
  }, []);
  const known = typeof register.value === 'string' ? [] : register.value;
  const byId = new Map(known.map((norm) => [norm.id, norm]));
  const listed = [...first, ...chosen.filter((one) => !first.includes(one))];
  const found = normsWith(known, sought.value).filter((norm) => !listed.includes(norm.id));
  const tick = (one: string) => (
    <Tick
      key={one}
      words={byId.get(one)?.text ?? (register.value === 'asked' ? one : words.unknownNorm(one))}
      note={whereOf(byId.get(one), one)}
      isOn={chosen.includes(one)}
      onChange={(isOn) => onChange(isOn ? [...chosen, one] : chosen.filter((other) => other !== one))}
    />
  );
  const whereOf = (norm: RegisterNorm | undefined, ref: string) =>
    [ref, norm === undefined ? '' : nameOf(desk, norm.organisation), ...(norm?.parts ?? [])]
      .filter(Boolean)
      .join(' · ');
  return (
    <Group legend={words.norms} help={listed.length === 0 ? words.noNorms : undefined}>
      {listed.map(tick)}
      <div class="w-field">
        <label class="w-label" for={id}>
          {words.findNorm}
        </label>
        <input
          id={id}
          type="search"
          aria-describedby={`${id}-help`}
          value={sought.value}
          onInput={(event) => {
            sought.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            // Looking is no saving.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <p class="w-help" id={`${id}-help`} role="status">
          {register.value === 'none'
            ? words.noRegister
            : sought.value.trim() === ''
              ? words.findNormHelp
              : words.found(found.length)}
        </p>
      </div>
      {found.length > 0 && <div class="w-ticks w-scroll">{found.slice(0, SHOWN).map(({ id: one }) => tick(one))}</div>}
      {found.length > SHOWN && <p class="w-help">{words.more(found.length - SHOWN)}</p>}
    </Group>
  );
}
