/** The policy of this repository as somebody has it who has not taken over a document yet. */
import { policyFiles } from '../../support/repository.ts';

export const PROTOCOL = 'policy/protocols/social-media';

/** A list of norms, as the files of the policy have it. */
const NORMS = /norms: \[([^\]]*)\]/g;

/**
 * Without what `boards` say beside the base: the organisations themselves stay. What is said of norms of more than one
 * board, and which choices rest on which texts, goes altogether.
 */
export function policyWithout(boards: readonly string[]): Record<string, string> {
  const isTheirs = (path: string) =>
    boards.some((id) => path.endsWith(`/${id}.yaml`) || path.startsWith(`${PROTOCOL}/adopted/${id}/`));
  const together = [`${PROTOCOL}/norms/same.yaml`, `${PROTOCOL}/norms/contradictions.yaml`, `${PROTOCOL}/pinned.yaml`];
  const left = Object.entries(policyFiles()).filter(
    ([path]) => !path.startsWith(PROTOCOL) || !(isTheirs(path) || together.includes(path)),
  );
  const isLeft = (norm: string) => !boards.some((id) => norm.startsWith(`"${id}:`));
  /** What a board lays down for one of its schools is said nowhere, once the school says nothing. */
  const isForOne = (line: string) => boards.some((id) => line.includes(`only: [${id}]`));
  const withoutNorms = (text: string) =>
    text.replaceAll(NORMS, (_, all: string) => {
      const own = all.split(', ').filter(isLeft);
      return own.length === 0 ? '' : `norms: [${own.join(', ')}]`;
    });
  const shortened = (text: string) =>
    withoutNorms(
      text
        .split('\n')
        .filter((line) => !isForOne(line))
        .join('\n'),
    );
  return Object.fromEntries(left.map(([path, text]) => [path, path.endsWith('.yaml') ? shortened(text) : text]));
}
