/** What is said of norms beside their registers: which are the same, which contradict each other, which somebody has read. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.ts';
import { reaching } from '../diagnostic/reach.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { inOneLine } from '../encode/visible.ts';
import type { Groups } from '../model/group.ts';
import type { Policy, ProtocolSource, SourceFile } from '../model/policy.ts';
import type { Norm, SameFile, SameNorms } from '../model/source.ts';
import { chainOf } from './chain.ts';
import { type RegisteredNorm, registerOf, registersOf, requiredNorms } from './norms.ts';

type Norms = ReadonlyMap<string, RegisteredNorm>;
/** With the registers that it is said of. */
type Said = Pick<ProtocolSource, 'same' | 'contradictions' | 'registers' | 'unreadableRegisters' | 'beyond'>;

/** No text is made of it, so nobody is stopped by a mistake in it. */
export function checkNormsTogether(protocol: Said, norms: Norms): Diagnostic[] {
  const { same, contradictions } = protocol;
  return reaching([
    ...(same === undefined ? [] : checkSame(same, protocol, norms)),
    ...(contradictions?.data ?? []).flatMap(({ positions }, index) =>
      positions.flatMap(({ norm }, at) =>
        checkName(norm, protocol, norms, () => contradictions?.place([index, 'positions', at, 'norm'])),
      ),
    ),
  ]);
}

function checkSame(source: SourceFile<SameFile>, protocol: Said, norms: Norms): Diagnostic[] {
  return source.data.flatMap((group, index) => [
    ...group.norms.flatMap((norm, at) => checkName(norm, protocol, norms, () => source.place([index, 'norms', at]))),
    ...checkGroup(group, norms, (at) => source.place([index, 'norms', at])),
  ]);
}

function checkName(norm: string, protocol: Said, norms: Norms, place: () => Place | undefined): Diagnostic[] {
  const register = registerOf(norm);
  const all = protocol.beyond?.norms ?? norms;
  const at = all.has(norm) || registersOf(protocol).unreadableRegisters.has(register) ? undefined : place();
  if (at === undefined) return [];
  return [diagnostic('norm-unknown', at, { norm, register, suggestion: suggestion(norm, all.keys()) })];
}

function checkGroup(
  { norms: members, extent, sentence }: SameNorms,
  norms: Norms,
  placeOf: (at: number) => Place,
): Diagnostic[] {
  const found = members.flatMap((ref, at) => {
    const own = norms.get(ref);
    return own === undefined ? [] : [{ ref, at, place: own.place, words: wordsOf(own.norm) }];
  });
  const [first, ...others] = found;
  const shared = sentence === undefined ? undefined : inOneLine(sentence);
  return [
    ...found
      .filter(({ words }) => shared !== undefined && !words.some((text) => text.includes(shared)))
      .map(({ ref, at, place }) => diagnostic('norm-sentence', placeOf(at), { norm: ref }, [{ place, note: 'norm' }])),
    ...others
      .filter(({ words }) => extent === 'whole' && JSON.stringify(words) !== JSON.stringify(first?.words))
      .map(({ ref, at, place }) =>
        diagnostic('norm-differs', placeOf(at), { norm: ref, first: first?.ref ?? '' }, [{ place, note: 'norm' }]),
      ),
  ];
}

/** What a norm says, apart from whom it is for and how strong: that may differ by the name of the body. */
function wordsOf({ fact = '', do: advised = '', dont = '' }: Norm): string[] {
  return [fact, advised, dont].map(inOneLine);
}

/** Readings of norms that do not hold for the document, or that are there no more. */
export function checkReadings(
  policy: Policy,
  protocol: ProtocolSource,
  norms: Norms,
  registers: Groups<RegisteredNorm>,
): Diagnostic[] {
  const { unreadableRegisters } = registersOf(protocol);
  const all = protocol.beyond?.norms ?? norms;
  const told = [...protocol.readings].flatMap(([id, source]) => {
    const organisation = policy.organisations.get(id);
    if (organisation === undefined) return [];
    const required = new Set(requiredNorms(registers, chainOf(policy, organisation)).map(({ ref }) => ref));
    return Object.keys(source.data)
      .filter((norm) => !required.has(norm) && !unreadableRegisters.has(registerOf(norm)))
      .map((norm) => {
        const params = { norm, organisation: id, suggestion: all.has(norm) ? '' : suggestion(norm, required) };
        return diagnostic('reading-unknown', source.place([norm], 'key'), params);
      });
  });
  return reaching(told);
}
