/** What there is to read: as it was, as it is with its differences marked, and what an organisation made of it. */
import type { Question, Shown } from '../../../index.ts';
import { forceWord, whoWords } from '../words/names.ts';
import { inWords, language } from '../words.ts';
import { movedWords } from './words.ts';

export function Texts({ question }: { readonly question: Question }) {
  const say = inWords(movedWords);
  const { was, now, ours, choice, whom } = question;
  const isFresh = choice.kind === 'undecided';
  const reasons = [...new Set(whom.map(({ reason }) => reason))];
  const [reason] = reasons.length === 1 ? reasons : [null];
  const about = was?.force != null && (was.force !== now.force || String(was.audience) !== String(now.audience));
  const isAbout = about || ours?.audience != null || ours?.force != null;
  return (
    <div class="moved-texts">
      {!isFresh && (
        <section>
          <h4>{say.was}</h4>
          {was === null ? (
            <p class="soft">{say.unrecorded}</p>
          ) : (
            <Text shown={was} lang={question.language} isAbout={isAbout} />
          )}
        </section>
      )}
      <section class="moved-now">
        <h4>{say.now}</h4>
        <Text shown={now} lang={question.language} isAbout={isAbout} />
      </section>
      <section>
        <h4>{say.ours}</h4>
        {ours === null ? (
          <p class="soft">{isFresh ? say.open : choice.kind === 'variant' ? say.leftVariant : say.left}</p>
        ) : (
          <Text shown={ours} lang={question.language} isAbout={isAbout} />
        )}
        {reason != null && (
          <p class="small">
            <span class="soft">{say.reason}:</span> <span lang={question.language}>{reason}</span>
          </p>
        )}
      </section>
    </div>
  );
}

function Text({ shown, lang, isAbout }: { readonly shown: Shown; readonly lang: string; readonly isAbout: boolean }) {
  const { html, audience, force } = shown;
  return (
    <>
      <div class="w-redline" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
      {isAbout && (
        <p class="small soft">
          {audience !== null && whoWords(audience, language.value)}
          {force !== null && <span class="tag">{forceWord(force, language.value)}</span>}
        </p>
      )}
    </>
  );
}
