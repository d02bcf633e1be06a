/** The middle of a document: its page, its PDF, or why there is none. */
import type { Document } from '../../api.ts';
import type { DocumentAddress } from '../address.ts';
import { previewPath } from '../client.ts';
import { FindingList } from '../findings/list.tsx';
import { Icon } from '../frame/icons.tsx';
import { lastChange, organisationName, protocolTitle, selected, selection } from '../state.ts';
import { documentWords } from '../words/document.ts';
import { inWords } from '../words.ts';
import { formShown } from './bar.tsx';
import { PageFrame } from './page-frame.tsx';
import { Peek } from './peek.tsx';

export function TextView({ at, document }: { readonly at: DocumentAddress; readonly document: Document }) {
  const say = inWords(documentWords);
  const { passages, findings, views } = document;
  const view = views.find(({ name }) => name === at.view);
  const title = say.page(passages?.title ?? protocolTitle(at.protocol), organisationName(at.organisation));
  if (passages === null)
    return (
      <div class="nothing">
        <p>
          <strong>{say.stopped}</strong> {say.stoppedHelp}
        </p>
        <FindingList findings={findings} />
      </div>
    );
  if (formShown(at, view) === 'pdf') return <Pdf at={at} title={title} />;
  return (
    <>
      <PageFrame
        key={at.view}
        organisation={at.organisation}
        protocol={at.protocol}
        view={at.view}
        title={title}
        passages={passages}
        findings={findings}
        selected={selection.value}
      />
      <Peek passage={selected.value} />
    </>
  );
}

/** The browser shows it with what it has for that; the links are for one that has nothing. */
function Pdf({ at, title }: { readonly at: DocumentAddress; readonly title: string }) {
  const say = inWords(documentWords);
  const path = previewPath(at.organisation, at.protocol, at.view, 'pdf');
  const isShown = navigator.pdfViewerEnabled !== false;
  return (
    <div class="pdf">
      <p class="row">
        {!isShown && <span>{say.noViewer}</span>}
        <a href={path} target="_blank" rel="noreferrer">
          <Icon name="outside" />
          {say.openPdf}
        </a>
        <a href={path} download={`${at.organisation}-${at.protocol}-${at.view}.pdf`}>
          <Icon name="download" />
          {say.savePdf}
        </a>
      </p>
      {isShown && <iframe key={lastChange.value.count} src={path} title={`${title} (pdf)`} />}
    </div>
  );
}
