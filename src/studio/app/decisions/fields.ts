/** The fields of each form, as data: what is asked, and what can be chosen at once. */
import type { Outcome } from '../../../model/status.ts';
import type { DecisionsOfDocument } from '../../api/decisions.ts';
import { inWords, printDay } from '../words.ts';
import { FIELD_KINDS } from './field-kinds.ts';
import { mendedWords } from './mended-words.ts';
import type { OpenAct } from './open-act.ts';
import { outcomeChoice } from './outcomes.ts';
import { decisionsWords } from './words.ts';

export type Values = Readonly<Record<string, string>>;

interface Asked {
  /** As the server knows it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean;
}

export interface DayChoice {
  readonly day: string;
  readonly words: string;
}

export type FieldSpec =
  | (Asked & { readonly kind: 'day'; readonly choices: readonly DayChoice[] })
  | (Asked & { readonly kind: 'line' })
  | (Asked & { readonly kind: 'area' })
  | (Asked & { readonly kind: 'tick' })
  | (Asked & { readonly kind: 'radio'; readonly options: readonly RadioOption[] });

export interface RadioOption {
  readonly value: string;
  readonly words: string;
  readonly note?: string | undefined;
  readonly isDisabled?: boolean;
}

export function fieldsOf(act: OpenAct, values: Values, known: DecisionsOfDocument, isConfirming: boolean): FieldSpec[] {
  const say = inWords(decisionsWords).fields;
  const { today } = known;
  const now: DayChoice = { day: today, words: say.today(printDay(today)) };
  const confirmed: FieldSpec[] = isConfirming
    ? [{ kind: 'area', name: 'confirmed', label: say.confirmed, help: say.confirmedHelp, isRequired: true }]
    : [];
  const reference: FieldSpec = { kind: 'line', name: 'reference', label: say.reference, help: say.referenceHelp };
  const onDay = (name: string, label: string, help?: string): FieldSpec => ({
    ...{ kind: 'day', name, label, help, isRequired: true, choices: [now] },
  });
  switch (act.does) {
    case 'propose':
      return proposing(act, values, now);
    case 'submit':
      return [onDay('submitted', say.submitted), reference, ...confirmed];
    case 'met':
      return [onDay('met', say.met, say.metHelp(act.condition)), reference, ...confirmed];
    case 'reply':
      return [
        onDay('replied', say.replied),
        { kind: 'area', name: 'reason', label: say.reply, isRequired: true },
        { kind: 'day', name: 'noObjection', label: say.noObjection, help: say.noObjectionHelp, choices: [] },
        reference,
        ...confirmed,
      ];
    case 'no-objection':
      return [onDay('noObjection', say.noObjection, say.noObjectionHelp), ...confirmed];
    case 'decide':
      return [...deciding(act, values, known, now), reference, ...confirmed, ...adopting(act, values, today)];
    case 'repeal':
      return [
        ...(act.versions.length < 2
          ? []
          : [
              {
                kind: 'radio',
                name: 'version',
                label: say.version,
                isRequired: true,
                options: versionOptions(act.versions),
              } as const,
            ]),
        onDay('date', say.repealed),
        { kind: 'day', name: 'from', label: say.from, help: say.fromHelp, choices: [nextSchoolYear(today)] },
        { kind: 'line', name: 'body', label: say.body, help: act.body === null ? undefined : say.bodyHelp(act.body) },
        { kind: 'area', name: 'reason', label: say.reason },
        reference,
        ...confirmed,
      ];
    case 'transcribe':
      return [{ kind: 'area', name: 'why', label: say.why, isRequired: true }];
    case 'correct':
      return mending(act);
  }
}

function proposing(act: Extract<OpenAct, { does: 'propose' }>, values: Values, now: DayChoice): FieldSpec[] {
  const say = inWords(decisionsWords).fields;
  if (act.isPaper) return [];
  const chosen =
    act.ways.find(({ procedure }) => procedure === values['procedure']) ??
    (act.ways.length === 1 ? act.ways[0] : undefined);
  const options = act.ways.map(({ procedure, bodies, leftOut, why }) => ({
    value: procedure,
    words: procedure,
    note: [
      bodies.map(({ body }) => body).join(', '),
      ...(leftOut.length === 0 ? [] : [say.without(leftOut.join(', '))]),
      ...(why === null ? [] : [say.notThisWay]),
    ].join(' · '),
    isDisabled: why !== null,
  }));
  return [
    ...(act.ways.length < 2 || act.again !== null
      ? []
      : [
          {
            kind: 'radio',
            name: 'procedure',
            label: say.procedure,
            help: say.procedureHelp,
            isRequired: true,
            options,
          } as const,
        ]),
    { kind: 'day', name: 'date', label: say.fixed, help: say.fixedHelp, choices: [now] },
    ...(act.again !== null
      ? []
      : [{ kind: 'line', name: 'version', label: say.number, help: say.numberHelp(chosen?.version ?? null) } as const]),
    ...(chosen?.isEditorial === true ? [{ kind: 'tick', name: 'isConfirmed', label: say.editorial } as const] : []),
  ];
}

function deciding(
  act: Extract<OpenAct, { does: 'decide' }>,
  values: Values,
  known: DecisionsOfDocument,
  now: DayChoice,
): FieldSpec[] {
  const say = inWords(decisionsWords).fields;
  const step = known.agenda.track?.steps.find((own) => own.step === act.step.step);
  const since = step?.submitted ?? known.agenda.track?.proposed ?? '';
  const today = step?.meetings[0]?.day === now.day;
  const met = (step?.past ?? []).filter((day) => day >= since);
  const chosen = act.outcomes.find(({ outcome }) => outcome === values['outcome']);
  const options = act.outcomes.map(({ outcome }) => {
    const { words, then } = outcomeChoice(outcome);
    return { value: outcome, words, note: then };
  });
  return [
    { kind: 'radio', name: 'outcome', label: say.outcome, isRequired: true, options },
    ...(chosen?.effect === 'conditional'
      ? [{ kind: 'area', name: 'condition', label: say.condition, isRequired: true } as const]
      : []),
    {
      ...{ kind: 'day', name: 'date', label: say.decided, isRequired: true },
      choices: [
        ...(today ? [{ day: now.day, words: say.meetingToday(act.step.body) }] : [now]),
        ...met.map((day) => ({ day, words: say.meeting(act.step.body, printDay(day)) })),
      ],
    },
  ];
}

/** What is said with the adoption. */
function adopting(act: Extract<OpenAct, { does: 'decide' }>, values: Values, today: string): FieldSpec[] {
  const say = inWords(decisionsWords).fields;
  if (act.outcomes.find(({ outcome }) => outcome === values['outcome'])?.adopts !== true) return [];
  return [
    {
      kind: 'day',
      name: 'inForceFrom',
      label: say.inForceFrom,
      help: say.inForceFromHelp,
      choices: [nextSchoolYear(today)],
    },
    { kind: 'day', name: 'inForceUntil', label: say.inForceUntil, help: say.inForceUntilHelp, choices: [] },
    { kind: 'line', name: 'revisionDue', label: say.revisionDue, help: say.revisionDueHelp },
  ];
}

function mending(act: Extract<OpenAct, { does: 'correct' }>): FieldSpec[] {
  const say = inWords(decisionsWords).fields;
  const fields = act.fields.map(({ field, value, choices }): FieldSpec => {
    const asked = { name: field, label: mendedWords(field), help: say.stands(value) };
    if (choices !== undefined) {
      const options = choices.map((one) => ({ value: one, words: outcomeChoice(one as Outcome).words }));
      return { ...asked, kind: 'radio', options };
    }
    const kind = FIELD_KINDS[field] ?? 'line';
    return kind === 'day' ? { ...asked, kind, choices: [] } : { ...asked, kind };
  });
  return [...fields, { kind: 'area', name: 'why', label: say.why, help: say.whyHelp, isRequired: true }];
}

function versionOptions(versions: readonly string[]): RadioOption[] {
  return versions.map((version) => ({ value: version, words: inWords(decisionsWords).version(version) }));
}

/** The first of August that comes. */
function nextSchoolYear(today: string): DayChoice {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '08-01' ? 1 : 0);
  const day = `${year}-08-01`;
  return { day, words: printDay(day) };
}
