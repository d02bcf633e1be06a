/** Every picture that documents show, judged: the logos of house styles, and the figures of protocols. */
import type { Result } from '../../diagnostic/diagnostic.ts';
import type { Host } from '../../host/index.ts';
import type { Pictures } from '../../model/picture.ts';
import type { Policy } from '../../model/policy.ts';
import { loadFigures } from './figures.ts';
import { houseFonts } from './letters.ts';
import { loadLogos } from './logos.ts';

/** What is not sound is told and left out. */
export async function loadPictures(host: Host, policy: Policy): Promise<Result<Pictures>> {
  const logos = await loadLogos(host, policy);
  const figures = await loadFigures(policy, houseFonts(host, policy.organisations.values()));
  return {
    value: new Map([...logos.value, ...figures.value]),
    diagnostics: [...logos.diagnostics, ...figures.diagnostics],
  };
}
