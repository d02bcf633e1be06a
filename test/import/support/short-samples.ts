/** Documents of invented boards, each with a kind of numbering that Word makes. */
import { abstractNum, num, p, r } from './word.ts';
import { BULLETS, h, headed, li, numbered, type SampleBlock, t, table, type WordSample } from './word-samples.ts';

const PHONES: WordSample = {
  name: 'docx-koppen',
  title: 'Protocol mobiele telefoons',
  organisation: 'Stichting De Waterlinie',
  headings: 1,
  numbering: abstractNum(0, headed('%1', '%1.%2', '%1.%2.%3')) + abstractNum(1, BULLETS) + num(1, 0) + num(2, 1),
  blocks: [
    h(1, '1', 'Inleiding'),
    ...t(
      'Op onze scholen is aandacht voor elkaar belangrijk. Een telefoon die steeds trilt, haalt die aandacht weg. Daarom liggen telefoons tijdens de schooldag in de kluis.',
      'Dit protocol geldt voor **leerlingen, personeel en bezoekers** van alle vijf de scholen.',
    ),
    h(1, '2', 'Afspraken'),
    h(2, '2.1', 'In en om het gebouw'),
    ...t('Vanaf de eerste bel tot en met de laatste bel:'),
    ...li(
      [2, 0],
      [
        'staat de telefoon uit of op vliegtuigstand;',
        'ligt hij in de kluis, en niet in een jaszak;',
        'maakt niemand foto’s of filmpjes van anderen.',
      ],
    ),
    h(2, '2.2', 'In de les'),
    ...t('Een docent kan toestaan dat een telefoon bij een opdracht gebruikt wordt. Dat staat dan op het bord.'),
    h(3, '2.2.1', 'Toetsen'),
    ...t('Bij een toets ligt elke telefoon voor in het lokaal, ook een horloge dat berichten ontvangt.'),
    h(3, '2.2.2', 'Medische redenen'),
    ...t(
      'Wie zijn telefoon nodig heeft voor zijn gezondheid, bijvoorbeeld voor een meter van de bloedsuiker, houdt hem bij zich. De mentor maakt daar een notitie van.',
    ),
    h(1, '3', 'Als het misgaat'),
    h(2, '3.1', 'Innemen'),
    ...t(
      'Een telefoon die te zien of te horen is, gaat naar de receptie. De leerling haalt hem aan het einde van de dag op.',
    ),
    h(2, '3.2', 'Herhaling'),
    ...t('Na drie keer in één periode belt de mentor naar huis.'),
    ...li([2, 0], ['De leerling levert de telefoon een week lang om half negen in.']),
    ...li([2, 1], ['Dat doet de leerling bij de receptie.', 'Op vrijdag kijkt de mentor hoe het ging.']),
    ...li([2, 0], ['Blijft het misgaan, dan volgt een gesprek met de afdelingsleider.']),
    h(1, '4', 'Evaluatie'),
    ...t('De leerlingenraad en de medezeggenschapsraad bespreken dit protocol ieder jaar in mei.'),
  ],
};

