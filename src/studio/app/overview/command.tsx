/** A command for the terminal, to be copied. */
import { Icon } from '../frame/icons.tsx';
import { announce } from '../state.ts';
import { overviewWords } from '../words/overview.ts';
import { inWords } from '../words.ts';

export function Command({ words }: { readonly words: string }) {
  const say = inWords(overviewWords);
  return (
    <p class="command">
      <code>{words}</code>
      <button
        type="button"
        class="plain"
        onClick={() => void navigator.clipboard?.writeText(words).then(() => announce(say.copied))}
      >
        <Icon name="copy" />
        {say.copy} <span class="unseen">{words}</span>
      </button>
    </p>
  );
}
