/** Laws and agreements behind a clause: each with its article and when somebody looked it up. */
import type { LegalReferences } from '../../../model/source.ts';
import { useDesk } from './desk.ts';
import { Group, Line } from './plain-fields.tsx';
import { unfinishedLegal } from './properties.ts';
import { writeWords } from './words.ts';

type Reference = LegalReferences[number];

interface Props {
  readonly legal: LegalReferences;
  readonly isChecked: boolean;
  onChange(legal: LegalReferences): void;
}

export function LegalFields({ legal, isChecked, onChange }: Props) {
  const words = writeWords(useDesk().language);
  const say = words.properties;
  const unfinished = isChecked ? unfinishedLegal(legal) : [];
  const put = (at: number, change: Partial<Reference>) =>
    onChange(legal.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const missing = (at: number, value: string) =>
    unfinished.includes(at) && value.trim() === '' ? words.empty : undefined;
  return (
    <Group legend={say.legal} help={legal.length === 0 ? say.noLegal : undefined}>
      {legal.map((one, at) => (
        <Group key={at} legend={say.reference(at + 1)}>
          <Line
            label={say.source}
            help={say.sourceHelp}
            value={one.source}
            error={missing(at, one.source)}
            onChange={(source) => put(at, { source })}
          />
          <Line
            label={say.article}
            help={say.articleHelp}
            value={one.article}
            error={missing(at, one.article)}
            onChange={(article) => put(at, { article })}
          />
          <Line
            label={say.checked}
            type="date"
            value={one.checked ?? ''}
            onChange={(checked) => put(at, { checked })}
          />
          <div class="w-actions">
            <button type="button" onClick={() => onChange(legal.filter((_, index) => index !== at))}>
              {say.removeReference(at + 1)}
            </button>
          </div>
        </Group>
      ))}
      <div class="w-actions">
        <button type="button" onClick={() => onChange([...legal, { source: '', article: '' }])}>
          {say.addReference}
        </button>
      </div>
    </Group>
  );
}