const ARTICLES: WordSample = {
  name: 'docx-artikelen',
  title: 'Reglement sociale veiligheid',
  organisation: 'Vereniging voor Openbaar Onderwijs Het Klaverblad',
  headings: 1,
  // Chapters in Roman numerals, articles that go on through them, leden and letters that begin anew in each article.
  numbering:
    abstractNum(0, [
      ['upperRoman', 'Hoofdstuk %1', '<w:pStyle w:val="Kop1"/>'],
      ['decimal', 'Artikel %2', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Kop2"/>'],
      ['decimal', '%3.', '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>'],
      ['lowerLetter', '%4.', '<w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr>'],
    ]) + num(1, 0),
  blocks: [
    h(1, 'Hoofdstuk I', 'Algemeen'),
    h(2, 'Artikel 1', 'Begrippen'),
    ...li([1, 2], {
      '1.': 'In dit reglement is een leerling ieder die op een school van de vereniging is ingeschreven.',
    }),
    ...li([1, 2], { '2.': 'Tot het personeel behoren ook:' }),
    ...li([1, 3], {
      'a.': 'stagiairs;',
      'b.': 'vrijwilligers;',
      'c.': 'wie voor een ander bedrijf in de school werkt.',
    }),
    h(2, 'Artikel 2', 'Doel'),
    ...li([1, 2], { '1.': 'Iedereen is veilig op school, en weet wat te doen als dat niet zo is.' }),
    h(1, 'Hoofdstuk II', 'Melden'),
    h(2, 'Artikel 3', 'Wie kan melden'),
    ...li([1, 2], {
      '1.': 'Iedere leerling, ouder of medewerker kan een melding doen bij de anti-pestcoördinator.',
      '2.': 'Een melding mag mondeling of op papier. Van een mondelinge melding komt een verslag.',
      '3.': 'De anti-pestcoördinator antwoordt binnen **vijf schooldagen**, zie artikel 4 lid 1.',
    }),
    h(2, 'Artikel 4', 'Wat er daarna gebeurt'),
    ...li([1, 2], { '1.': 'De anti-pestcoördinator spreekt met alle betrokkenen, ieder apart.' }),
    ...li([1, 2], { '2.': 'Daarna doet hij een van deze dingen:' }),
    ...li([1, 3], { 'a.': 'hij maakt met de groep een plan;', 'b.': 'hij vraagt de directeur om een maatregel;' }),
    ...li([1, 3], { 'c.': 'hij legt uit waarom er niets verandert.' }),
    ...li([1, 2], { '3.': 'De melder hoort wat het geworden is.' }),
    h(1, 'Hoofdstuk III', 'Slot'),
    h(2, 'Artikel 5', 'Inwerkingtreding'),
    ...t('Dit reglement geldt vanaf 1 augustus 2024.'),
  ],
};

const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

const LISTS: WordSample = {
  name: 'docx-lijsten',
  title: 'Klachtenregeling',
  organisation: 'Scholengroep Noorderkade',
  // One definition for all lists, as Word has it after "opnieuw nummeren" and "nummering voortzetten".
  numbering:
    abstractNum(0, numbered(['decimal', '%1.'], ['lowerLetter', '%2)'], ['lowerRoman', '%3.'])) +
    abstractNum(1, BULLETS) +
    num(1, 0) +
    num(2, 0, anew) +
    num(3, 1) +
    num(4, 0, anew),
  blocks: [
    ...h0('Eerst samen praten'),
    ...t('Een klacht is vaak snel opgelost met een gesprek. Ga in deze volgorde te werk:'),
    ...li([1, 0], { '1.': 'praat met de leraar of mentor;', '2.': 'praat daarna met de teamleider;' }),
    ...t('De teamleider maakt een kort verslag. Bent u er dan nog niet uit:'),
    ...li([1, 0], { '3.': 'vraag een gesprek met de rector;', '4.': 'schrijf op wat u zou helpen.' }),
    ...h0('Een klacht indienen'),
    ...t('In een klacht staat in elk geval:'),
    ...li([2, 0], { '1.': 'uw naam en adres;', '2.': 'over wie of wat de klacht gaat:' }),
    ...li([2, 1], { 'a)': 'een persoon;' }),
    ...li([2, 2], { 'i.': 'van de school;', 'ii.': 'van buiten de school;' }),
    ...li([2, 1], { 'b)': 'een besluit;', 'c)': 'iets wat niet gebeurd is;' }),
    ...li([2, 0], { '3.': 'wanneer het gebeurde.' }),
    ...t('U hoeft niet alleen te komen. Mee mogen:'),
    ...li([3, 0], ['een familielid of vriend;', 'iemand die voor u tolkt.']),
    ...h0('De klachtencommissie'),
    ...li([4, 0], {
      '1.': 'De commissie hoort beide kanten.',
      '2.': 'Zij geeft binnen vier weken een advies.',
      '3.': 'Het bestuur besluit binnen twee weken daarna.',
    }),
    ...h0('Termijnen'),
    table(
      true,
      ['Stap', 'Wie', 'Hoe lang'],
      ['Ontvangst bevestigen', 'secretariaat', '1 week'],
      ['Advies', 'commissie', '4 weken'],
      ['Besluit', 'bestuur', '2 weken'],
    ),
    ...t('In de zomervakantie staan deze termijnen stil.'),
  ],
};

function h0(text: string): SampleBlock[] {
  return [h(1, '', text)];
}

const by = (name: string) => `w:author="${name}" w:date="2024-04-0${name.length % 9}T10:15:00Z"`;
const ins = (id: number, text: string) => `<w:ins w:id="${id}" ${by('N. Kuipers')}>${r(text)}</w:ins>`;
const del = (id: number, text: string) =>
  `<w:del w:id="${id}" ${by('N. Kuipers')}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

const CHANGES: WordSample = {
  name: 'docx-wijzigingen',
  title: 'Afspraken over verzuim',
  organisation: 'Montessorischool De Duinroos',
  numbering: abstractNum(0, numbered(['decimal', '%1.'])) + num(1, 0),
  comments:
    `<w:comment w:id="1" ${by('T. Aydin')} w:initials="TA">${p('Is half negen niet te laat voor de conciërge?')}</w:comment>` +
    `<w:comment w:id="2" ${by('N. Kuipers')} w:initials="NK">${p('Navragen bij de leerplichtambtenaar.')}</w:comment>`,
  blocks: [
    ...h0('Ziek melden'),
    {
      kind: 'paragraph',
      text: 'Ouders melden hun kind voor half negen kwart over acht ziek, per telefoon of in de app.',
      xml: `${r('Ouders melden hun kind voor ')}<w:commentRangeStart w:id="1"/>${del(1, 'half negen')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${ins(2, ' kwart over acht')}${r(' ziek, per telefoon')}${ins(3, ' of in de app')}${r('.')}`,
    },
    ...t('Wie ziek wordt op school, gaat naar de administratie. Die belt naar huis.'),
    ...h0('Te laat komen'),
    ...li([1, 0], { '1.': 'Wie te laat komt, meldt zich bij de conciërge.' }),
    {
      kind: 'item',
      number: '2.',
      counted: [1, 0],
      text: 'Na drie keer volgt een gesprek met de mentor.',
    },
    ...li([1, 0], { '3.': 'Na zes keer schrijft de school een brief.' }),
    ...h0('Langer verzuim'),
    {
      kind: 'paragraph',
      text: 'Na zestien uur in vier weken meldt de school het bij de gemeente.',
      xml: `${r('Na zestien uur in vier weken meldt de school het ')}<w:commentRangeStart w:id="2"/>${r('bij de gemeente')}<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>${r('.')}`,
    },
    {
      kind: 'paragraph',
      text: 'De schoolarts krijgt altijd een uitnodiging.',
      xml: del(4, 'De schoolarts krijgt altijd een uitnodiging.'),
    },
    {
      kind: 'paragraph',
      text: 'De schoolarts komt erbij als ouders dat goed vinden.',
      xml: ins(5, 'De schoolarts komt erbij als ouders dat goed vinden.'),
    },
  ],
};

export const SHORT_SAMPLES: readonly WordSample[] = [PHONES, ARTICLES, LISTS, CHANGES];
