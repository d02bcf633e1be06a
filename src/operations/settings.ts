/** What is set of an organisation beside its texts: the files, each with a schema of which a form can be made. */
import type { Result } from '../diagnostic/diagnostic.ts';
import { assetText } from '../host/asset-text.ts';
import type { Host } from '../host/index.ts';
import { SCHEMA_FOLDER } from '../model/schema-files.ts';
import { POLICY } from '../source/index.ts';
import type { FileKind } from '../source/schema/index.ts';
import { unknownOrganisation } from './choose.ts';
import { sourceOf } from './edit/files.ts';
import type { Session } from './session.ts';

/** Of whom, and of its part in which protocol. */
export interface SettingsRequest {
  readonly organisation: string;
  /** Without one, what holds for all its protocols. */
  readonly protocol?: string | undefined;
}

/** A file that can be changed as a whole, by an edit of kind `data`. */
export interface EditableFile {
  readonly kind: 'organisation' | 'approvals' | 'calendar' | 'holidays' | 'settings';
  /** From the project folder; it need not be there yet. */
  readonly file: string;
  readonly data: object;
  /** JSON Schema 2020-12, with all that it refers to in its `$defs`. */
  readonly schema: object;
  /** Keys of what is recorded by decisions: an edit leaves them as they are. */
  readonly fixed: readonly string[];
}

/** Those that can be read, from what is the organisation's own to what is everybody's. */
export function settings(
  session: Session,
  { organisation, protocol }: SettingsRequest,
): Result<readonly EditableFile[] | undefined> {
  const source = session.read();
  const unknown = unknownOrganisation(source, organisation);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const formOf = (kind: EditableFile['kind'], fresh?: string): EditableFile[] => {
    const known = sourceOf(source.policy, { kind, protocol, organisation });
    const file = known?.file ?? fresh;
    if (file === undefined) return [];
    const fixed = kind === 'approvals' ? ['versions'] : [];
    return [{ kind, file, data: known?.data ?? {}, schema: wholeSchema(session.host, kind), fixed }];
  };
  const value = [
    ...formOf('organisation'),
    ...(protocol === undefined ? [] : formOf('approvals')),
    ...formOf('calendar', `${POLICY}/calendars/${organisation}.yaml`),
    ...formOf('holidays'),
    ...formOf('settings', `${POLICY}/settings.yaml`),
  ];
  return { value, diagnostics: [] };
}

type Definitions = Record<string, unknown>;

/** The schema of a kind of file, by itself: what it takes from others stands in it, under its name, which no two of them share. */
function wholeSchema(host: Host, kind: FileKind): object {
  const files = new Map<string, { $defs?: Definitions }>();
  const read = (file: string) => {
    const known = files.get(file) ?? JSON.parse(assetText(host, `${SCHEMA_FOLDER}/${file}`));
    files.set(file, known);
    return known as { $defs?: Definitions };
  };
  const own = `${kind}.schema.json`;
  const { $defs: _, ...root } = read(own);
  const found: Definitions = {};
  const take = (node: unknown, file: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => take(item, file));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [key, refer(value, file)] : [key, take(value, file)],
      ),
    );
  };
  const refer = (ref: string, file: string): string => {
    const [other = '', name = ''] = ref.split('#/$defs/');
    const from = other === '' ? file : other;
    if (!Object.hasOwn(found, name)) {
      // There before it is looked into: a definition may name itself.
      found[name] = {};
      found[name] = take(read(from).$defs?.[name] ?? {}, from);
    }
    return `#/$defs/${name}`;
  };
  const whole = take(root, own) as object;
  return { ...whole, $defs: found };
}
