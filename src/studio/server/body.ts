/** What an application posts: JSON of a few levels, each value of the kind that is asked. */
import type { EditBody, LogoBody, TodayBody } from '../api.ts';
import { type Check, data, just, maybe, orNull, type Shape, text, texts, truth } from './checks.ts';
import { isAnswer, isChoice } from './settle-body.ts';

/** Levels of a body. The deepest that a form or a passage has are about a dozen. */
const DEPTH = 100;
const EDITS = 1_000;

/** Undefined where it is no JSON, deeper than anything asked for, or bears a name that means something to JavaScript. */
export function readBody(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new SyntaxError(key);
      return value;
    });
  } catch {
    return undefined;
  }
}

function isDeep(body: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < body.length; at++) {
    const char = body[at];
    if (isInText && char === '\\') at += 1;
    else if (char === '"') isInText = !isInText;
    else if (!isInText && (char === '[' || char === '{')) depth += 1;
    else if (!isInText && (char === ']' || char === '}')) depth -= 1;
    if (depth > DEPTH) return true;
  }
  return false;
}

const layer = orNull(text);
const anything: Check = () => true;

/** Of each kind of edit what it must have; what the source may hold the library says. */
const EDIT: Readonly<Record<EditBody['edits'][number]['kind'], Shape>> = {
  content: { clause: text, layer, content: data, before: maybe(data), reason: maybe(text) },
  properties: { clause: text, layer, properties: data, before: maybe(data), reason: maybe(text) },
  revert: { clause: text, layer: text },
  add: {
    ...{ layer, id: maybe(text), content: data, audience: texts, force: text, position: data },
    properties: maybe(data),
  },
  remove: { clause: text, layer },
  omit: { clause: text, layer: text, reason: text },
  'omit-part': { part: text, layer: text, reason: text },
  take: { clause: text, layer: text, position: data },
  settle: { layer: text, choice: isChoice, seen: text, answer: isAnswer },
  move: { clause: text, layer, position: data },
  'move-part': { part: text, layer, position: data },
  relabel: { part: text, layer, label: text },
  retitle: { layer, title: text },
  reshape: { part: text, layer, numbering: text, columns: orNull(texts) },
  'add-part': {
    layer,
    id: maybe(text),
    label: text,
    numbering: maybe(text),
    columns: maybe(texts),
    position: data,
    clauses: texts,
  },
  parameter: { name: text, layer, value: anything, before: anything },
  data: { file: text, before: data, data },
};

/** Undefined where it is something else. */
export function editBody(value: unknown): EditBody | undefined {
  if (!data(value)) return undefined;
  const { organisation, protocol, edits, dryRun } = value;
  const isWhole = text(organisation) && text(protocol) && maybe(truth)(dryRun) && Array.isArray(edits);
  if (!isWhole || edits.length === 0 || edits.length > EDITS || !edits.every(isEdit)) return undefined;
  return { organisation, protocol, edits, dryRun } as unknown as EditBody;
}

function isEdit(value: unknown): boolean {
  if (!data(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(EDIT, value['kind'])) return false;
  const { kind, ...rest } = value;
  return just(EDIT[kind as keyof typeof EDIT])(rest);
}

/** Letters of the name of a file: what a system allows. */
const NAME = 255;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export function logoBody(value: unknown): LogoBody | undefined {
  if (!data(value) || Object.keys(value).length !== 2) return undefined;
  const { name, bytes } = value;
  if (typeof name !== 'string' || typeof bytes !== 'string') return undefined;
  return name.length <= NAME && BASE64.test(bytes) ? { name, bytes } : undefined;
}

export function todayBody(value: unknown): TodayBody | undefined {
  if (!data(value) || Object.keys(value).length !== 1) return undefined;
  const { day } = value;
  return day === null || typeof day === 'string' ? { day } : undefined;
}
