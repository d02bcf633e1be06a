/** One file of a tree: made, or left as it stands there where it was made of the same. */
import type { Host } from '../host/index.ts';
import type { DocumentTree } from '../model/tree.ts';
import { keysOf } from './edition-key.ts';
import { type Described, described } from './made.ts';
import type { Memo, Product } from './memo.ts';
import type { Output, Render, Told } from './outputs.ts';

/** Without bytes where it stands there. */
export type MadeOutput = Product & Pick<Described, 'bytes'>;

/** A renderer is loaded when it is first needed, and once. */
export function outputMaker(host: Host, memo: Memo | undefined) {
  const loaded = new Map<Output['load'], Promise<Render>>();
  const rendererOf = ({ load }: Output) => {
    const renderer = loaded.get(load) ?? load(host);
    loaded.set(load, renderer);
    return renderer;
  };
  const render = async (output: Output, tree: DocumentTree, told: Told): Promise<MadeOutput> => {
    const { value: bytes, diagnostics } = await (await rendererOf(output))(tree, told);
    return { ...described({ bytes }), diagnostics };
  };
  return (tree: DocumentTree) => {
    if (memo === undefined) return (output: Output, _path: string, told: Told) => render(output, tree, told);
    const keyOf = keysOf(memo.tool, tree);
    return async (output: Output, path: string, told: Told): Promise<MadeOutput> => {
      const key = keyOf(output.form, told);
      const made = memo.find(path, key) ?? (await render(output, tree, told));
      memo.keep(path, key, made);
      return made;
    };
  };
}
