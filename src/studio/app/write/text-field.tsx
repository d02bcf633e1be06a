/** A text with the editor in it; as source where it says what the editor does not know. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { canEdit, mountEditor, type TextEditor } from '../../editor/index.ts';
import { useDesk } from './desk.ts';
import { parametersFor, targetsFor } from './offered.ts';
import { Area, Described, tied } from './plain-fields.tsx';
import { writeWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly error?: string | undefined;
  /** Another one where the text was set otherwise than by writing here. */
  readonly revision?: number | undefined;
  onChange(value: string): void;
}

export function TextField(props: Props) {
  // Asked once: who writes something in the source that the editor knows stays where they were.
  const [isEditable] = useState(() => canEdit(props.value));
  const words = writeWords(useDesk().language);
  return isEditable ? <EditorField {...props} /> : <Area {...props} help={words.asSource} isSource />;
}

function EditorField({ label, help, value, error, revision, onChange }: Props) {
  const desk = useDesk();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const change = useRef(onChange);
  change.current = onChange;
  // Mounted once, and given other texts below.
  useEffect(() => {
    if (place.current === null) return undefined;
    const mounted = mountEditor(place.current, {
      markdown: value,
      language: desk.language,
      textLanguage: desk.passages.language,
      parameters: parametersFor(desk.passages),
      targets: targetsFor(desk.passages, desk.language),
      labelledBy: `${id}-label`,
      onChange: (markdown) => change.current(markdown),
      onNotice: (notice) => desk.tell(notice),
    });
    editor.current = mounted;
    describe(mounted, id, help, error);
    return () => mounted.destroy();
  }, []);

  // Not at every other value: what is shown may be behind what is typed.
  useEffect(() => {
    if (editor.current !== null && editor.current.markdown() !== value) editor.current.replace(value);
  }, [revision]);
  useEffect(() => {
    if (editor.current !== null) describe(editor.current, id, help, error);
  }, [help, error]);

  return (
    <div class="w-field" data-invalid={error !== undefined}>
      <span class="w-label" id={`${id}-label`}>
        {label}
      </span>
      <div class="w-editor" ref={place} />
      <Described id={id} help={help} error={error} />
    </div>
  );
}

/** The editor has a label of its own accord; help and error are tied to it here. */
function describe({ element }: TextEditor, id: string, help: string | undefined, error: string | undefined): void {
  const field = element.matches('[contenteditable]') ? element : element.querySelector('[contenteditable]');
  const { 'aria-describedby': by, 'aria-invalid': invalid } = tied(id, { help, error });
  for (const [name, value] of [
    ['aria-describedby', by],
    ['aria-invalid', invalid],
  ] as const)
    if (value === undefined) field?.removeAttribute(name);
    else field?.setAttribute(name, value);
}
