/** Names: what stands around one in a sentence follows its article and number. Source: Algemene Nederlandse Spraakkunst. */
import type { Param } from '../../diagnostic/diagnostic.ts';
import type { Gender, ParameterValue } from '../../model/source.ts';
import type { ValueKind } from './value-kind.ts';

type Name = Extract<ParameterValue, { name: string }>;

/** A text alone is a name without an article, of which it is not known whether it is a de-word or a het-word. */
function nameOf(value: ParameterValue): Name | undefined {
  if (typeof value === 'string') return { name: value };
  return typeof value === 'object' && 'name' in value ? value : undefined;
}

function genderOf({ gender, article }: Name): Gender | undefined {
  if (gender !== undefined || article === undefined) return gender;
  // What is no person and has `de` is nearly always feminine here: stichting, school, vereniging, scholengroep.
  return article === 'het' ? 'o' : 'v';
}

const isWe = ({ person }: Name) => person === 'wij';
const isMore = (name: Name) => isWe(name) || name.number === 'plural';

function printName(name: Name): string {
  if (isWe(name)) return 'wij';
  return name.article === undefined ? name.name : `${name.article} ${name.name}`;
}

function possessive(name: Name, ours: string): string | undefined {
  if (isWe(name)) return ours;
  if (isMore(name)) return 'hun';
  const gender = genderOf(name);
  return gender && (gender === 'v' ? 'haar' : 'zijn');
}

function relative(name: Name): string | undefined {
  if (isMore(name)) return 'die';
  const gender = genderOf(name);
  return gender && (gender === 'o' ? 'dat' : 'die');
}

/** Forms that a text may ask of a name; undefined where this name does not have it. */
const forms: Readonly<Record<string, (name: Name) => string | undefined>> = {
  naam: ({ name }) => name,
  kort: (name) => (isWe(name) ? 'wij' : name.short),
  voorwerp: (name) => (isWe(name) ? 'ons' : printName(name)),
  bezit_de: (name) => possessive(name, 'onze'),
  bezit_het: (name) => possessive(name, 'ons'),
  dat: relative,
};

export const FORMS: readonly string[] = Object.keys(forms);

/** A form of a name; undefined where it lacks that, or is no name. */
export function printForm(value: ParameterValue, form: string): string | undefined {
  const name = nameOf(value);
  return name === undefined || !Object.hasOwn(forms, form) ? undefined : forms[form]?.(name);
}

/** The words for one or those for more, whichever go with a name. */
export function chooseNumber(value: ParameterValue, [one, more]: readonly [string, string]): string | undefined {
  const name = nameOf(value);
  return name && (isMore(name) ? more : one);
}

const NAME: Param = {
  nl: 'een naam, zoals { name: Lindecollege, article: het }',
  en: 'a name, such as { name: Lindecollege, article: het }',
};
const WITHOUT_ARTICLE: Param = {
  nl: 'de naam zonder lidwoord en het lidwoord apart, zoals { name: Lindecollege, article: het }',
  en: 'the name without its article and that apart, such as { name: Lindecollege, article: het }',
};
const WE: Param = {
  nl: 'de naam zelf met person erbij, zoals { name: Lindecollege, person: wij }',
  en: 'the name itself and person beside it, such as { name: Lindecollege, person: wij }',
};
const GENDER: Param = {
  nl: 'gender: o bij article: het, en m of v bij article: de',
  en: 'gender: o with article: het, and m or v with article: de',
};
const PLURAL: Param = { nl: 'article: de, want dat heeft elk meervoud', en: 'article: de, as every plural has' };

function expectedName(value: ParameterValue): Param | undefined {
  const name = nameOf(value);
  if (name === undefined) return NAME;
  const { article, gender, number } = name;
  if (/^(?:de|het|een) /.test(name.name)) return WITHOUT_ARTICLE;
  if (/^(?:wij|we)$/i.test(name.name)) return WE;
  if (number === 'plural') return article === 'het' ? PLURAL : undefined;
  const isWrong = article !== undefined && gender !== undefined && (article === 'het') !== (gender === 'o');
  return isWrong ? GENDER : undefined;
}

export const name: ValueKind = {
  expected: expectedName,
  print: (value) => {
    const own = nameOf(value);
    return own === undefined ? '' : printName(own);
  },
};
