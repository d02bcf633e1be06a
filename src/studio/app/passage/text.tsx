/** A text of the source, for reading: one way to show each kind of node. */
import type { Nodes, Parent } from 'mdast';
import type { ComponentChildren } from 'preact';
import { referenceOf } from '../../../model/link.ts';
import { labelOf, markerOf } from '../../../model/list-marker.ts';
import type { Passages } from '../../../model/passages.ts';
import { writtenAs } from '../../../model/text.ts';
import { parseText } from '../../../source/markdown/index.ts';
import { documentAddress, printAddress } from '../address.ts';
import { passageWords } from '../words/passage.ts';
import { inWords } from '../words.ts';
import { shownAs } from './values.ts';

export function SourceText({ source, passages }: { readonly source: string; readonly passages: Passages }) {
  const { blocks } = parseText(source);
  // What cannot be read as text is shown as it stands.
  if (blocks.length === 0) return <p>{source}</p>;
  return <>{all({ type: 'root', children: [...blocks] }, passages)}</>;
}

function all(
  { children }: Pick<Parent, 'children'> & { readonly type: string },
  passages: Passages,
): ComponentChildren {
  return children.map((node, index) => <Shown key={index} node={node} passages={passages} />);
}

function Shown({ node, passages }: { readonly node: Nodes; readonly passages: Passages }) {
  const say = inWords(passageWords);
  switch (node.type) {
    case 'text':
      return <>{node.value}</>;
    case 'paragraph':
      return <p>{all(node, passages)}</p>;
    case 'emphasis':
      return <em>{all(node, passages)}</em>;
    case 'strong':
      return <strong>{all(node, passages)}</strong>;
    case 'break':
      return <br />;
    case 'parameter':
      return (
        <span class="value" title={writtenAs(node)}>
          {shownAs(node, passages.parameters)}
        </span>
      );
    case 'link':
      return (
        <Link url={node.url} passages={passages} words={all(node, passages)} isEmpty={node.children.length === 0} />
      );
    case 'list':
      return node.ordered === true ? (
        <ol class="lettered">
          {node.children.map((item, index) => (
            <li key={index}>
              <span class="marker">{labelOf(markerOf(node), (node.start ?? 1) + index)}</span>
              <div>{all(item, passages)}</div>
            </li>
          ))}
        </ol>
      ) : (
        <ul class="bullets">{all(node, passages)}</ul>
      );
    case 'listItem':
      return <li>{all(node, passages)}</li>;
    case 'table':
      return (
        <table>
          <tbody>{all(node, passages)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{all(node, passages)}</tr>;
    case 'tableCell':
      return <td>{all(node, passages)}</td>;
    case 'footnoteReference':
      return <sup>{node.identifier}</sup>;
    case 'footnoteDefinition':
      return (
        <div class="note">
          <span class="soft small">
            {say.note} {node.identifier}
          </span>
          {all(node, passages)}
        </div>
      );
    default:
      return null;
  }
}

interface LinkProps {
  readonly url: string;
  readonly passages: Passages;
  readonly words: ComponentChildren;
  readonly isEmpty: boolean;
}

/** A reference leads to its passage, and says how that begins where it has no words of its own. */
function Link({ url, passages, words, isEmpty }: LinkProps) {
  const { organisation, protocol } = passages;
  const reference = referenceOf(url);
  if (reference === undefined)
    return (
      <a href={url} target="_blank" rel="noreferrer">
        {isEmpty ? url : words}
      </a>
    );
  const target = passages.passages.find(({ id }) => id === reference.id);
  const own = target === undefined ? reference.id : (target.number ?? target.words);
  const to = documentAddress(organisation, reference.protocol ?? protocol, { passage: reference.id });
  return <a href={printAddress(to)}>{isEmpty ? own : words}</a>;
}
