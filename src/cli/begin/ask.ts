/** Answers to questions: from options, else from whoever sits at the terminal, else what the question says itself. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../diagnostic/suggest.ts';
import { wordsIn } from '../../diagnostic/value.ts';
import { type TerminalText, terminal } from '../../encode/terminal.ts';
import type { Answers, Question } from '../../words/questions.ts';
import type { Context } from '../command.ts';

/** A flag that takes what a question says itself for its answer. */
export const YES = 'yes';

export interface Answered {
  readonly answers: Answers;
  /** How many questions a person was asked. */
  readonly asked: number;
}

/**
 * Nothing where there came an end to the answers. `given` are those that are known already. What Enter would answer is shown;
 * with `--yes`, and where nobody can answer, it is taken.
 */
export async function answersOf(
  context: Context,
  questions: readonly Question[],
  given: Answers = {},
): Promise<Answered | undefined> {
  const { io, language, option, flag } = context;
  const canAsk = io.ask !== undefined && io.isTerminal && !flag(YES);
  const answers: Record<string, string | undefined> = { ...given };
  let asked = 0;
  for (const question of questions) {
    if (question.when?.(answers) === false) continue;
    const typed = option(question.option);
    if (typed !== undefined) {
      answers[question.option] = typed;
      continue;
    }
    const otherwise = question.otherwise?.(answers);
    if (!canAsk) {
      answers[question.option] = otherwise;
      if (flag(YES) && otherwise !== undefined) io.out(taken(question, otherwise, language));
      continue;
    }
    asked += 1;
    const answer = await answerTo(context, question, otherwise);
    if (answer === null) return undefined;
    answers[question.option] = answer;
  }
  return { answers, asked };
}

/** Null at the end of the input; undefined where no answer is one. */
async function answerTo(
  { io, language }: Context,
  question: Question,
  otherwise: string | undefined,
): Promise<string | undefined | null> {
  for (;;) {
    const typed = await io.ask?.(prompt(question, otherwise, language));
    if (typed === undefined) {
      io.out(terminal`\n`);
      return null;
    }
    const answer = typed.trim();
    if (answer === '') {
      if (otherwise !== undefined) return otherwise;
      if (question.optional === true) return undefined;
      io.out(needed[language]);
      continue;
    }
    const found = question.choices?.find((choice) => choice === answer.toLowerCase());
    if (question.choices !== undefined && found === undefined) {
      io.out(chooseFrom(question.choices, answer, language));
      continue;
    }
    const expected = question.expects?.(answer);
    if (expected === undefined) return found ?? answer;
    io.out(terminal`  ${language === 'nl' ? 'Verwacht' : 'Expected'}: ${terminal.line(expected[language])}.\n`);
  }
}

function prompt({ ask, choices, optional }: Question, otherwise: string | undefined, language: Language): TerminalText {
  const words = terminal.line(ask[language].trim());
  const list = choices === undefined ? terminal`` : terminal` (${terminal.line(choices.join('/'))})`;
  if (otherwise !== undefined) return terminal`${words}${list} [${terminal.line(otherwise)}]: `;
  return optional === true ? terminal`${words}${list} [${skip[language]}]: ` : terminal`${words}${list}: `;
}

const skip = { nl: terminal`later`, en: terminal`later` };

const needed = {
  nl: terminal`  Hier is een antwoord nodig.\n`,
  en: terminal`  This needs an answer.\n`,
};

function chooseFrom(choices: readonly string[], answer: string, language: Language): TerminalText {
  // With the space before it, or nothing.
  const meant = terminal.line(wordsIn(suggestion(answer, choices), language));
  const list = terminal.line(choices.join(', '));
  return language === 'nl' ? terminal`  Kies uit: ${list}.${meant}\n` : terminal`  Choose from: ${list}.${meant}\n`;
}

function taken({ option }: Question, answer: string, language: Language): TerminalText {
  const how = { nl: terminal`zonder opgave`, en: terminal`by default` };
  return terminal`--${terminal.line(option)} ${terminal.line(answer)} (${how[language]})\n`;
}
