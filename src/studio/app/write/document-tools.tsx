/** What can be done with a whole document, each in a sheet over it. */
import { useEffect } from 'preact/hooks';
import { Outline } from '../outline/outline.tsx';
import { outlineWords } from '../outline/words.ts';
import { Parameters } from '../settings/parameters.tsx';
import { settingsWords } from '../settings/words.ts';
import { AbsentList } from './absent.tsx';
import { useDesk } from './desk.ts';
import { closeSheet, openSheet, sheet } from './sheet.ts';
import { Sheet } from './sheet.tsx';
import { UnsavedList, unsavedIn } from './unsaved-list.tsx';
import { writeWords } from './words.ts';

export function DocumentTools() {
  const desk = useDesk();
  const words = writeWords(desk.language);
  const outline = outlineWords(desk.language);
  const settings = settingsWords(desk.language);
  const undecided = (desk.passages.absent ?? []).filter(({ how }) => how === 'undecided').length;
  const { absent = [] } = desk.passages;
  const unsaved = unsavedIn(desk).length;
  const shown = sheet.value;
  // Another document begins without one.
  useEffect(() => closeSheet, []);
  return (
    <>
      <div class="w-actions">
        <button type="button" class="w-other" onClick={() => openSheet('outline')}>
          {outline.title}
        </button>
        <button type="button" class="w-other" onClick={() => openSheet('parameters')}>
          {settings.parameters}
        </button>
        {absent.length > 0 && (
          <button type="button" class="w-other" onClick={() => openSheet('absent')}>
            {words.take.button}
            {undecided > 0 && <span class="count">{undecided}</span>}
          </button>
        )}
        {unsaved > 0 && (
          <button type="button" class="w-other" onClick={() => openSheet('unsaved')}>
            {words.draft.here}
            <span class="count">{unsaved}</span>
          </button>
        )}
      </div>
      {shown?.name === 'outline' && (
        <Sheet title={outline.title} onClose={closeSheet}>
          <Outline first={shown.first} />
        </Sheet>
      )}
      {shown?.name === 'parameters' && (
        <Sheet title={settings.parameters} onClose={closeSheet}>
          <Parameters />
        </Sheet>
      )}
      {shown?.name === 'absent' && (
        <Sheet title={words.take.heading} onClose={closeSheet}>
          <AbsentList />
        </Sheet>
      )}
      {shown?.name === 'unsaved' && (
        <Sheet title={words.draft.here} onClose={closeSheet}>
          <UnsavedList />
        </Sheet>
      )}
    </>
  );
}
