/** What a layer says, for reading. */
import type { ComponentChildren } from 'preact';
import type { Passages } from '../../../model/passages.ts';
import type { Content } from '../../../model/source.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';
import { SourceText } from './text.tsx';
import { inValues } from './values.ts';

interface ContentProps {
  readonly content: Content;
  readonly passages: Passages;
}

export function ContentText({ content, passages }: ContentProps) {
  const say = inWords(passageWords);
  const { text, do: wel, dont, role, term, cells, form, figure, choose } = content;
  const named = role ?? term;
  return (
    <div class="content">
      {named !== undefined && (
        <p>
          <strong>{inValues(named, passages.parameters)}</strong>
        </p>
      )}
      {text !== undefined && <SourceText source={text} passages={passages} />}
      {wel !== undefined && (
        <Labelled label={say.doWord}>
          <SourceText source={wel} passages={passages} />
        </Labelled>
      )}
      {dont !== undefined && (
        <Labelled label={say.dontWord}>
          <SourceText source={dont} passages={passages} />
        </Labelled>
      )}
      {cells !== undefined && (
        <ol class="cells">
          {cells.map((cell, index) => (
            <li key={index}>{cell === '' ? '–' : <SourceText source={cell} passages={passages} />}</li>
          ))}
        </ol>
      )}
      {choose !== undefined && <Choice choose={choose} passages={passages} />}
      {form !== undefined && (
        <Labelled label={say.form(form.length)}>
          <ul class="bullets">
            {form.map(({ field, label }) => (
              <li key={field}>{inValues(label, passages.parameters)}</li>
            ))}
          </ul>
        </Labelled>
      )}
      {figure !== undefined && <p>{say.figure(figure.alt)}</p>}
    </div>
  );
}

/** All wordings, with the words that the fact's values have. */
function Choice({
  choose,
  passages,
}: {
  readonly choose: NonNullable<Content['choose']>;
  readonly passages: Passages;
}) {
  const { values } = passages.parameters.find(({ name }) => name === choose.fact)?.declaration ?? {};
  return (
    <>
      {Object.entries(choose.wordings).map(([value, wording]) => (
        <Labelled key={value} label={values?.[value] ?? value}>
          <SourceText source={wording} passages={passages} />
        </Labelled>
      ))}
    </>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="labelled">
      <p class="small soft">{label}</p>
      {children}
    </div>
  );
}
