/** The same as a form records, as a command for the terminal. */
import { type ShellText, shellCommand } from '../../../encode/shell.ts';
import { FIELDS } from '../../../words/corrections.ts';
import type { DecideBody } from '../../api/decisions.ts';

const optionOf = new Map<string, string>(Object.entries(FIELDS).map(([option, [field]]) => [field, option]));
const NAMES: Readonly<Record<string, string>> = {
  noObjection: 'no-objection',
  confirmed: 'confirm',
  revisionDue: 'revision-due',
  inForceFrom: 'in-force-from',
  inForceUntil: 'in-force-until',
  isConfirmed: 'confirm-editorial',
  isTranscription: 'transcription',
};

/** `key`: with a place for a key to sign with. */
export function commandOf({ organisation, protocol, act }: DecideBody, key?: string): ShellText {
  const { does, ...given } = act;
  const { values = {}, ...rest } = given as Record<string, unknown> & { values?: Readonly<Record<string, string>> };
  const options = [
    ...Object.entries(rest).map(([field, value]) => [NAMES[field] ?? field, value] as const),
    ...Object.entries(values).map(([field, value]) => [optionOf.get(field) ?? field, value] as const),
    ...(key === undefined ? [] : [['sign', key] as const]),
  ];
  const words = options.flatMap(([name, value]) =>
    value === true ? [`--${name}`] : typeof value === 'string' ? [`--${name}`, value] : [],
  );
  return shellCommand(['regelwerk', does, organisation, '--protocol', protocol, ...words]);
}
