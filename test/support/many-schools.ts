/** Boards with many schools, each with a document in one of the states that there are; all are invented. */
import type { ProtocolRecord } from '../../src/governance/status.ts';
import type { EditionFile } from '../../src/model/edition.ts';
import { fileAt, HOSTILE, records, stories } from './dashboard.ts';

const kinds = ['Basisschool', 'Montessorischool', 'Kindcentrum', 'Jenaplanschool', 'Vakcollege'];
const trees = ['Berk', 'Eik', 'Linde', 'Wilg', 'Beuk', 'Iep', 'Els', 'Hazelaar', 'Kastanje', 'Esdoorn', 'Populier'];
const boards = ['Stichting Veldwijs', 'Scholengroep De Waterkant', 'Vereniging Ons Pad'];
const protocols = [
  ['social-media', 'Protocol sociale media'],
  ['verzuim', 'Verzuimprotocol'],
] as const;

/** Most documents of a board are adopted and on time; the others are in all states in turn. */
const states = [
  ...records.filter(({ name }) => name !== HOSTILE),
  ...stories.filter(({ organisation }) => organisation !== 'bestuur'),
].flatMap((record) => [record, ...records.filter(({ organisation }) => organisation === 'op-tijd')]);

/** `count` documents of so many boards, of which each has one itself; a school has one document. */
export function manySchools(count: number, ofBoards = 3): ProtocolRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const state = states[index % states.length];
    const board = index % ofBoards;
    const boardName = `${boards[board % boards.length]}${board < boards.length ? '' : ` ${board}`}`;
    const tree = `${trees[index % trees.length]}${index < trees.length * kinds.length ? '' : ` ${index}`}`;
    const [protocol, title] = protocols[index % 7 === 6 ? 1 : 0];
    if (state === undefined) throw new Error('no state');
    return {
      ...state,
      protocol,
      title,
      organisation: index < ofBoards ? `bestuur-${board}` : `school-${index}`,
      name: index < ofBoards ? boardName : `${kinds[index % kinds.length]} De ${tree}`,
      board: { organisation: `bestuur-${board}`, name: boardName },
    };
  });
}

/** What a build makes of each. */
export function filesOf(made: readonly ProtocolRecord[]): EditionFile[] {
  return made.flatMap(({ organisation, protocol }) =>
    ['protocol.pdf', 'protocol.html', 'protocol.docx', 'schoolgids.docx', 'poster-leerlingen.pdf'].map((file) =>
      fileAt(`${organisation}/${protocol}/${file}`),
    ),
  );
}
