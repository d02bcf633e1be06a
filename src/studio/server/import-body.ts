/** What is posted of a document to take over. */
import { type ImportBody, NEW_KINDS, TRACKED } from '../api/imported.ts';
import { type Check, just, orNull, text, texts, truth } from './checks.ts';

/** Letters of the name of a file: what a system allows. */
const NAME = 255;
/** More proposals there are not. */
const PARAMETERS = 200;
/** More changes nobody decides one by one. */
const CHANGES = 10_000;

const name: Check = (value) => typeof value === 'string' && value !== '' && value.length <= NAME;
const tracked: Check = (value) => (TRACKED as readonly unknown[]).includes(value);
const few: Check = (value) => texts(value) && (value as readonly string[]).length <= PARAMETERS;

const newKind: Check = (value) => (NEW_KINDS as readonly unknown[]).includes(value);
const some: Check = (value) => texts(value) && (value as readonly string[]).length <= CHANGES;

/** Looked at sign by sign: an expression that counts groups would run out of room in so long a text. */
const base64: Check = (value) => {
  if (typeof value !== 'string' || value.length % 4 !== 0) return false;
  const end = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
  return !/[^A-Za-z0-9+/]/.test(value.slice(0, value.length - end));
};

const isBody = just({
  name,
  bytes: base64,
  organisation: text,
  newOrganisation: orNull(just({ name: text, kind: newKind })),
  protocol: orNull(text),
  changes: tracked,
  accept: some,
  reject: some,
  parameters: few,
  dryRun: truth,
});

/** Undefined where it is something else. */
export function importBody(value: unknown): ImportBody | undefined {
  return isBody(value) ? (value as ImportBody) : undefined;
}
