/** What is not shared yet, by save, and sending it as a proposal. */
import type { SharedSave, Sharing } from '../../api/share.ts';
import { Empty } from '../frame/empty.tsx';
import { inWords, language } from '../words.ts';
import { ProposalNotice } from './proposal.tsx';
import { shareWords } from './words.ts';
import { Outcome, Output, useWork } from './work.tsx';

type Repository = Extract<Sharing, { kind: 'repository' }>;

const AT_MOST = 200;

export function NotShared({ sharing, remote }: { readonly sharing: Repository; readonly remote: string | null }) {
  const say = inWords(shareWords);
  const work = useWork();
  const { saves, tip, proposal } = sharing;
  const answer = work.answer.value;
  const sent = answer?.kind === 'sent' ? answer.sent : null;
  const send = async () => {
    if (tip === null) return;
    const done = await work.run({ kind: 'send', tip, remote }, say.sending);
    const address = done?.kind === 'sent' ? done.sent.proposal.address : null;
    // Where a browser does not let it, the link stands there.
    if (address !== null) open(address, '_blank', 'noopener,noreferrer');
  };
  return (
    <section aria-labelledby="share-mine">
      <h2 id="share-mine" tabIndex={-1}>
        {say.mine} {saves.length > 0 && <span class="count">{saves.length}</span>}
      </h2>
      {saves.length > 0 ? (
        <>
          <SaveList saves={saves} />
          <p class="soft">{say.sendHelp}</p>
          <p class="row">
            <button type="button" disabled={work.isBusy.value} onClick={() => void send()}>
              {work.isBusy.value ? say.sending : say.send}
            </button>
          </p>
        </>
      ) : (
        sent === null && (
          <Empty icon={proposal === null ? 'info' : 'well'}>{proposal === null ? say.nothingYet : say.allShared}</Empty>
        )
      )}
      <Outcome answer={answer}>
        {sent !== null && (
          <>
            <ProposalNotice words={say.sent} proposal={sent.proposal} />
            <Output text={sent.said} label={say.said} />
          </>
        )}
      </Outcome>
      {sent === null && proposal !== null && <ProposalNotice words={say.open} proposal={proposal} />}
    </section>
  );
}

export function SaveList({ saves }: { readonly saves: readonly SharedSave[] }) {
  const say = inWords(shareWords);
  return (
    <>
      <ol class="saves">
        {saves.map(({ id, subject, lines, author, when }) => (
          <li key={id}>
            <p>
              <strong>{subject}</strong>
            </p>
            <p class="small soft">{say.by(author, printMoment(when))}</p>
            {lines.length > 0 && (
              <details class="small">
                <summary>
                  {say.touches} <span class="unseen">: {subject}</span>
                </summary>
                <ul>
                  {linesOf(lines).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      {saves.length === AT_MOST && <p class="soft">{say.more}</p>}
    </>
  );
}

/** A line that was wrapped goes on without a dash. */
function linesOf(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (/^\s/.test(line) && whole.length > 0) whole.push(`${whole.pop()} ${line.trim()}`);
    else whole.push(line.replace(/^- /, ''));
  }
  return whole;
}

function printMoment(when: string): string {
  const format = new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(when));
}
