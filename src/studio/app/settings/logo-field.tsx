/** A logo: one of the pictures that there are, shown as documents show it, or one of somebody's own computer. */
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { LIMITS } from '../../../model/limits.ts';
import type { Finding } from '../../api.ts';
import { client } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { inBase64 } from '../in-base64.ts';
import { start } from '../state.ts';
import { useDesk } from '../write/desk.ts';
import { Choice, Group } from '../write/plain-fields.tsx';
import { type FieldOf, plain } from './fields.tsx';
import { settingsWords } from './words.ts';

const KINDS = '.svg,.png,image/svg+xml,image/png';

export function LogoField(field: FieldOf) {
  const desk = useDesk();
  const words = settingsWords(desk.language).logo;
  const { label, help, value, error, isRequired, onChange } = plain(field);
  const names = useSignal<readonly string[]>([]);
  const picture = useSignal<string | null>(null);
  const findings = useSignal<readonly Finding[]>([]);
  const tooLarge = useSignal(false);
  const id = useId();
  const revision = start.value?.revision;
  useEffect(() => {
    void client.logos().then((answer) => {
      if (answer.ok) names.value = answer.value.names;
    });
  }, [revision]);
  useEffect(() => {
    let isLatest = true;
    picture.value = null;
    if (value !== '')
      void client.logo(value).then((answer) => {
        if (!isLatest) return;
        picture.value = answer.ok ? answer.value.picture : null;
        findings.value = answer.ok ? [] : answer.findings;
      });
    return () => {
      isLatest = false;
    };
  }, [value, revision]);
  const bring = async (file: File) => {
    tooLarge.value = file.size > LIMITS.pngFile.at;
    if (tooLarge.value) return;
    const answer = await client.addLogo({ name: file.name, bytes: await inBase64(file) });
    if (!answer.ok) {
      findings.value = answer.findings;
      return;
    }
    const { name } = answer.value;
    names.value = [...new Set([...names.value, name])].sort();
    onChange(name);
    desk.tell(words.added(name));
  };
  const isGone = value !== '' && !names.value.includes(value);
  const all = isGone ? [value, ...names.value] : names.value;
  const none = isRequired && value !== '' ? [] : [{ value: '', words: words.none }];
  return (
    <Group legend={label} help={help}>
      <Choice
        label={words.there}
        value={value}
        error={error}
        options={[...none, ...all.map((name) => ({ value: name, words: name }))]}
        onChange={onChange}
      />
      {picture.value !== null && <img class="logo-shown" src={picture.value} alt={words.shown(value)} />}
      <div class="w-field">
        <label class="w-label" for={id}>
          {words.own}
        </label>
        <input
          id={id}
          type="file"
          accept={KINDS}
          disabled={desk.isReadOnly}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void bring(file);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <p class="w-help" id={`${id}-help`}>
          {words.ownHelp}
        </p>
      </div>
      <div role="alert">
        {tooLarge.value && <p class="w-error">{words.tooLarge}</p>}
        <FindingList findings={findings.value} />
      </div>
    </Group>
  );
}
