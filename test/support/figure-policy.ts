/** A small policy with two figures, of no existing organisation. */
import { readBase } from './cases.ts';
import { pngLogo } from './logos.ts';
import type { Files } from './memory-host.ts';

export const FOLDER = 'policy/protocols/proef/figures';
const PROTOCOL = 'policy/protocols/proef/protocol.yaml';
const OWN_OUTLINE = 'policy/protocols/proef/overrides/los.yaml';

export const ROUTE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
  <rect width="40" height="40" fill="#1f3a5f"/>
  <path d="M50 20h50" stroke="#1f3a5f" stroke-width="4"/>
</svg>
`;

const base = readBase();

/** `_basis`, in which `doel` is followed by a drawing and `mentor` by a picture of pixels; `regels` refers to both. */
export function withFigures(change: (protocol: string) => string = (own) => own, files: Files = {}): Files {
  const clauses = `
  - id: route
    audience: [all]
    force: define
    figure:
      file: route.svg
      alt: Eerst naar de {{docent}}, dan naar de directie.
      caption: De weg van een telefoon bij {{organisatie}}

  - id: plattegrond
    audience: [all]
    force: define
    figure:
      file: plan.png
      alt: De kluizen staan naast de aula.

outline:`;
  const protocol = `${base[PROTOCOL]}`
    .replace('\noutline:', clauses)
    .replace('      - doel\n', '      - doel\n      - route\n')
    .replace('      - mentor\n', '      - mentor\n      - clause: plattegrond\n        uncounted: true\n')
    .replace(
      'Wie [](#kluis) overtreedt',
      'Zie [](#route). [](#plattegrond) hangt in de aula. Wie [](#kluis) overtreedt',
    );
  return {
    ...base,
    [PROTOCOL]: change(protocol),
    [OWN_OUTLINE]: `${base[OWN_OUTLINE]}`.replace(
      '      - mentor\n',
      '      - clause: route\n        uncounted: true\n      - clause: plattegrond\n        uncounted: true\n      - mentor\n',
    ),
    [`${FOLDER}/route.svg`]: ROUTE,
    [`${FOLDER}/plan.png`]: pngLogo.bytes,
    ...files,
  };
}
