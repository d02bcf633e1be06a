/** A protocol that begins: a skeleton with one clause of each of the two most used kinds, or the base that comes along. */
import { yaml } from '../../encode/yaml.ts';
import { POLICY } from '../../source/index.ts';
import type { Texts } from './organisation.ts';

export function skeleton(id: string, title: string): Texts {
  const data = {
    title,
    description: `De afspraken van {{organisatie}}: ${title}.`,
    language: 'nl',
    patterns: { parts: ['{n}.'] },
    parameters: {
      organisatie: {
        description: 'De naam van het bestuur of de school, met het lidwoord apart.',
        kind: 'name',
      },
    },
    clauses: [
      {
        id: 'doel',
        audience: ['all'],
        force: 'principle',
        text: '{{Organisatie}} {{organisatie legt/leggen}} hier vast waarom deze afspraken er zijn.',
      },
      {
        id: 'eerste-afspraak',
        audience: ['all'],
        force: 'oblige',
        text: 'Hier komt de eerste afspraak.',
      },
    ],
    outline: [
      { part: 'inleiding', label: 'Waarom dit protocol', entries: ['doel'] },
      { part: 'afspraken', label: 'Afspraken', numbering: 'numbered', entries: ['eerste-afspraak'] },
    ],
  };
  const above = [
    'clauses: de bepalingen, elk met een vaste id. outline: in welke volgorde ze staan, onder welke koppen.',
    'Hoe dit verder groeit, staat in node_modules/regelwerk/docs/leren/nieuw-protocol.md.',
  ];
  return { [baseOf(id)]: yaml(data, { above }) };
}

export function baseOf(id: string): string {
  return `${POLICY}/protocols/${id}/protocol.yaml`;
}
