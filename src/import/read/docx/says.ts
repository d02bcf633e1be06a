/** What the file says of itself (ECMA-376 Part 2, §8; Part 1, §22.2). */
import type { Paper } from '../../../model/paper.ts';
import { dayIn } from './day.ts';
import type { Package } from './parts.ts';
import { childOf, type XmlNode } from './xml.ts';

/** `language`: of the text; what the properties say of it is often that of the program. */
export function saysOf({ ofPackage, part }: Package, language: string | null): Paper['says'] {
  const root = (type: string, name: string): XmlNode | undefined => {
    const relation = [...ofPackage.values()].find((found) => found.type === type);
    return part(relation?.target ?? name)?.root;
  };
  const core = root('core-properties', 'docProps/core.xml');
  const app = root('extended-properties', 'docProps/app.xml');
  const said = (node: XmlNode | undefined, name: string) => localChild(node, name)?.text.trim() || null;
  return {
    title: said(core, 'title'),
    author: said(core, 'creator'),
    organisation: said(app, 'Company'),
    version: said(core, 'version'),
    language: language ?? said(core, 'language'),
    modified: dayIn(said(core, 'modified') ?? undefined),
    generator: said(app, 'Application'),
  };
}

/** Whatever its prefix: writers differ in the namespaces of properties. */
function localChild(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name.slice(child.name.indexOf(':') + 1) === name) ?? childOf(node, name);
}
