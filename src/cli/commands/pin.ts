import { hasErrors } from '../../diagnostic/format.ts';
import { unknownOrganisation } from '../../operations/choose.ts';
import { amendmentNotFound } from '../../operations/not-found.ts';
import { inheritedContents } from '../../resolve/pin.ts';
import { loadPolicy } from '../../source/index.ts';
import { replaceFile } from '../../source/staged.ts';
import { setKey } from '../../source/yaml/set-key.ts';
import type { Context } from '../command.ts';
import { EXIT } from '../exit.ts';

/** Records the inherited text beside each amendment, so that a later change of the base cannot pass unseen. */
export async function run({ host, io, language, arguments: args, report }: Context): Promise<number> {
  const [id = '', only] = args;
  const { value: policy, diagnostics } = loadPolicy(host);
  report(diagnostics);
  if (hasErrors(diagnostics)) return EXIT.mistakes;
  const organisation = policy.organisations.get(id);
  if (organisation === undefined) {
    report(unknownOrganisation({ policy, diagnostics, resolved: [], documents: [] }, id));
    return EXIT.usage;
  }
  const amendments = policy.protocols.map((protocol) => ({
    protocol,
    contents: inheritedContents(policy, protocol, organisation),
  }));
  const known = amendments.flatMap(({ contents }) => [...contents.keys()]);
  if (only !== undefined && !known.includes(only)) {
    report([amendmentNotFound(policy, organisation, known, only)]);
    return EXIT.usage;
  }
  for (const { protocol, contents } of amendments) {
    const override = protocol.overrides.get(id);
    if (override === undefined) continue;
    const before = new TextDecoder().decode(host.read(override.file));
    let text = before;
    let count = 0;
    for (const [clause, content] of contents) {
      if (only !== undefined && clause !== only) continue;
      if (JSON.stringify(override.data.amend?.[clause]?.base) === JSON.stringify(content)) continue;
      text = setKey(text, ['amend', clause], 'base', content);
      count += 1;
    }
    if (text !== before) replaceFile(host, override.file, new TextEncoder().encode(text));
    io.out(language === 'nl' ? `${override.file}: ${count} vastgelegd.\n` : `${override.file}: ${count} recorded.\n`);
  }
  return EXIT.ok;
}
