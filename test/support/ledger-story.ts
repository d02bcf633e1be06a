/** A policy of two organisations, and what a year of commands makes of its ledgers. */
import { parse } from 'yaml';
import { openRegelwerk, type Regelwerk } from '../../src/index.ts';
import type { ApprovalsFile, Version } from '../../src/model/source.ts';
import type { Files, MemoryHost } from './memory-host.ts';
import { memoryHost } from './memory-host.ts';
import { smallFiles } from './small-policy.ts';

export const OWNERS = ['los', 'bij'] as const;
export type Owner = (typeof OWNERS)[number];

const FOLDER = 'policy/protocols/proef';
export const ledgerFile = (owner: Owner) => `${FOLDER}/approvals/${owner}.yaml`;
export const storedFile = (owner: Owner, name: string) => `${FOLDER}/adopted/${owner}/${name}.json`;

const APPROVALS = `# Besluiten
control:
  auteur: Werkgroep
cycle: P2Y
procedures:
  gewoon:
    - {step: team, body: Team, kind: overleg}
    - {step: mr, body: MR, kind: advies, reply: {}}
    - {step: gmr, body: GMR, kind: instemming, beside: mr}
    - {step: cvb, body: CvB, kind: vaststelling}
    - {step: wet, body: Ouders, kind: ter_kennisneming}
  papier:
    - {step: gmr, body: GMR, kind: instemming}
    - {step: cvb, body: CvB, kind: vaststelling}
  taal:
    editorial: true
    stages:
      - {step: cvb, body: CvB, kind: vaststelling}
`;
const PAPER = `versions:
  - version: "1.0"
    edition: 2017-2018
    date: "2018-03-01"
    migrated: true
    procedure: papier
    decisions:
      - step: gmr
        date: "2018-02-01"
      - step: cvb
        date: "2018-03-01"
        outcome: vastgesteld
    revision_due: "2021-11"
`;

/** What a secretary does next; `pick` chooses where there is a choice. */
export interface Act {
  readonly does: 'edit' | 'propose' | 'decide' | 'submit' | 'correct' | 'repeal' | 'transcribe' | 'adopt' | 'style';
  readonly owner: Owner;
  readonly pick: number;
}

/** Days go on, so that a text that is proposed anew is so on a later day. */
export class Story {
  readonly host: MemoryHost;
  readonly regelwerk: Regelwerk;
  #day: number;
  #words: number;

  /** `day` counts from the first of 2020. */
  constructor(files: Files = storyFiles(), day = 0) {
    this.host = { ...memoryHost(files), today: () => this.today };
    this.regelwerk = openRegelwerk(this.host);
    this.#day = day;
    this.#words = day;
  }

  get day(): number {
    return this.#day;
  }

  get today(): string {
    return new Date(Date.UTC(2020, 0, 1 + this.#day)).toISOString().slice(0, 10);
  }

  approvals(owner: Owner): ApprovalsFile {
    return parse(this.host.text(ledgerFile(owner))) as ApprovalsFile;
  }

  files(): Files {
    return Object.fromEntries([...this.host.contents].filter(([path]) => path.startsWith('policy/')));
  }

  /** What is refused is no part of the story. */
  async act({ does, owner, pick }: Act): Promise<void> {
    this.#day += 1;
    const { regelwerk, today } = this;
    const last = this.approvals(owner).versions?.at(-1);
    const organisation = owner;
    if (does === 'edit') this.#edit(owner);
    else if (does === 'style') this.#restyle(owner, pick);
    else if (does === 'propose') await this.#propose(owner, pick);
    else if (does === 'decide') await this.#decide(owner, last, pick);
    else if (does === 'submit') await regelwerk.decide({ organisation, step: STEPS[pick % 5], submitted: today });
    else if (does === 'correct') await this.#correct(owner, last, pick);
    else if (does === 'repeal') await regelwerk.repeal({ organisation, date: today, reason: 'Vervallen' });
    else if (does === 'transcribe')
      await regelwerk.correct({ organisation, isTranscription: true, reason: 'Overgetypt' });
    else await this.#adopt(owner, pick);
  }

  #edit(owner: Owner): void {
    this.#words += 1;
    const override = {
      amend: { een: { text: `Woord ${'abcdefghij'[this.#words % 10]}.`, reason: 'Proef', base: { text: 'Woord.' } } },
    };
    this.host.write(`${FOLDER}/overrides/${owner}.yaml`, new TextEncoder().encode(JSON.stringify(override)));
  }

  async #propose(owner: Owner, pick: number): Promise<void> {
    this.#edit(owner);
    const procedure = pick % 4 === 0 ? 'taal' : 'gewoon';
    const { regelwerk: policy } = this;
    const { value } = await policy.propose({ organisation: owner, procedure, isConfirmed: true });
    if (value === undefined) await policy.propose({ organisation: owner, isConfirmed: true });
  }

