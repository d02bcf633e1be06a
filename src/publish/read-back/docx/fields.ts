/** Fields: what Word fills in itself. Page numbers and tables of contents are known; of any other the instruction counts. */
import type { Tokens } from '../reading.ts';
import { elementsOf, type XmlNode } from './package.ts';

export interface FieldReader {
  text(text: string): void;
  mark(node: XmlNode): void;
  instruction(text: string): void;
  simple(instruction: string, result: () => void): void;
  /** Whether what comes now is an entry of a table of contents. */
  isInContents(): boolean;
  /** The same fields, of which some began before, within another paragraph. */
  into(tokens: Tokens, isInContents?: boolean): FieldReader;
}

interface Field {
  instruction: string;
  isResult: boolean;
  /** What is shown of a number. */
  shown: string;
}

const CONTENTS = /^TOC(?: \\[a-z](?: "?[0-9-]+"?)?)*$/;
const NUMBER = /^(PAGE|NUMPAGES|PAGEREF \S+)(?: \\h)?(?: \\\* (?:MERGEFORMAT|Arabic))?$/;
const tidy = (instruction: string) => instruction.replaceAll(/\s+/g, ' ').trim();

export function fieldReader(tokens: Tokens, open: Field[] = [], isInContents = false): FieldReader {
  const kindOf = ({ instruction }: Field) => NUMBER.exec(tidy(instruction))?.[1]?.replace(/ .*/, '');
  const isContents = ({ instruction }: Field) => CONTENTS.test(tidy(instruction));
  const begin = () => {
    const [field] = open.slice(-1);
    if (field === undefined || kindOf(field) !== undefined || isContents(field)) return;
    tokens.within('field', tidy(field.instruction));
  };
  const end = (field: Field | undefined) => {
    if (field === undefined) return;
    const kind = kindOf(field);
    if (kind === undefined) {
      if (!isContents(field)) tokens.within('field', '/');
      return;
    }
    // A number that is none is what somebody typed.
    const isNumber = /^\d{0,4}$/.test(field.shown.trim());
    const isOfContents = kind === 'PAGEREF' && (isInContents || open.some((one) => isContents(one)));
    if (!isOfContents || !isNumber) tokens.within('field', isNumber ? kind : `${kind}: ${field.shown}`);
  };
  return {
    text(text) {
      const field = open.findLast((one) => kindOf(one) !== undefined && one.isResult);
      const waiting = open.at(-1);
      if (waiting !== undefined && !waiting.isResult) tokens.within('field', text);
      else if (field === undefined) tokens.text(text);
      else field.shown += text;
    },
    mark(node) {
      const kind = node.attributes['w:fldCharType'];
      for (const child of elementsOf(node)) tokens.within('field', child.name);
      if (kind === 'begin') open.push({ instruction: '', isResult: false, shown: '' });
      else if (kind === 'separate') {
        const field = open.at(-1);
        if (field !== undefined) field.isResult = true;
        begin();
      } else {
        const field = open.pop();
        if (field?.isResult === false) {
          field.isResult = true;
          open.push(field);
          begin();
          open.pop();
        }
        end(field);
      }
    },
    instruction(text) {
      const field = open.at(-1);
      if (field === undefined || field.isResult) tokens.within('field', text);
      else field.instruction += text;
    },
    simple(instruction, result) {
      open.push({ instruction, isResult: true, shown: '' });
      begin();
      result();
      end(open.pop());
    },
    isInContents: () => open.some((field) => isContents(field)),
    into: (other, isWithin = isInContents) => fieldReader(other, open, isWithin),
  };
}
