/** After it was written: where to go now, and the account to keep. */
import { type ImportAnswer, REPORT_FORMS } from '../../api/imported.ts';
import { ROUTES } from '../../api.ts';
import { documentAddress, printAddress } from '../address.ts';
import { Icon } from '../frame/icons.tsx';
import { inWords } from '../words.ts';
import { startAnew } from './desk.ts';
import { importWords } from './words.ts';

export function Done({ answer: { organisation, protocol, account, report } }: { readonly answer: ImportAnswer }) {
  const say = inWords(importWords);
  const doubt = account.doubtful.find(({ clause }) => clause !== null)?.clause ?? null;
  return (
    <div class="empty well">
      <Icon name="well" />
      <div>
        <p>{say.doneHelp}</p>
        <p class="row">
          <a href={printAddress(documentAddress(organisation, protocol))}>{say.toDocument}</a>
          {doubt !== null && (
            <a href={printAddress(documentAddress(organisation, protocol, { passage: doubt }))}>{say.toDoubt}</a>
          )}
          <button type="button" class="link" onClick={startAnew}>
            {say.again}
          </button>
        </p>
        <KeepReport report={report} />
      </div>
    </div>
  );
}

export function KeepReport({ report }: { readonly report: number }) {
  const say = inWords(importWords);
  return (
    <p class="row">
      <span>{say.keep}:</span>
      {REPORT_FORMS.map((form) => (
        <a key={form} href={`${ROUTES.importedReport}?number=${report}&form=${form}`} download>
          {say.forms[form]}
        </a>
      ))}
    </p>
  );
}
