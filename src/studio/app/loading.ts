/** Fills the state: from the server when the application opens, at another address, and after each change that is told. */
import { effect, untracked } from '@preact/signals';
import type { StudioEvent } from '../api.ts';
import { ROUTES } from '../api.ts';
import { address, followAddress } from './address.ts';
import { type Answer, client } from './client.ts';
import { connection, lastChange, lastShared, opened, overview, refused, start } from './state.ts';

/** In milliseconds. */
const BEFORE_ANOTHER_TRY = 2000;

/** Opens the application; what it returns stops it. */
export function begin(): () => void {
  followAddress();
  const disconnect = connect();
  void refreshStart();
  let before: string | undefined;
  const stop = effect(() => {
    const { page } = address.value;
    const name = documentName();
    const now = name?.join('/');
    const isElsewhere = now !== before;
    before = now;
    // Another passage of the same document is known.
    if (name !== null && isElsewhere) void untracked(() => openDocument(...name));
    else if (page === 'overview' || page === 'findings') void untracked(refreshOverview);
  });
  return () => {
    stop();
    disconnect();
  };
}

/** Everything that is shown is asked again. */
export async function refresh(): Promise<void> {
  const name = documentName();
  await Promise.all([refreshStart(), name === null ? refreshOverview() : refreshDocument(...name)]);
}

export async function refreshStart(): Promise<void> {
  const answer = await client.start();
  if (answer.ok) start.value = answer.value;
  else lost(answer);
}

export async function refreshOverview(): Promise<void> {
  const answer = await client.overview();
  if (answer.ok) {
    overview.value = answer.value;
    refused.value = [];
  } else lost(answer);
}

/** The document of the address of now; null elsewhere. */
function documentName(): [organisation: string, protocol: string] | null {
  const now = address.value;
  return now.page === 'document' ? [now.organisation, now.protocol] : null;
}

/** Who comes back sees at once what they left; what changed meanwhile follows. */
async function openDocument(organisation: string, protocol: string): Promise<void> {
  const isKnown = opened.value?.organisation === organisation && opened.value.protocol === protocol;
  if (!isKnown) opened.value = null;
  await refreshDocument(organisation, protocol);
}

export async function refreshDocument(organisation: string, protocol: string): Promise<void> {
  const answer = await client.document(organisation, protocol);
  // Somebody may have gone on to another one meanwhile.
  if (documentName()?.join('/') !== `${organisation}/${protocol}`) return;
  if (answer.ok) {
    const known = opened.value;
    const isOlder = known?.organisation === organisation && known.document.revision > answer.value.revision;
    if (isOlder) return;
    opened.value = { organisation, protocol, document: answer.value };
    refused.value = [];
  } else lost(answer);
}

function lost(answer: Answer<unknown> & { ok: false }): void {
  if (answer.status === 0) {
    if (connection.value === 'open') connection.value = 'gone';
  } else if (answer.status === 401 || answer.status === 403) connection.value = 'notAllowed';
  else refused.value = answer.findings;
}

/** Follows what the server tells, and goes on trying when it is gone. */
function connect(): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    source = new EventSource(ROUTES.events);
    source.onopen = () => {
      const wasGone = connection.value !== 'opening';
      connection.value = 'open';
      // What changed meanwhile was told to nobody.
      if (wasGone) heard(null);
    };
    source.onmessage = ({ data }) => hear(JSON.parse(String(data)) as StudioEvent);
    source.onerror = () => {
      if (connection.value !== 'ended' && connection.value !== 'notAllowed') connection.value = 'gone';
      if (source.readyState !== EventSource.CLOSED) return;
      // Why it was refused, only an answer with a status tells.
      void refreshStart();
      timer = setTimeout(listen, BEFORE_ANOTHER_TRY);
    };
  };
  listen();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function hear(event: StudioEvent): void {
  if (event.kind === 'end') connection.value = 'ended';
  // Told to who begins to listen, so that nothing is missed: there is nothing new in what is known already.
  else if (event.kind === 'changed' && event.documents.length === 0 && event.revision === start.value?.revision) return;
  else if (event.kind === 'changed') heard(event.documents);
  else if (event.kind === 'shared') lastShared.value += 1;
  else void refresh();
}

function heard(documents: readonly string[] | null): void {
  lastChange.value = { count: lastChange.value.count + 1, documents };
  void refresh();
}
