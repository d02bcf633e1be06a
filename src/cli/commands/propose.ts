import { propose } from '../../governance/propose.ts';
import type { Context } from '../command.ts';
import { EXIT } from '../exit.ts';
import { changeLedger } from '../ledger.ts';
import { wrongVersion } from '../options.ts';

/** Freezes the text as it is now, as the version that bodies decide on. */
export async function run(context: Context): Promise<number> {
  const { language, option, report } = context;
  const wrong = wrongVersion(option('version'));
  if (wrong !== undefined) {
    report([wrong]);
    return EXIT.usage;
  }
  const proposal = { procedure: option('procedure'), version: option('version') };
  return changeLedger(
    context,
    ({ source, text }) => propose(source, text, proposal),
    ({ version, snapshot }, file) => {
      const number = version.version ?? '';
      const short = version.fingerprint?.slice(0, 12) ?? '';
      if (snapshot !== null) {
        return language === 'nl'
          ? `${file}: de tekst van versie ${number}, op papier vastgesteld, is vastgelegd (vingerafdruk ${short}…).\n`
          : `${file}: the text of version ${number}, adopted on paper, is recorded (fingerprint ${short}…).\n`;
      }
      return language === 'nl'
        ? `${file}: versie ${number} ligt klaar om voor te leggen (vingerafdruk ${short}…).\n`
        : `${file}: version ${number} is ready to be put before its bodies (fingerprint ${short}…).\n`;
    },
  );
}
