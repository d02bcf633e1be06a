/** SVG that is short and costs much to draw. Signature: `(random: () => number) => string`, random in [0, 1). */

type Random = () => number;

const RECT = '<rect width="100" height="40" ';

/** Each of what resvg finds hard, `n` being how much of it. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) => `<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="${n}"/></filter>${RECT}filter="url(#f)"/>`,
  (n) => `<filter id="f"><feMorphology radius="${n}"/></filter>${RECT}filter="url(#f)"/>`,
  (n) => `<filter id="f"><feConvolveMatrix order="${n}" kernelMatrix="1"/></filter>${RECT}filter="url(#f)"/>`,
  (n) => `<filter id="f"><feGaussianBlur stdDeviation="${n}"/></filter>${`${RECT}filter="url(#f)"/>`.repeat(n % 50)}`,
  (n) => `<mask id="m">${RECT}/></mask>${`${RECT}mask="url(#m)"/>`.repeat(n % 5000)}`,
  (n) => `${'<g opacity=".5">'.repeat(n % 120)}${RECT}/>${'</g>'.repeat(n % 120)}`,
  (n) => `${RECT}stroke="#000" stroke-dasharray="${1 / n}"/>`,
  (n) => `<pattern id="p" width="${1 / n}" height="${1 / n}">${RECT}/></pattern>${RECT}fill="url(#p)"/>`,
  (n) =>
    Array.from({ length: n % 30 }, (_, i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`).join(''),
  (n) => `<path d="M0 0${`L${n % 100} ${n % 40}`.repeat(n % 50_000)}" stroke="#000"/>`,
  (n) => `<linearGradient id="g">${'<stop offset="1"/>'.repeat(n % 9000)}</linearGradient>${RECT}fill="url(#g)"/>`,
];

export function hostilePicture(random: Random): string {
  const kind = KINDS[Math.floor(random() * KINDS.length)];
  const inside = kind?.(Math.max(1, Math.floor(10 ** (9 * random())))) ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><g id="g0">${RECT}/></g>${inside}</svg>`;
}
