/** House styles, checked on what a schema cannot see. Logos are checked when they are read: see logos.ts. */
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { contrast } from '../model/colour.ts';
import { MINIMUM_CONTRAST, PAPER, TINT } from '../model/house-style.ts';
import type { SourceFile } from '../model/policy.ts';
import type { OrganisationFile } from '../model/source.ts';

/** Headings stand on the paper and in tinted frames; both must be readable. */
export function checkHouseStyle(source: SourceFile<OrganisationFile>): Diagnostic[] {
  const { house_style: style } = source.data;
  if (style?.accent === undefined) return [];
  const { accent } = style;
  const ratio = Math.min(contrast(accent, PAPER), contrast(accent, TINT));
  if (ratio >= MINIMUM_CONTRAST) return [];
  // Rounded down, so that 4.49 does not read as 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  const place = source.place(['house_style', 'accent']);
  return [
    diagnostic('colour-contrast', place, {
      colour: accent,
      ratio: { nl: shown.replace('.', ','), en: shown },
      minimum: { nl: String(MINIMUM_CONTRAST).replace('.', ','), en: String(MINIMUM_CONTRAST) },
    }),
  ];
}
