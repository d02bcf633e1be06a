/** Settings of an organisation, or of its part in a document: a form of each file. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Passages } from '../../../model/passages.ts';
import type { Settings } from '../../api.ts';
import { go } from '../address.ts';
import { client } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { Loading } from '../frame/loading.tsx';
import { PageTitle } from '../frame/title.tsx';
import { protocolTitle, start } from '../state.ts';
import { language } from '../words.ts';
import { DeskProvider, useDeskOf } from '../write/desk.ts';
import { Choice } from '../write/plain-fields.tsx';
import { SettingsForm } from './settings-form.tsx';
import { settingsWords } from './words.ts';

interface Props {
  readonly organisation: string | null;
  readonly protocol: string | null;
}

export function SettingsPage({ organisation, protocol }: Props) {
  const words = settingsWords(language.value);
  const known = start.value;
  const organisations = known?.organisations ?? [];
  const own = organisations.find(({ id }) => id === (organisation ?? known?.asked)) ?? organisations[0];
  const document = own?.documents.find((id) => id === protocol) ?? own?.documents[0] ?? null;
  if (known === null) return <Loading title={words.settings} />;
  const show = (id: string, of: string | null) => go({ page: 'settings', organisation: id, protocol: of });
  return (
    <div class="page w-settings-page">
      <PageTitle words={words.settings} />
      <p class="lead">{words.settingsLead}</p>
      {own !== undefined && (
        <div class="w-row-fields">
          <Choice
            label={words.organisation}
            value={own.id}
            options={organisations.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(id) => show(id, null)}
          />
          {own.documents.length > 1 && (
            <Choice
              label={words.protocol}
              value={document ?? ''}
              options={own.documents.map((id) => ({ value: id, words: protocolTitle(id) }))}
              onChange={(id) => show(own.id, id)}
            />
          )}
        </div>
      )}
      {own === undefined ? (
        <p>{words.noForms}</p>
      ) : (
        <Forms key={`${own.id}/${document}`} organisation={own.id} protocol={document} />
      )}
    </div>
  );
}

function Forms({ organisation, protocol }: { organisation: string; protocol: string | null }) {
  const words = settingsWords(language.value);
  const settings = useSignal<Settings | null>(null);
  const refused = useSignal<Parameters<typeof FindingList>[0]['findings']>([]);
  const desk = useDeskOf(documentOf(organisation, protocol ?? ''));
  const revision = start.value?.revision;
  useEffect(() => {
    let isLatest = true;
    void client.settings(organisation, protocol).then((answer) => {
      if (!isLatest) return;
      if (answer.ok) settings.value = answer.value;
      refused.value = answer.ok ? [] : answer.findings;
    });
    return () => {
      isLatest = false;
    };
  }, [organisation, protocol, revision]);
  const forms = settings.value?.forms;
  return (
    <DeskProvider value={desk}>
      <FindingList findings={refused.value} />
      {forms === undefined && refused.value.length === 0 && <p>{words.loading}</p>}
      {forms?.length === 0 && <p>{words.noForms}</p>}
      {forms?.map((form) => (
        <SettingsForm key={form.file} form={form} />
      ))}
    </DeskProvider>
  );
}

/** Settings are of files, not of passages. */
function documentOf(organisation: string, protocol: string): Passages {
  const none = { passages: [], parts: [], parameters: [], layers: [], variants: [], versions: [] };
  return {
    ...none,
    organisation,
    protocol,
    title: '',
    language: 'nl',
    stopped: null,
    outlineOf: null,
  } as unknown as Passages;
}