  async #decide(organisation: Owner, version: Version | undefined, pick: number): Promise<void> {
    const { regelwerk: policy, today } = this;
    const reference = pick % 3 === 0 ? `Verslag ${pick % 7}-${this.#day}` : undefined;
    for (const step of STEPS) {
      const outcome = OUTCOMES[step]?.[pick % (OUTCOMES[step]?.length ?? 1)];
      const condition = outcome === 'verleend_onder_voorwaarde' ? 'Eerst scholing' : undefined;
      const decided = await policy.decide({ organisation, step, outcome, date: today, reference, condition });
      if (decided.value !== undefined) return;
      if ((await policy.decide({ organisation, step, met: today })).value !== undefined) return;
      const reply = { organisation, step, replied: today, reason: 'Gewogen' };
      if (step === 'mr' && version !== undefined && (await policy.decide(reply)).value !== undefined) return;
    }
  }

  async #adopt(organisation: Owner, pick: number): Promise<void> {
    const { regelwerk: policy, today } = this;
    await this.#propose(organisation, 1);
    for (const step of STEPS.slice(0, 4)) {
      const outcome = OUTCOMES[step]?.[0];
      const inForceFrom = step === 'cvb' && pick % 2 === 0 ? '2020-12-01' : undefined;
      await policy.decide({ organisation, step, outcome, date: today, inForceFrom });
    }
  }

  async #correct(organisation: Owner, version: Version | undefined, pick: number): Promise<void> {
    const fields = ['reference', 'edition', 'revision_due', 'body', 'control.auteur', 'date'];
    const field = fields[pick % fields.length] ?? '';
    const value =
      { revision_due: `2029-0${1 + (pick % 8)}`, date: version?.decisions?.at(-1)?.date }[field] ?? `Naam ${pick}`;
    const isOfVersion = field === 'edition' || field === 'revision_due' || field.startsWith('control');
    const step = isOfVersion ? undefined : version?.decisions?.at(pick % 2 === 0 ? -1 : 0)?.step;
    await this.regelwerk.correct({ organisation, step, values: { [field]: value }, reason: 'Verkeerd overgenomen' });
  }

  /** The same said otherwise. */
  #restyle(owner: Owner, pick: number): void {
    const text = this.host.text(ledgerFile(owner));
    const { control, versions, ...rest } = this.approvals(owner);
    const restyled = [
      `${text}# Nog iets\n`,
      text.replace('P2Y', 'P3Y'),
      `${JSON.stringify({ versions, control: { ...control, beheerder: 'Kwaliteit' }, ...rest }, null, 2)}\n`,
    ];
    this.host.write(ledgerFile(owner), new TextEncoder().encode(restyled[pick % 3] ?? text));
  }
}

const STEPS = ['team', 'mr', 'gmr', 'cvb', 'wet'];
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  team: ['besproken', 'akkoord'],
  mr: ['positief', 'negatief', 'geen_advies'],
  gmr: ['verleend', 'verleend', 'verleend_onder_voorwaarde', 'onthouden'],
  cvb: ['vastgesteld', 'vastgesteld', 'vastgesteld', 'aangehouden', 'ingetrokken'],
  wet: ['kennisgenomen'],
};

function storyFiles(): Files {
  const small = smallFiles({ parameters: {}, clauses: { een: 'Woord.', twee: 'Nog een woord.' } });
  return {
    ...small,
    'policy/organisations/bij.yaml': 'name: Lyceum Bij\nkind: school\n',
    [`${FOLDER}/overrides/bij.yaml`]: '{}',
    [ledgerFile('los')]: `${APPROVALS}${PAPER}`,
    [ledgerFile('bij')]: `${APPROVALS}versions: []\n`,
  };
}
