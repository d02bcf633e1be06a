/** A proposal that was sent: the page to make it on, or whom to ask. */
import type { Proposal } from '../../api/share.ts';
import { Icon } from '../frame/icons.tsx';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';

export function ProposalNotice({ words, proposal }: { readonly words: string; readonly proposal: Proposal }) {
  const say = inWords(shareWords);
  const { address, repository, branch, into } = proposal;
  return (
    <div class="proposal">
      <Icon name="well" />
      <div>
        <p>
          <strong>{words}</strong>
        </p>
        {address !== null ? (
          <>
            <p>
              <a class="button" href={address} target="_blank" rel="noopener noreferrer">
                {say.toProposal}
                <Icon name="outside" />
              </a>
            </p>
            <p class="small soft">{say.toProposalHelp}</p>
          </>
        ) : (
          <>
            <p>{say.ask(branch, into ?? say.everybody)}</p>
            {repository !== null && (
              <p class="small">
                {say.repositoryAt}: <code>{repository}</code>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
