// @ts-check
/**
 * A policy of as many organisations as are asked for, written to a folder: a tenth are boards, the others their schools.
 * Every file that an organisation can have is there, so that what looks at all of them for each of them shows.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Schools to a board, itself counted. */
const FAMILY = 10;
const CLAUSES = 60;
const NORMS = 5;

/** @param {string} folder that will hold policy/ @param {number} organisations */
export function growPolicy(folder, organisations) {
  const write = (/** @type {string} */ path, /** @type {unknown} */ data) => {
    const file = join(folder, 'policy', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(data, null, 1)}\n`);
  };
  write('protocols/media/protocol.yaml', protocol());
  for (let index = 0; index < organisations; index++) {
    const family = Math.floor(index / FAMILY);
    const board = `bestuur-${family}`;
    const isBoard = index % FAMILY === 0;
    const id = isBoard ? board : `school-${index}`;
    const name = isBoard ? `Stichting ${family}` : `School ${index}`;
    const own = isBoard ? { kind: 'bestuur' } : { kind: 'school', parent: board };
    write(`organisations/${id}.yaml`, { name, sector: 'po', regions: ['noord'], ...own });
    write(`protocols/media/overrides/${id}.yaml`, override(index, board, isBoard));
    write(`protocols/media/approvals/${id}.yaml`, approvals());
    write(`calendars/${id}.yaml`, { meetings: { '2026-2027': { GMR: ['2026-10-06', '2027-03-02'] } } });
    if (isBoard) write(`protocols/media/norms/${board}.yaml`, norms(board));
  }
}

/** Ids and texts that differ from each other. @param {number} count @param {(index: number) => unknown} make */
const each = (count, make) => Array.from({ length: count }, (_, index) => make(index));

function protocol() {
  return {
    title: 'Protocol {{media}}',
    description: 'Afspraken van {{organisatie}}.',
    notice: 'Vragen? Ga naar {{organisatie}}.',
    parameters: {
      organisatie: { description: 'De naam midden in een zin.' },
      media: { description: 'De schrijfwijze, met kleine letter.', default: 'sociale media' },
    },
    clauses: each(CLAUSES, (index) => ({
      id: `bepaling-${index}`,
      audience: ['all'],
      force: 'oblige',
      norms: [],
      text: `Op {{media}} houdt iedereen bij {{organisatie}} zich aan *afspraak* ${index}: zie [](#bepaling-0).`,
    })),
    outline: each(6, (part) => ({
      part: `deel-${part}`,
      label: `Deel ${part}`,
      numbering: 'numbered',
      entries: each(CLAUSES / 6, (index) => `bepaling-${(part * CLAUSES) / 6 + index}`),
    })),
    schoolgids: { label: 'Media', heading_level: 2, numbering: 'bulleted', entries: ['bepaling-0', 'bepaling-1'] },
  };
}

/** @param {number} index @param {string} board @param {boolean} isBoard */
function override(index, board, isBoard) {
  if (!isBoard) return { parameters: { organisatie: `school ${index}` } };
  return {
    parameters: { organisatie: `stichting ${index}` },
    other_languages: { en: [`house rule ${index}`] },
    add: each(NORMS, (norm) => ({
      id: `eigen-${norm}`,
      position: { after: 'bepaling-3' },
      audience: ['school'],
      force: 'permit',
      norms: [`${board}:1.${norm}`],
      text: `Bij {{organisatie}} geldt ook house rule ${index}, ${norm}.`,
    })),
  };
}

/** @param {string} board */
function norms(board) {
  const who = { who: 'all', force: 'permit', fact: 'A rule of the paper.' };
  return {
    organisation: board,
    document: { title: 'Protocol', issued_by: 'the board' },
    parts: [{ label: 'Regels', numbering: '1', norms: each(NORMS, (norm) => ({ id: `1.${norm}`, ...who })) }],
  };
}

function approvals() {
  return {
    procedures: {
      gewoon: [
        { step: 'gmr', body: 'GMR', kind: 'instemming', term: 'P6W' },
        { step: 'cvb', body: 'CvB', kind: 'vaststelling', term: 'P2W' },
      ],
    },
    versions: [{ version: '1.0', procedure: 'gewoon', revision_due: '2027-08-01' }],
  };
}
