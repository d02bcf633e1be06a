/** What holds other values: an object, a list, and what has names of its own. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useDesk } from '../write/desk.ts';
import { swapped } from '../write/form-fields.tsx';
import { Group, Line } from '../write/plain-fields.tsx';
import { type FieldOf, SchemaField } from './fields.tsx';
import { pathOf } from './problems.ts';
import { AsLines } from './read-only.tsx';
import { emptyValue, fieldKind, type Resolved, resolveSchema, type Schema } from './schema.ts';
import { settingsWords } from './words.ts';

/** Of a key: what its schema calls it. Definitions bear the names of types, which are no words. */
export function labelOf(key: string, schema: Schema, root: Schema, { keys }: ReturnType<typeof settingsWords>): string {
  const own = resolveSchema(schema, root);
  const isType = own.title === undefined || own.title === own.named;
  return isType ? (keys[key] ?? key.replaceAll('_', ' ')) : (own.title ?? key);
}

export function ObjectField(field: FieldOf) {
  const { schema, path, label } = field;
  if (path === '') return <Properties {...field} />;
  return (
    <Group legend={label} help={schema.description}>
      <Properties {...field} />
    </Group>
  );
}

function Properties({ schema, root, path, value, problems, fixed, onChange }: FieldOf) {
  const words = settingsWords(useDesk().language);
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  const put = (key: string, next: unknown) => {
    const { [key]: _was, ...rest } = object;
    // Keys stay in their order.
    if (next === undefined) return onChange(rest);
    return onChange({ ...object, [key]: next });
  };
  return (
    <>
      {Object.entries(schema.properties ?? {}).map(([key, own]) => {
        if (key === '$schema') return null;
        const label = labelOf(key, own, root, words);
        const now = object[key];
        if (path === '' && fixed.includes(key))
          return now === undefined ? null : <AsLines key={key} label={label} value={now} note={words.fixed} />;
        const isRequired = schema.required?.includes(key) ?? false;
        const resolved = resolveSchema(own, root);
        if (now === undefined && isGroup(resolved, root))
          return <AddButton key={key} words={words.add(label)} onAdd={() => put(key, emptyValue(own, root))} />;
        return (
          <div key={key} class={isGroup(resolved, root, now) ? 'w-removable' : undefined}>
            <SchemaField
              schema={own}
              root={root}
              path={pathOf(path, key)}
              label={label}
              value={now}
              isRequired={isRequired}
              problems={problems}
              fixed={fixed}
              onChange={(next) => put(key, next)}
            />
            {!isRequired && isGroup(resolved, root, now) && (
              <button type="button" class="w-quiet" onClick={() => put(key, undefined)}>
                {words.remove(label)}
              </button>
            )}
          </div>
        );
      })}
    </>
  );
}

/** Not shown until it is there, for it has fields of its own. */
function isGroup(schema: Resolved, root: Schema, value?: unknown): boolean {
  const kind = fieldKind(schema, root, value);
  return kind === 'object' || kind === 'map' || kind === 'list';
}

export function AddButton({ words, onAdd }: { words: string; onAdd(): void }) {
  return (
    <p>
      <button type="button" class="w-quiet" onClick={onAdd}>
        {words}
      </button>
    </p>
  );
}

export function ListField({ schema, root, path, label, value, problems, fixed, onChange }: FieldOf) {
  const words = settingsWords(useDesk().language);
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const items = schema.items ?? {};
  const place = useRef<HTMLDivElement>(null);
  const error = problems.get(path);
  /** The focus follows what was moved, or goes to what took the place of what was removed. */
  const focus = (at: number, which: string) =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-at="${at}"] ${which}`)?.focus());
  return (
    <div ref={place} data-invalid={error !== undefined}>
      <Group legend={label} help={schema.description} error={error}>
        <ol class="w-list">
          {list.map((one, at) => {
            const name = words.item(at + 1);
            return (
              <li key={`${at}`} data-at={at}>
                <SchemaField
                  schema={items}
                  root={root}
                  path={pathOf(path, at)}
                  label={name}
                  value={one}
                  isRequired
                  problems={problems}
                  fixed={fixed}
                  onChange={(next) => onChange(list.map((other, index) => (index === at ? next : other)))}
                />
                <div class="w-actions">
                  <button
                    type="button"
                    disabled={at === 0}
                    aria-label={words.upOf(name)}
                    onClick={() => {
                      onChange(swapped(list, at - 1));
                      focus(at - 1, 'input');
                    }}
                  >
                    {words.up}
                  </button>
                  <button
                    type="button"
                    disabled={at === list.length - 1}
                    aria-label={words.downOf(name)}
                    onClick={() => {
                      onChange(swapped(list, at));
                      focus(at + 1, 'input');
                    }}
                  >
                    {words.down}
                  </button>
                  <button
                    type="button"
                    aria-label={words.remove(name)}
                    onClick={() => {
                      onChange(list.filter((_, index) => index !== at));
                      focus(Math.max(0, at - 1), 'input');
                    }}
                  >
                    {words.remove('').trim()}
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
        <AddButton
          words={words.addOne}
          onAdd={() => {
            onChange([...list, emptyValue(items, root)]);
            focus(list.length, 'input, select, textarea');
          }}
        />
      </Group>
    </div>
  );
}

export function MapField({ schema, root, path, label, value, problems, fixed, onChange }: FieldOf) {
  const words = settingsWords(useDesk().language);
  const map = (value ?? {}) as Readonly<Record<string, unknown>>;
  const own = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const name = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  const names = resolveSchema(schema.propertyNames ?? {}, root);
  const add = () => {
    const key = name.value.trim();
    error.value = wrongName(key, map, names, words);
    if (error.value !== undefined) return;
    onChange({ ...map, [key]: emptyValue(own, root) });
    name.value = '';
  };
  return (
    <Group legend={label} help={schema.description}>
      {Object.entries(map).map(([key, one]) => (
        <div key={key} class="w-removable">
          <SchemaField
            schema={own}
            root={root}
            path={pathOf(path, key)}
            label={key}
            value={one}
            isRequired
            problems={problems}
            fixed={fixed}
            onChange={(next) => onChange({ ...map, [key]: next })}
          />
          <button
            type="button"
            class="w-quiet"
            onClick={() => onChange(Object.fromEntries(Object.entries(map).filter(([other]) => other !== key)))}
          >
            {words.remove(key)}
          </button>
        </div>
      ))}
      <div class="w-row-fields">
        <Line
          label={words.newKey}
          help={names.description}
          value={name.value}
          error={error.value}
          onChange={(next) => {
            name.value = next;
          }}
        />
        <button type="button" onClick={add}>
          {words.add('').trim()}
        </button>
      </div>
    </Group>
  );
}

function wrongName(
  key: string,
  map: object,
  { pattern }: Resolved,
  { wrong }: ReturnType<typeof settingsWords>,
): string | undefined {
  if (key === '') return wrong.required;
  if (Object.hasOwn(map, key)) return wrong.twice;
  return pattern === undefined || new RegExp(pattern, 'u').test(key) ? undefined : wrong.pattern('');
}
