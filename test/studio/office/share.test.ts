/**
 * Git without knowing git: what somebody saves in the studio, what the page says of it, and what two people share. The shared
 * repository stands on this machine; its forge is one that nobody is asked at.
 */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { auditWidths } from '../../support/axe.ts';
import { startBrowser } from '../../support/browser.ts';
import { expectPicture } from '../../support/pictures.ts';
import { plainFonts } from '../../support/plain-fonts.ts';
import { root } from '../../support/repository.ts';
import { aloneWithGit, type Clones, openClones, type Person, PROTOCOL, saves } from '../../support/share/clones.ts';
import { openWindow, tabTo } from '../../support/studio/writing.ts';
import { type Client, enter, exampleFolder, type RunningStudio, startStudio } from '../../support/studio.ts';

const ALBUM = { folder: join(root, 'test/pictures'), largest: 48_000 };
const PICTURES = [
  ['phone', 360, 720, 'dark'],
  ['desk', 1280, 900, 'light'],
] as const;
const MOMENT = '2026-11-27T10:00:00+01:00';
const fonts = plainFonts();
const FORGE = 'https://github.com/bestuur/beleid.git';
const BRANCH = 'voorstel/anna-2026-11-27';

let restore: () => void;
let clones: Clones;
let anna: Person;
let bob: Person;
let studio: RunningStudio;
let client: Client;
let page: Page;

/** The forge by its name, and the repository on this machine where git looks. */
function atForge({ git }: Person): void {
  git('config', `url.file://${clones.remote}.insteadOf`, FORGE);
  git('remote', 'set-url', 'origin', FORGE);
}

beforeAll(async () => {
  restore = aloneWithGit();
  clones = openClones();
  anna = clones.join('Anna');
  bob = clones.join('Bob');
  atForge(anna);
  studio = await startStudio(anna.folder, { host: nodeHost(anna.folder) });
  client = await enter(studio);
  // What a commit says of its moment is shown, and is in the pictures.
  Object.assign(process.env, { GIT_AUTHOR_DATE: MOMENT, GIT_COMMITTER_DATE: MOMENT });
  const context = await (await startBrowser(fonts.env)).newContext({
    // The audit is a script, which the page's own policy would rightly refuse.
    bypassCSP: true,
    deviceScaleFactor: 0.5,
    timezoneId: 'Europe/Amsterdam',
  });
  await context.addInitScript(`try { localStorage.setItem('regelwerk-rondleiding', 'gedaan'); } catch {}`);
  page = await openWindow(context, studio.addresses.at(-1) ?? '');
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime('2026-11-27T10:00:00');
});

afterAll(async () => {
  await page.context().close();
  rmSync(fonts.folder, { recursive: true, force: true });
  for (const name of ['GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE']) delete process.env[name];
  client.close();
  await studio.close();
  clones.close();
  restore();
  expect(studio.failures).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const section = (name: string) => page.getByRole('region', { name });
const show = async (at = 'delen') => {
  await page.evaluate(`location.hash = '#/hulp'`);
  await page.locator('main .keys').waitFor();
  await page.evaluate(`location.hash = '#/${at}'`);
  await page.locator('main .keys').waitFor({ state: 'detached' });
};
const save = async (clause: string, text: string) => {
  const edits = [{ kind: 'content', clause, layer: null, content: { text } }];
  const answer = await client.post('/api/edit', { organisation: 'kiem', protocol: 'telefoons', edits });
  expect(answer.status).toBe(200);
};
/** What was saved last, of what is not shared. */
const first = (words: string) => page.locator('.saves li').first().locator('strong').getByText(words).waitFor();
/** By the keyboard alone. */
const press = async (name: string) => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const audited = async (name?: string) => {
  expect(await auditWidths(page)).toEqual([]);
  if (name !== undefined) await pictured(name);
};
/** On a desk by day and on a telephone by night. */
const pictured = async (name: string) => {
  for (const [end, width, height, colorScheme] of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(`(document.querySelector('.conflicts') ?? document.body).scrollIntoView()`);
    expectPicture(`studio-share-${name}-${end}`, await page.screenshot(), ALBUM);
  }
};

describe('What somebody saves', () => {
  test('is not shared: the bar says so on every page, the page in words', async () => {
    await show();
    await page.getByText('Je hebt nog niets opgeslagen dat anderen niet hebben.').waitFor();
    await save('melden', 'Meld het meteen.');
    await page.locator('.share-link .count').getByText('1').waitFor();
    await first('Telefoons op school (basis): bepaling 4 ‘Meld het meteen.’ gewijzigd');
    await section('Nog niet gedeeld')
      .getByText(/^Anna, \d+ \w+/)
      .waitFor();
    await save('foto', 'Geen foto.');
    await page.locator('.share-link .count').getByText('2').waitFor();
    await audited('not-shared');
  });

  test('and is taken back, is told as two', async () => {
    expect((await client.post('/api/undo')).status).toBe(200);
    await first('Teruggedraaid: ');
    await save('foto', 'Geen foto.');
    await page.locator('.share-link .count').getByText('4').waitFor();
  });

  test('is sent by the keyboard alone, and the page of the forge opens', async () => {
    await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'forge' }));
    const opened = page.waitForEvent('popup');
    await press('Stuur als voorstel');
    const address = `https://github.com/bestuur/beleid/compare/main...${BRANCH}?expand=1`;
    expect((await opened).url()).toBe(address);
    await (await opened).close();
    await page.getByText('Je voorstel is verstuurd.').waitFor();
    expect(await page.getByRole('link', { name: 'Open de pagina voor je voorstel' }).getAttribute('href')).toBe(
      address,
    );
    expect(clones.git('rev-parse', BRANCH)).toBe(anna.git('rev-parse', 'HEAD'));
    await page.locator('.share-link .count').waitFor({ state: 'detached' });
    await audited('sent');
  });
});

