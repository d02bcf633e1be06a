/** The words of a PDF as pdf.js finds them, page by page in the order of the structure tree. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Element {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Element[];
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
}

/** Text before its notes, without the table of contents, and without spaces: where lines end is for the reader to see. */
export async function pdfjsLetters(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const said = { text: '', notes: '' };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = textsByMark((await page.getTextContent({ includeMarkedContent: true })).items as Item[]);
    const read = (element: Element, to: 'text' | 'notes'): void => {
      if (element.role === 'TOC') return;
      if (element.type === 'content') said[to] += texts.get(element.id ?? '') ?? '';
      for (const child of element.children ?? []) read(child, element.role === 'Note' ? 'notes' : to);
    };
    const tree = (await page.getStructTree()) as Element | null;
    if (tree !== null) read(tree, 'text');
  }
  await pdf.loadingTask.destroy();
  return letters(said.text + said.notes);
}

/** Without spaces, and the brackets that other readers put around a reference. */
export function letters(text: string): string {
  return text.replaceAll(/[\s\u00ad[\]]/g, '');
}

function textsByMark(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.id ?? '');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((mark) => mark !== '') ?? '';
      texts.set(id, (texts.get(id) ?? '') + (item.str ?? ''));
    }
  }
  return texts;
}
