/** Who makes the changes, where git was not told. */
import { useSignal } from '@preact/signals';
import { inWords } from '../words.ts';
import { shareWords } from './words.ts';
import { Outcome, useWork } from './work.tsx';

export function AuthorForm() {
  const say = inWords(shareWords);
  const work = useWork();
  const name = useSignal('');
  const email = useSignal('');
  return (
    <section aria-labelledby="share-who">
      <h2 id="share-who">{say.who}</h2>
      <p class="soft">{say.whoHelp}</p>
      <form
        class="who"
        onSubmit={(event) => {
          event.preventDefault();
          void work.run({ kind: 'author', name: name.value, email: email.value }, say.keeping);
        }}
      >
        <label>
          {say.name}
          <input
            required
            maxLength={100}
            autocomplete="name"
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          {say.email}
          <input
            type="email"
            maxLength={200}
            autocomplete="email"
            value={email.value}
            onInput={(event) => {
              email.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" disabled={work.isBusy.value}>
          {say.saveName}
        </button>
      </form>
      <Outcome answer={work.answer.value?.kind === 'refused' ? work.answer.value : null} />
    </section>
  );
}
