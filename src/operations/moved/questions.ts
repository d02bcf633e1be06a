/** Of what was read together: the texts, and what each begins with. */
import type { AskedOf, Question, Shown } from '../../model/moved.ts';
import type { ProtocolSource } from '../../model/policy.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import type { Amendment, Content, Outline, PinnedText, Rearrangement, Variant } from '../../model/source.ts';
import { sourceContent } from '../../resolve/working.ts';
import { firstWordsRead } from '../../words/first-words.ts';
import { baseOf, type ComparedBase } from '../compare/base.ts';
import { type MakeTemplate, neutralLine, neutrally, neutralWords, templates } from '../compare/wording.ts';
import { linesOfChanges, linesOfEntries, linesOfVariant, type Naming } from './lines.ts';
import { answersTo, keyOfRead, type Read, seenOf } from './read.ts';
import { type Around, htmlOf, htmlOfLines } from './texts.ts';

interface Asked {
  /** The same but for whose it is. */
  readonly group: readonly Read[];
  readonly whom: readonly AskedOf[];
}

export function questionsIn(
  protocol: ProtocolSource,
  asked: readonly Asked[],
  documents: ReadonlyMap<string, PolicyDocument>,
): Question[] {
  const base = baseOf(protocol);
  const make = templates(protocol);
  return asked.flatMap(({ group, whom }): Question[] => {
    const [read] = group;
    const text = read === undefined ? undefined : documents.get(read.organisation)?.text;
    if (read === undefined || text == null) return [];
    const { choice, was, now, ours } = read;
    const given = givenTo(group, documents, make);
    const names = namesIn(base, make, given);
    const around = { base, make, names, given, language: text.language };
    const { kind, id } = choice;
    return [
      {
        key: keyOfRead(read),
        protocol: protocol.id,
        title: text.title,
        language: text.language,
        choice,
        seen: seenOf(read),
        words: now.content === undefined ? nameIn(read, names) : wordsOf(now.content, around),
        part: kind === 'omit-part' ? names.of(id) : null,
        was: was === undefined ? null : shown(null, was, around),
        now: shown(was ?? null, now, around),
        ours: shownOurs(read, ours, around),
        answers: answersTo(read),
        whom,
      },
    ];
  });
}

function shown(before: PinnedText | null, text: PinnedText, around: Around): Shown {
  const { content = null, audience = null, force = null } = text;
  return { html: htmlOf(before, text, around), content, audience, force };
}

function shownOurs({ choice: { kind, id }, pin }: Read, ours: object | null, around: Around): Shown | null {
  if (ours === null) return null;
  if (kind === 'amend') {
    const { audience = null, force = null } = ours as Amendment;
    const content: Content = pin?.amendment ?? {};
    return { html: htmlOf(null, { content }, around), content, audience, force };
  }
  const lines =
    kind === 'outline'
      ? linesOfEntries(ours as Outline, around.names)
      : kind === 'variant'
        ? linesOfVariant(ours as Variant, around.names)
        : linesOfChanges(id, ours as Rearrangement[], around.names);
  return { html: htmlOfLines(lines, around), content: null, audience: null, force: null };
}

/** Of a variant its label; an outline bears no name. */
function nameIn({ choice: { kind, id }, now }: Read, names: Naming): string {
  if (kind === 'outline') return '';
  const label = kind === 'variant' ? (now.variant as Partial<Variant> | undefined)?.label : undefined;
  return label === undefined ? names.of(id) : names.say(label);
}

function wordsOf(content: Content, { make, base, given }: Around): string {
  const [value] = Object.keys(content.choose?.wordings ?? {});
  return firstWordsRead(neutrally(make(content, value), base, given));
}

function namesIn(base: ComparedBase, make: MakeTemplate, given: ReadonlyMap<string, string>): Naming {
  const print = neutralWords(base.parameters, given);
  const clauses = new Map(base.clauses.map((own) => [own.id, own]));
  return {
    say: (line) => neutralLine(base.line(line), print),
    of(id) {
      const clause = clauses.get(id);
      if (clause === undefined) return base.places.get(id)?.label ?? id;
      const content = sourceContent(clause);
      const [value] = Object.keys(content.choose?.wordings ?? {});
      return firstWordsRead(neutrally(make(content, value), base, given));
    },
  };
}

/** Values of what these texts insert that all who are asked print alike. */
function givenTo(
  group: readonly Read[],
  documents: ReadonlyMap<string, PolicyDocument>,
  make: MakeTemplate,
): ReadonlyMap<string, string> {
  const [read] = group;
  const contents = [read?.was?.content, read?.now.content, read?.pin?.amendment].filter((own) => own !== undefined);
  const inserted = new Set(contents.flatMap((own) => namesInserted(own, make)));
  const values = (name: string) =>
    new Set(group.map(({ organisation }) => documents.get(organisation)?.text?.parameters.get(name)));
  return new Map(
    [...inserted].flatMap((name) => {
      const [value, ...others] = values(name);
      return value === undefined || others.length > 0 ? [] : [[name, value] as const];
    }),
  );
}

function namesInserted(content: Content, make: MakeTemplate): readonly string[] {
  const chosen = Object.keys(content.choose?.wordings ?? {});
  return (chosen.length === 0 ? [undefined] : chosen).flatMap((value) => make(content, value).inserted);
}
