/** For whom a clause is, as boxes to tick. */
import type { Audience } from '../../../model/source.ts';
import { AUDIENCES, whoWords } from '../words/names.ts';
import { useDesk } from './desk.ts';
import { Group, Tick } from './plain-fields.tsx';
import { writeWords } from './words.ts';

interface Props {
  readonly chosen: readonly Audience[];
  readonly error: string | undefined;
  onChange(chosen: readonly Audience[]): void;
}

export function Audiences({ chosen, error, onChange }: Props) {
  const { language } = useDesk();
  const words = writeWords(language);
  return (
    <div data-invalid={error !== undefined}>
      <Group legend={words.add.audience} error={error} class="w-ticks">
        {AUDIENCES.map((one) => (
          <Tick
            key={one}
            words={whoWords([one], language)}
            isOn={chosen.includes(one)}
            onChange={(isOn) => onChange(isOn ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </Group>
    </div>
  );
}
