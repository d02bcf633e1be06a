/** A file through the MDX compiler, with the extensions that Docusaurus gives it, and what it makes run to HTML. */
import { evaluate } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

type Props = Readonly<Record<string, unknown>> & { readonly children?: unknown };
type Component = (props: Props) => Html;

class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const VOID = ['img', 'br', 'hr', 'input'];

function shown(child: unknown): string {
  if (child instanceof Html) return child.html;
  if (Array.isArray(child)) return child.map(shown).join('');
  return child === null || child === undefined || typeof child === 'boolean' ? '' : escaped(String(child));
}

/** As React has it: text is text, and only a component makes elements. */
function jsx(type: string | Component, { children, ...props }: Props): Html {
  if (typeof type === 'function') return type({ children, ...props });
  const attributes = Object.entries(props)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value) && value !== false)
    .map(([name, value]) => ` ${name === 'className' ? 'class' : name}="${escaped(String(value))}"`)
    .join('');
  return new Html(
    VOID.includes(type) ? `<${type}${attributes}>` : `<${type}${attributes}>${shown(children)}</${type}>`,
  );
}

/** As Docusaurus takes the id of a heading from its words, where the braces are escaped. */
function headingIds(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1);
    if (last?.type !== 'text') return;
    const [whole, id] = /\s*\{#((?:.(?!\{#|\}))*.)\}$/.exec(last.value) ?? [];
    if (whole === undefined) return;
    last.value = last.value.slice(0, -whole.length);
    Object.assign(heading, { data: { ...heading.data, hProperties: { id } } });
  });
}

export async function mdxPage(file: string): Promise<string> {
  const [front = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(file) ?? [];
  const facts = (yaml === '' ? {} : parse(yaml)) as { title?: string; lang?: string; last_update?: { date: string } };
  const { default: content } = await evaluate(file.slice(front.length), {
    Fragment: ({ children }: Props) => new Html(shown(children)),
    jsx,
    jsxs: jsx,
    remarkPlugins: [remarkGfm, () => headingIds],
  } as unknown as Parameters<typeof evaluate>[1]);
  const title = escaped(facts.title ?? '');
  const heading = facts.title === undefined ? '' : `<h1>${title}</h1>`;
  const { html } = (content as unknown as Component)({});
  return `<!doctype html><html lang="${facts.lang ?? ''}"><head><title>${title}</title></head><body><main>${heading}${html}</main><time>${facts.last_update?.date ?? ''}</time></body></html>`;
}
