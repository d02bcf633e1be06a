/** The bar above a document: which it is, in which view and form, and what is wrong with it. */
import type { Document, View } from '../../api.ts';
import { type DocumentAddress, go, PAGE } from '../address.ts';
import { previewPath } from '../client.ts';
import { Icon } from '../frame/icons.tsx';
import { PageTitle } from '../frame/title.tsx';
import { organisationName, protocolTitle } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { DocumentActions } from '../write/index.tsx';
import { showPane } from './panes.ts';

export function DocumentBar({ at, document }: { readonly at: DocumentAddress; readonly document: Document }) {
  const name = organisationName(at.organisation);
  const title = document.passages?.title ?? protocolTitle(at.protocol);
  return (
    <div class="bar">
      <div class="names">
        <PageTitle words={`${title} – ${name}`}>
          {title} <span class="of">{name}</span>
        </PageTitle>
      </div>
      <div class="row">
        <Views at={at} views={document.views} />
        {document.passages !== null && <DocumentActions passages={document.passages} />}
      </div>
      {document.isStale && <Stale hasText={document.passages !== null} />}
    </div>
  );
}

function Views({ at, views }: { readonly at: DocumentAddress; readonly views: readonly View[] }) {
  const say = inWords(documentWords);
  const view = views.find(({ name }) => name === at.view);
  if (views.length === 0) return null;
  const shown = view?.forms.filter((form) => form === 'html' || form === 'pdf') ?? [];
  const form = formShown(at, view);
  const downloads = view?.forms.filter((one) => one === 'docx') ?? [];
  return (
    <>
      <label class="choice">
        <span>{say.view}</span>
        <select value={at.view} onChange={(event) => go({ ...at, view: event.currentTarget.value }, 'push')}>
          {view === undefined && <option value={at.view}>{at.view}</option>}
          {views.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {shown.length > 1 && (
        <fieldset class="segments">
          <legend class="unseen">{say.form}</legend>
          {shown.map((one) => (
            <button key={one} type="button" aria-pressed={form === one} onClick={() => go({ ...at, form: one })}>
              {say.forms[one]}
            </button>
          ))}
        </fieldset>
      )}
      <ul class="downloads" aria-label={say.downloads}>
        {downloads.map((one) => (
          <li key={one}>
            <a
              href={previewPath(at.organisation, at.protocol, at.view, one)}
              download={`${at.organisation}-${at.protocol}${at.view === PAGE ? '' : `-${at.view}`}.${one}`}
            >
              <Icon name="download" />
              {say.downloadsOf[one]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is shown of a view: the form that is asked for, or the one that there is. */
export function formShown(at: DocumentAddress, view: View | undefined): 'html' | 'pdf' {
  if (view === undefined || view.forms.includes(at.form)) return at.form;
  return view.forms.includes('html') ? 'html' : 'pdf';
}

function Stale({ hasText }: { readonly hasText: boolean }) {
  const say = inWords(documentWords);
  return (
    <div class="banner late" role="status">
      <Icon name="error" />
      <span>
        <strong>{hasText ? say.stale : say.stopped}</strong> {hasText ? say.staleHelp : say.stoppedHelp}{' '}
        <button type="button" class="link" onClick={() => showPane('findings')}>
          {say.toFinding}
        </button>
      </span>
    </div>
  );
}
