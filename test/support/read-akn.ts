/** The words of an Akoma Ntoso file, by its XML: those of the text, then the notes, each after its number. */
import { SaxesParser } from 'saxes';

const RUNNING = new Set(['a', 'b', 'i', 'def', 'ref', 'span', 'docTitle', 'docAuthority', 'noteRef', 'img', 'fillIn']);

export function aknWords(bytes: Uint8Array): string {
  const notes = new Map<number, string>();
  /** What is being read: the text, or a note within what stands before it. */
  const open: { readonly number: number; text: string }[] = [{ number: 0, text: '' }];
  let isMeta = false;
  const say = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined && !isMeta) last.text += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    isMeta ||= name === 'meta';
    if (name === 'noteRef' || name === 'authorialNote') say(`[${attributes['marker']}]`);
    if (name === 'authorialNote') open.push({ number: Number(attributes['marker']), text: '' });
    else if (!RUNNING.has(name)) say(' ');
  });
  parser.on('text', say);
  parser.on('closetag', ({ name }) => {
    if (name === 'authorialNote') {
      const note = open.pop();
      if (note !== undefined) notes.set(note.number, note.text);
    } else if (!RUNNING.has(name)) say(' ');
    if (name === 'meta') isMeta = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  const told = [...notes].sort(([one], [other]) => one - other).map(([number, text]) => `${number} ${text}`);
  return [open[0]?.text, ...told].join(' ');
}
