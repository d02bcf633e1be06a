/** What is shared with others, and sharing it. */
import type { Context } from 'hono';
import type { Shared } from '../../../index.ts';
import type { ShareAnswer, ShareBody, ShareState, ToldOff } from '../../api/share.ts';
import { answer, refuse } from '../answers.ts';
import { readBody } from '../body.ts';
import type { Saving } from '../changes.ts';
import { findingsOf } from '../findings.ts';
import { shareBody } from '../share-body.ts';
import type { Studio } from '../studio.ts';

export async function share(c: Context, studio: Studio): Promise<Response> {
  const { keeping, regelwerk } = studio;
  const { value: sharing, diagnostics } = await regelwerk.sharing();
  const state: ShareState = {
    sharing: sharing.kind === 'repository' ? { ...sharing, who: keeping.author ?? sharing.who } : sharing,
    findings: findingsOf(diagnostics, studio),
    trouble: toldOff(studio, keeping.trouble ?? { diagnostics: [] }),
    waiting: keeping.waiting,
  };
  return answer(c, state);
}

export async function sharing(c: Context, saving: Saving, body: string): Promise<Response> {
  const asked = shareBody(readBody(body));
  if (asked === undefined) return refuse(c, saving.studio, 'studio-unreadable', 400);
  const answered = await done(saving, asked);
  saving.studio.tell({ kind: 'shared' });
  return answer(c, answered, answered.kind === 'refused' ? 422 : 200);
}

async function done({ studio, changes }: Saving, asked: ShareBody): Promise<ShareAnswer> {
  const { keeping, regelwerk } = studio;
  const { author: who } = keeping;
  switch (asked.kind) {
    case 'send': {
      const request = { tip: asked.tip, remote: asked.remote ?? undefined };
      await keeping.settled();
      return told(studio, await regelwerk.send(request), (sent) => ({ kind: 'sent', sent }));
    }
    case 'bring': {
      const remote = asked.remote ?? undefined;
      if (asked.choices === null) {
        const fetched = await regelwerk.fetchShared({ remote });
        if (fetched.value === undefined) return { kind: 'refused', ...toldOff(studio, fetched) };
      }
      const request = { remote, choices: asked.choices ?? undefined, who };
      const result = await keeping.alone(() => regelwerk.bringIn(request));
      changes.happened();
      return told(studio, result, (brought) => ({ kind: 'brought', brought }));
    }
    case 'keep': {
      const result = await keeping.inTurn(() => regelwerk.keepLoose({ files: asked.files, who }));
      return told(studio, result, () => ({ kind: 'kept' }));
    }
    case 'author':
      keeping.author = { name: asked.name.trim(), email: asked.email.trim() };
      await keeping.again();
      return { kind: 'kept' };
    case 'again':
      await keeping.again();
      return { kind: 'kept' };
  }
}

function told<T>(studio: Studio, result: Shared<T | undefined>, good: (value: T) => ShareAnswer): ShareAnswer {
  return result.value === undefined ? { kind: 'refused', ...toldOff(studio, result) } : good(result.value);
}

function toldOff(studio: Studio, { diagnostics, output = '' }: Omit<Shared<unknown>, 'value'>): ToldOff {
  return { findings: findingsOf(diagnostics, studio), output };
}
