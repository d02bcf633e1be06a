/** That the server is gone, stopped or another one. It goes by itself when all is well again. */
import { useEffect, useRef } from 'preact/hooks';
import { announce, connection, start } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { inWords } from '../words.ts';
import { Icon } from './icons.tsx';

export function Banner() {
  const say = inWords(frameWords);
  const state = connection.value;
  const wasAway = useRef(false);
  useEffect(() => {
    if (state === 'open' && wasAway.current) announce(say.back);
    wasAway.current = state !== 'open' && state !== 'opening';
  }, [state, say]);
  const words = {
    opening: null,
    open: null,
    gone: [say.gone, say.goneHelp],
    ended: [say.ended, say.endedHelp],
    notAllowed: [say.notAllowed, say.notAllowedHelp],
  }[state];
  return (
    <>
      <div class="banners" role="alert">
        {words !== null && (
          <p class="banner late">
            <Icon name="error" />
            <span>
              <strong>{words[0]}</strong> {words[1]}
            </span>
          </p>
        )}
      </div>
      {start.value?.isReadOnly === true && (
        <p class="banner">
          <Icon name="info" />
          <span>{say.readOnly}</span>
        </p>
      )}
    </>
  );
}
