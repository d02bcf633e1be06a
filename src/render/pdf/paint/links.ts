/** Links: their structure elements and clickable areas. */
import { asciiAddress } from '../../../encode/address.ts';
import { withLowerScheme } from '../../../model/link.ts';
import { type Element, pdfString } from '../file/index.ts';
import type { Inline, PlacedLine, Run } from '../page/flow.ts';
import { noteAnchor } from '../page/layout.ts';
import type { Area, PageLink, PaintState } from './state.ts';

/** The element to draw part of a link into; remembers where the part is. */
export function linkElement(
  run: Run & { inline: Inline },
  line: Pick<PlacedLine, 'x' | 'baseline'>,
  { y, parent }: { y: number; parent: Element },
  state: PaintState,
): Element {
  let known = state.links.get(run.inline);
  if (known === undefined) {
    known = startLink(run.inline, parent, state);
    state.links.set(run.inline, known);
  }
  const baseline = y + line.baseline - run.rise;
  const left = line.x + run.x;
  const area = {
    left,
    right: left + run.width,
    top: baseline - run.size * 0.8,
    bottom: baseline + run.size * 0.25,
    baseline,
  };
  const last = known.areas.at(-1);
  if (last?.baseline === baseline)
    Object.assign(last, { left: Math.min(last.left, left), right: Math.max(last.right, area.right) });
  else known.areas.push(area);
  return known.link;
}

function startLink({ kind }: Inline, parent: Element, { file }: PaintState): PageLink {
  const link = file.pdf.struct('Link');
  if (kind !== 'note') {
    parent.add(link);
    return { outer: link, link, areas: [] };
  }
  const reference = file.pdf.struct('Reference');
  parent.add(reference);
  reference.add(link);
  return { outer: reference, link, areas: [] };
}

/** Makes the links of a page clickable, before the next page begins. */
export function endLinks(state: PaintState): void {
  for (const [inline, { outer, link, areas }] of state.links) {
    const [left, top] = [Math.min(...areas.map((area) => area.left)), Math.min(...areas.map((area) => area.top))];
    const [right, bottom] = [
      Math.max(...areas.map((area) => area.right)),
      Math.max(...areas.map((area) => area.bottom)),
    ];
    const options = { ...annotation(inline, state), ...quadPoints(areas, state), structParent: link };
    state.file.pdf.annotate(left, top, right - left, bottom - top, options);
    // Ended on their own page: pdfkit notes the page that is current at this moment.
    link.end();
    outer.end();
  }
  state.links.clear();
}

/** Over more lines one link has a quadrangle for each (ISO 32000-1, 12.5.6.5): above, then below, from left to right, as viewers read them. */
function quadPoints(areas: readonly Area[], { file }: PaintState): Record<string, unknown> {
  if (areas.length < 2) return {};
  const { height } = file.pdf.page;
  const points = areas.flatMap(({ left, right, top, bottom }) => {
    const [low, high] = [height - bottom, height - top];
    return [left, high, right, high, left, low, right, low];
  });
  return { QuadPoints: points };
}

function annotation(inline: Inline, state: PaintState): Record<string, unknown> {
  const base = { Subtype: 'Link', F: 4 };
  switch (inline.kind) {
    case 'url': {
      const action = { Type: 'Action', S: 'URI', URI: pdfString(asciiAddress(inline.url)) };
      return {
        ...base,
        A: action,
        Contents: pdfString(
          withLowerScheme(inline.text) === inline.url ? inline.url : `${inline.text} (${inline.url})`,
        ),
      };
    }
    case 'anchor':
      if (!state.pageOf.has(inline.anchor)) {
        throw new Error(`Unexpected link to #${inline.anchor}, expected an anchor of this document`);
      }
      return { ...base, Dest: inline.anchor, Contents: pdfString(inline.text === '' ? inline.anchor : inline.text) };
    case 'note':
      return { ...base, Dest: noteAnchor(inline.id), Contents: pdfString(`Voetnoot ${inline.text}`) };
  }
}