describe('What was changed by hand', () => {
  test('is told by clause, stays here, and goes along once somebody ticks it', async () => {
    anna.replace(PROTOCOL, 'In de kleedkamer is geen telefoon.', 'In de kleedkamer ligt geen telefoon.');
    await show();
    const loose = section('Veranderd, en nog niet vastgelegd');
    await loose.getByText('‘In de kleedkamer ligt geen telefoon.’ gewijzigd').waitFor();
    await save('kluis', 'De telefoon ligt in de kluis.');
    await first('Telefoons op school (basis): bepaling 1 ‘De telefoon ligt in…’ gewijzigd');
    expect(anna.git('show', `HEAD:${PROTOCOL}`)).toContain('In de kleedkamer is geen telefoon.');
    await audited('loose');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await press('Leg vast wat is aangevinkt');
    await loose.waitFor({ state: 'detached' });
    await first('‘In de kleedkamer');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('share-mine');
    expect(anna.git('status', '--porcelain')).toBe('');
  });
});

describe('A hook that refuses', () => {
  test('leaves the save in the folder; what it says is shown, and it is tried again', async () => {
    const hook = join(anna.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho "Zet er een datum bij."\necho "<b>Regel 2</b>"\nexit 1\n');
    chmodSync(hook, 0o755);
    await save('voor-wie', 'Voor ons allemaal.');
    const trouble = section('Niet alles kon worden vastgelegd');
    await trouble.getByText('Zet er een datum bij.\n<b>Regel 2</b>').waitFor();
    expect(anna.read(PROTOCOL)).toContain('Voor ons allemaal.');
    await page.locator('.share-link .count.late').waitFor();
    await audited('hook');
    writeFileSync(hook, '#!/bin/sh\nexit 0\n');
    await press('Probeer opnieuw');
    await trouble.waitFor({ state: 'detached' });
    expect(anna.git('show', `HEAD:${PROTOCOL}`)).toContain('Voor ons allemaal.');
  });
});

describe('What others shared', () => {
  test('comes in, without a conflict where it is another clause', async () => {
    await saves(bob, 'doel', 'Opletten.');
    bob.git('push', '--quiet', 'origin', 'HEAD:main');
    await show();
    await press('Haal op wat anderen deelden');
    await page.getByText('1 wijziging van anderen staat nu ook bij jou.').waitFor();
    expect(anna.git('status', '--porcelain')).toBe('');
    await press('Haal op wat anderen deelden');
    await page.getByText('Er was niets nieuws.').waitFor();
  });

  test('and is of the same clause, is told, and somebody chooses', async () => {
    bob.git('fetch', '--quiet');
    await saves(bob, 'melden', 'Meld het bij de conciërge.');
    bob.git('push', '--quiet', 'origin', 'HEAD:main');
    await button('Haal op wat anderen deelden').click();
    await page.getByRole('heading', { name: 'Jullie hebben hetzelfde gewijzigd' }).waitFor();
    const one = page.getByRole('group', {
      name: 'Telefoons op school, basis: bepaling ‘Wie een telefoon kwijt is, meldt dat.’',
    });
    expect(await one.locator('.side').first().locator('ins').first().innerText()).not.toBe('');
    expect(await one.getByRole('link', { name: /^Of pas eerst/ }).getAttribute('href')).toContain('/passage/melden');
    await audited('conflict');
    await page.setViewportSize({ width: 1280, height: 900 });
    await press('Ga verder met deze keuzes');
    await page.getByText('Kies nog bij 1 bepaling.').first().waitFor();
    await one.getByRole('radio', { name: 'Hun tekst gaat verder' }).focus();
    await page.keyboard.press('Space');
    await press('Ga verder met deze keuzes');
    await page.getByText('1 wijziging van anderen staat nu ook bij jou.').waitFor();
    expect(anna.read(PROTOCOL)).toContain('Meld het bij de conciërge.');
    expect(anna.read(PROTOCOL)).toContain('Geen foto.');
  });

  test('is not touched by sending: a branch that moved is fetched first', async () => {
    bob.git('fetch', '--quiet');
    bob.git('switch', '--quiet', '-c', 'mee', `origin/${BRANCH}`);
    bob.git('commit', '--quiet', '--allow-empty', '-m', 'Van Bob');
    bob.git('push', '--quiet', 'origin', `HEAD:${BRANCH}`);
    await button('Stuur als voorstel').click();
    await page.getByText(`Iemand anders heeft ${BRANCH} intussen veranderd.`, { exact: false }).waitFor();
    await button('Haal op wat anderen deelden').click();
    await page.getByText('1 wijziging van anderen staat nu ook bij jou.').waitFor();
    await button('Stuur als voorstel').click();
    await page.getByText('Je voorstel is verstuurd.').waitFor();
    clones.git('merge-base', '--is-ancestor', bob.git('rev-parse', 'mee').trim(), BRANCH);
  });
});

describe('Without git, or without a name', () => {
  test('a folder that is no repository shows one line, and nothing in the bar', async () => {
    const copy = exampleFolder(join(root, 'test/support/studio/sterren'));
    const other = await startStudio(copy.folder);
    const window = await openWindow(page.context(), other.addresses.at(-1) ?? '');
    await window.goto(`${other.origin}/#/delen`);
    await window.getByText('Deze map is geen git-repository.', { exact: false }).waitFor();
    expect(await window.locator('.share-link').count()).toBe(0);
    expect(await window.locator('main').getByRole('button').count()).toBe(0);
    expect(await auditWidths(window)).toEqual([]);
    await window.close();
    await other.close();
    copy.remove();
  });

  test('who git does not know gives a name, in English too, and what waited is kept', async () => {
    const nobody = clones.join('naamloos', { isNameless: true });
    const other = await startStudio(nobody.folder, { language: 'en', host: nodeHost(nobody.folder) });
    const own = await enter(other);
    const window = await openWindow(page.context(), other.addresses.at(-1) ?? '');
    await window.goto(`${other.origin}/#/delen`);
    const edits = [{ kind: 'content', clause: 'melden', layer: null, content: { text: 'Meld het meteen.' } }];
    await own.post('/api/edit', { organisation: 'kiem', protocol: 'telefoons', edits });
    await window.getByText('1 save still waits').waitFor();
    expect(await auditWidths(window)).toEqual([]);
    await window.getByLabel('Your name').fill('Carla');
    await window.getByLabel('Your name').press('Enter');
    await window.getByText('1 save still waits').waitFor({ state: 'detached' });
    await window.locator('.saves strong').getByText('‘Meld het meteen.’ gewijzigd').waitFor();
    expect(nobody.git('log', '-1', '--format=%an|%ae')).toBe('Carla|\n');
    expect(nobody.git('symbolic-ref', '--short', 'HEAD')).toBe('voorstel/carla-2026-11-27\n');
    await window.close();
    own.close();
    await other.close();
  });
});
