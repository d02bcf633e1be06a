/* Generated from schemas/ by scripts/generate.js. Do not edit: change the schema and run `npm run generate`. */

/**
 * Vaste naam: kleine letters, cijfers en koppeltekens, bijvoorbeeld 'eigen-verantwoordelijkheid'.
 */
export type Id = string;
/**
 * De id van een bepaling.
 */
export type ClauseId = string;
/**
 * De id van een deel.
 */
export type PartId = string;
/**
 * De id van een bepaling of een deel.
 */
export type PlacedId = string;
/**
 * De id van een organisatie: de naam van haar bestand.
 */
export type OrganisationId = string;
/**
 * De id van een procedure.
 */
export type ProcedureId = string;
/**
 * De id van een stap van een procedure.
 */
export type StepId = string;
/**
 * De vaste naam van een variant.
 */
export type VariantId = string;
/**
 * Een norm, als register:nummer.
 */
export type NormId = string;
/**
 * De naam van een parameter.
 */
export type KnownParameter = string;
/**
 * Het schema waarmee een editor dit bestand nakijkt: de map en override.schema.json, of hoe dit soort bestand heet.
 */
export type SchemaName = string;
/**
 * De id's die dit vroeger had, de oudste eerst, bijvoorbeeld [opname, opnamen]. Wie ze nog noemt, en een link op een website, komt hier uit.
 */
export type Was = Id[];
/**
 * Kleine letters, cijfers en liggende streepjes, bijvoorbeeld 'sociale_media'.
 */
export type ParameterName = string;
/**
 * Eén regel tekst zonder opmaak en zonder regeleinden.
 */
export type PlainText = string;
/**
 * Alinea's, nadruk, links, lijsten (met -, 1., a., i., A. of I., ook met een haakje), voetnoten en kleine tabellen. Geen koppen, HTML of afbeeldingen. {{naam}} voegt een parameter in, {{Naam}} dezelfde met een hoofdletter. [](#id) verwijst naar een andere bepaling of een deel.
 */
export type Markdown = string;
/**
 * Wat regelwerk van een tekst onthoudt: de regel waarmee hij is genomen en 64 tekens. Zonder regel ervoor is het die van versie 1.
 */
export type Fingerprint = string;
/**
 * Een dag als jjjj-mm-dd, bijvoorbeeld 2019-11-27; van 1900 tot en met 2999.
 */
export type Date = string;
/**
 * Een dag als jjjj-mm-dd of een maand als jjjj-mm. Een maand geldt tot en met de laatste dag.
 */
export type DateOrMonth = string;
/**
 * Een termijn als P6M (zes maanden), geschreven als in ISO 8601: langer dan nul, en hoogstens 99 jaar, 999 maanden, 999 weken en 9999 dagen.
 */
export type Duration = string;
/**
 * internal (zonder opgave): 'regelwerk build --public' maakt geen concepten. public: wel, met de vergelijking met de vastgestelde tekst.
 */
export type ConceptVisibility = 'internal' | 'public';
/**
 * Voor welk programma de Markdown is, dat de website maakt: github, hugo, jekyll, docusaurus, eleventy, vitepress of mkdocs. Zonder opgave commonmark: gewone Markdown die in de meeste programma's goed leest, met noten als een lijst aan het eind. Zie docs/doen/websites.md.
 */
export type MarkdownFlavour =
  'github' | 'hugo' | 'jekyll' | 'docusaurus' | 'eleventy' | 'vitepress' | 'mkdocs' | 'commonmark';
/**
 * noord, midden of zuid.
 */
export type Region = 'noord' | 'midden' | 'zuid';
/**
 * De naam van een feestdag. Bevrijdingsdag is elk jaar 5 mei; bevrijdingsdag_lustrum eens in de vijf jaar.
 */
export type PublicHoliday =
  | 'nieuwjaarsdag'
  | 'goede_vrijdag'
  | 'tweede_paasdag'
  | 'koningsdag'
  | 'bevrijdingsdag'
  | 'bevrijdingsdag_lustrum'
  | 'hemelvaartsdag'
  | 'tweede_pinksterdag'
  | 'eerste_kerstdag'
  | 'tweede_kerstdag';
/**
 * Twee opeenvolgende jaren, bijvoorbeeld 2026-2027. Een schooljaar loopt van 1 augustus tot en met 31 juli.
 */
export type SchoolYear = string;
/**
 * herfst, kerst, voorjaar, mei of zomer.
 */
export type HolidayName = 'herfst' | 'kerst' | 'voorjaar' | 'mei' | 'zomer';
/**
 * Volledig adres dat met https:// begint.
 */
export type Url = string;
/**
 * Waarom deze organisatie hier van de basis afwijkt, in één of twee zinnen.
 */
export type Reason = string;
/**
 * Voor wie de bepaling geldt.
 */
export type Audience = 'all' | 'employees' | 'pupils' | 'parents' | 'managers' | 'board' | 'school';
/**
 * Voor wie de bepaling geldt: all (iedereen), employees (medewerkers), pupils (leerlingen), parents (ouders), managers (leidinggevenden), board (bestuur), school.
 */
export type Audiences = Audience[];
/**
 * principle (uitgangspunt), oblige (verplicht), prohibit (verbiedt), permit (staat toe), advise (raadt aan), inform (licht toe), define (omschrijft), consequence (gevolg).
 */
export type Force = 'principle' | 'oblige' | 'prohibit' | 'permit' | 'advise' | 'inform' | 'define' | 'consequence';
/**
 * De normen die deze bepaling zegt, elk als register:nummer, bijvoorbeeld 'quadraam:4.3'.
 */
export type NormRefs = NormId[];
/**
 * Wet of cao, artikel en wanneer dat voor het laatst is nagekeken.
 */
export type LegalReferences = {
  source: PlainText;
  article: PlainText;
  checked?: Date;
}[];
/**
 * Naam van het bestand, zonder map, bijvoorbeeld route.svg.
 */
export type PictureFile = string;
/**
 * De feiten die deze bepaling vastlegt: namen van parameters.
 */
export type Settles = KnownParameter[];
/**
 * Andere vormen van het begrip zoals ze in de teksten staan, bijvoorbeeld [leerlingen, leerlinge]. Mogen parameters bevatten.
 */
export type Forms = PlainText[];
/**
 * De koppen van een tabel, bijvoorbeeld [Wie, Wat, Wanneer]. Bij do_dont en roles zijn het er twee.
 */
export type Columns = PlainText[];
/**
 * Alinea's, nadruk, links, lijsten en voetnoten, of '' voor een lege cel.
 */
export type Cell = string;
/**
 * De cellen van een rij in een tabel (numbering: table), een voor elke kolom: alinea's, lijsten en voetnoten. '' is een lege cel.
 */
export type Cells = Cell[];
/**
 * Velden om in te vullen, onder elkaar, in de volgorde waarin zij hier staan.
 */
export type Fields = Field[];
/**
 * true: de eerste cel van elke rij is de kop van die rij. Alleen bij numbering: table.
 */
export type RowHeadings = boolean;
/**
 * landscape: dit deel staat in PDF en Word op liggende bladzijden, voor een brede tabel. Alleen bij numbering: table.
 */
export type Page = 'landscape';
/**
 * prose (lopende tekst), numbered (genummerd), bulleted (opsomming), do_dont (tabel Wel/Niet), roles (tabel van rollen), table (tabel met de koppen van columns), definitions (begrippen, die regelwerk op alfabet zet).
 */
export type Numbering = 'prose' | 'numbered' | 'bulleted' | 'do_dont' | 'roles' | 'table' | 'definitions';
/**
 * Hoe een deel wordt genummerd, bijvoorbeeld 'Artikel {n}', '{n}.', '{n}.{m}', '§ {n}' of 'Bijlage {A}'; none voor geen nummer. {n} en {m} geven een cijfer, {a} en {A} een letter, {i} en {I} een Romeins cijfer. Het laatste is het nummer van het deel zelf, wat ervoor staat dat van de delen eromheen.
 */
export type PartNumber = string;
/**
 * Hoe de bepalingen van een genummerd deel, of de begrippen van een deel met definitions, worden geteld, bijvoorbeeld '{n}.' (zonder opgave), '{n}.{m}', '{a})' of '§ {n}'; lid telt 1., 2. en verwijst met 'tweede lid'. {n} en {m} geven een cijfer, {a} en {A} een letter, {i} en {I} een Romeins cijfer. Het laatste is het nummer van de bepaling, wat ervoor staat dat van de delen eromheen.
 */
export type ClauseNumber = string;
/**
 * Hoe de afbeeldingen worden genummerd, door het hele document: zonder opgave 'Figuur {n}', en in een Engels document 'Figure {n}'. {n} geeft een cijfer, {a} en {A} een letter, {i} en {I} een Romeins cijfer; none voor geen nummer.
 */
export type FigureNumber = string;
/**
 * De normen die deze bepaling zegt, elk als register:nummer, bijvoorbeeld 'quadraam:4.3'.
 */
export type PartNorms = NormId[];
/**
 * De id van een bepaling, of een bepaling met kenmerken, een deel binnen dit deel, of een ander deel als citaat in een kader.
 */
export type Entry =
  | string
  | {
      clause?: ClauseId;
      /**
       * true voor een aanloop of slotzin die buiten de nummering of de tabel staat.
       */
      uncounted?: boolean;
      quote?: PartId;
      norms?: PartNorms;
      part?: PartId;
      was?: Was;
      label?: PlainText;
      number?: PartNumber;
      numbering?: Numbering;
      clause_number?: ClauseNumber;
      columns?: Columns;
      row_headings?: RowHeadings;
      page?: Page;
      /**
       * Wat er in dit deel staat, in volgorde.
       */
      entries?: Entry[];
    };
/**
 * De delen van het document, in volgorde.
 */
export type Outline = Part[];
/**
 * footnotes: bij elke bepaling met een wettelijke grondslag (legal) staat die als voetnoot, en hoort dan bij de tekst waarover besloten wordt; none: zij staat alleen in de bron.
 */
export type LegalNotes = 'none' | 'footnotes';
/**
 * De oude schrijfwijze van varianten van de soort poster; schrijf nu variants. Een lege lijst: er zijn er geen.
 */
export type Posters = Poster[];
/**
 * Een kleur als #rrggbb, bijvoorbeeld "#1f3a5f" (met aanhalingstekens).
 */
export type Colour = string;
/**
 * Een tekst, of een lijst die met komma's en 'en' wordt aaneengeregen. Altijd letterlijk: opmaak wordt niet herkend. Heeft de parameter een soort (kind), dan een waarde van die soort.
 */
export type ParameterValue =
  | string
  | string[]
  | number
  | boolean
  | {
      name: PlainText;
      article?: Article;
      gender?: Gender;
      number?: GrammaticalNumber;
      short?: PlainText;
      person?: Person;
    };
/**
 * de of het; zonder opgave staat er geen lidwoord.
 */
export type Article = 'de' | 'het';
/**
 * Zoals het woordenboek het zegt: m (zijn), v (haar) of o (zijn). Zonder opgave o bij het en v bij de; bij een naam zonder lidwoord nodig voor bezit en dat.
 */
export type Gender = 'm' | 'v' | 'o';
/**
 * singular (enkelvoud, zonder opgave) of plural (meervoud).
 */
export type GrammaticalNumber = 'singular' | 'plural';
/**
 * wij: de tekst noemt de organisatie niet bij haar naam, maar wij, ons en onze.
 */
export type Person = 'wij';
/**
 * Wat voor waarde het is; die wordt dan gecontroleerd. phone (telefoonnummer), email (e-mailadres), url (adres op het web), name (naam met lidwoord en getal, zodat zinnen eromheen kloppen). Feiten: number (getal, met unit), date (dag als 2019-11-27), duration (duur als P6M), age (leeftijd in jaren), choice (een van de values), yes_no (ja of nee). Zonder opgave gewone tekst.
 */
export type ParameterKind =
  'phone' | 'email' | 'url' | 'name' | 'number' | 'date' | 'duration' | 'age' | 'choice' | 'yes_no';
/**
 * Van een getal (kind: number): een woord, bijvoorbeeld euro, of twee, voor één en voor meer, bijvoorbeeld [lesdag, lesdagen].
 */
export type Unit = string | PlainText[];
/**
 * Een waarde (ook een naam, met name), of met description een nieuwe eigen parameter.
 */
export type ParameterSetting =
  | string
  | string[]
  | number
  | boolean
  | {
      name?: PlainText;
      article?: Article;
      gender?: Gender;
      number?: GrammaticalNumber;
      short?: PlainText;
      person?: Person;
      description?: PlainText;
      kind?: ParameterKind;
      unit?: Unit;
      values?: FactValues;
      default?: ParameterValue;
    };
/**
 * De id van een bepaling, of een lijst van id's.
 */
export type ClauseIds = string | ClauseId[];
/**
 * De id van een deel, of een lijst van id's.
 */
export type PartIds = string | PartId[];
/**
 * De stappen in volgorde, of een redactionele procedure met haar stappen onder 'stages'.
 */
export type Procedure =
  | Step[]
  | {
      /**
       * true voor verbeteringen die de inhoud niet wijzigen: de revisiedatum blijft, en het nummer krijgt een derde cijfer.
       */
      editorial?: boolean;
      /**
       * Hoeveel woorden er hoogstens mogen veranderen, bijvoorbeeld 20 words.
       */
      at_most?: string;
      /**
       * De stappen in volgorde.
       */
      stages?: Step[];
    };
export type EntryId = string;
/**
 * Welke normen van verschillende registers in wezen dezelfde zijn: dezelfde zin in het register betekent hetzelfde.
 */
export type SameFile = SameNorms[];
/**
 * Waar besturen echt verschillen: per onderwerp wat elke norm ervan vindt.
 */
export type ContradictionsFile = Contradiction[];

/**
 * Eén schoolvakantie, van de eerste tot en met de laatste dag.
 */
export interface Holiday {
  holiday: HolidayName;
  /**
   * De regio's waarvoor deze dagen gelden; zonder opgave alle.
   */
  regions?: Region[];
  first: Date;
  last: Date;
}
/**
 * De schoolvakanties, met het schooljaar als sleutel.
 */
export interface Holidays {
  [k: string]: Holiday[];
}
/**
 * In plaats van text: welke tekst er staat, hangt af van een feit. Het feit is een parameter met kind: choice of yes_no.
 */
export interface Choose {
  fact: KnownParameter;
  /**
   * Een tekst voor elke waarde van het feit, met de waarde als sleutel.
   */
  wordings: {
    [k: string]: Markdown;
  };
}
/**
 * In plaats van text: een afbeelding (SVG of PNG) uit de map figures van het protocol.
 */
export interface Figure {
  file: PictureFile;
  alt: PlainText;
  caption?: PlainText;
}
/**
 * Eén veld van een formulier: een vaste naam, wat er gevraagd wordt en hoe het wordt ingevuld.
 */
export interface Field {
  field: ParameterName;
  label: PlainText;
  /**
   * line (een regel; zonder opgave), lines (meer regels), date (een datum), signature (een handtekening), boxes (hokjes om aan te kruisen), choice (één keuze).
   */
  kind?: 'line' | 'lines' | 'date' | 'signature' | 'boxes' | 'choice';
  /**
   * Hoeveel regels er zijn om op te schrijven, van 2 tot en met 30; zonder opgave 4. Alleen bij kind: lines.
   */
  lines?: number;
  /**
   * Wat er aan te kruisen of te kiezen is, elk in één regel. Mag parameters bevatten. Alleen bij kind: boxes of choice, en daar verplicht.
   */
  options?: PlainText[];
}
/**
 * Hoe delen, bepalingen en afbeeldingen worden genummerd. De nummers maakt regelwerk zelf, zodat er geen gat valt als iets vervalt.
 */
export interface Patterns {
  /**
   * De nummering van de delen, het buitenste niveau eerst, bijvoorbeeld ['Hoofdstuk {n}', 'Artikel {n}']. Een niveau dat hier niet staat, krijgt geen nummer.
   */
  parts?: PartNumber[];
  clause_number?: ClauseNumber;
  /**
   * De nummeringen die door het hele document doortellen, bijvoorbeeld ['Artikel {n}'] als de artikelen niet in elk hoofdstuk opnieuw beginnen.
   */
  through?: PartNumber[];
  figures?: FigureNumber;
}
/**
 * Een deel (hoofdstuk, paragraaf of bijlage) van het document.
 */
export interface Part {
  part: PartId;
  was?: Was;
  label?: PlainText;
  norms?: PartNorms;
  number?: PartNumber;
  numbering?: Numbering;
  clause_number?: ClauseNumber;
  columns?: Columns;
  row_headings?: RowHeadings;
  page?: Page;
  /**
   * Wat er in dit deel staat, in volgorde.
   */
  entries: Entry[];
}
/**
 * Een keuze uit het eigen protocol, met een eigen kop: een stuk voor de schoolgids, een folder, een poster. Wat erin staat, zegt entries; of audience en parts: dan kiest regelwerk de bepalingen zelf.
 */
export interface Variant {
  label: PlainText;
  /**
   * document (een stuk op zichzelf, bijvoorbeeld een folder; zonder opgave), section (een stuk om in een ander document te plakken, bijvoorbeeld de schoolgids) of poster (één A4 in grote letters).
   */
  kind?: 'document' | 'section' | 'poster';
  /**
   * In welke formaten regelwerk de variant maakt. Zonder opgave: een document als markdown, pdf, html en docx; een section als markdown, html, docx en text; een poster als pdf.
   */
  formats?: ('markdown' | 'pdf' | 'html' | 'docx' | 'text')[];
  /**
   * Niveau van de kop, 1 tot en met 5; zonder opgave 2. Alleen bij kind: section; wat op zichzelf staat, begint met een kop van niveau 1.
   */
  heading_level?: number;
  /**
   * Hoeveel tekens de gewone tekst (txt) hoogstens mag hebben, spaties en regeleinden meegeteld: voor een invulveld met een grens, zoals op Scholen op de kaart. In die tekst staat elke alinea dan op één regel. Wat te lang is, meldt regelwerk check; er wordt nooit iets afgekapt.
   */
  max_characters?: number;
  audience?: Audiences;
  /**
   * Kiest deze delen van het protocol, of met audience de bepalingen daarin. Niet naast entries.
   */
  parts?: PartId[];
  numbering?: Numbering;
  clause_number?: ClauseNumber;
  columns?: Columns;
  row_headings?: RowHeadings;
  /**
   * Bepalingen uit het eigen protocol, delen daarvan (quote: id) of eigen groepjes (part).
   */
  entries?: Entry[];
}
/**
 * Wat er naast het hele document van het protocol wordt gemaakt, met een vaste naam als sleutel: zo heet ook het bestand.
 */
export interface Variants {
  [k: string]: Variant;
}
/**
 * @deprecated
 * De oude schrijfwijze van de variant schoolgids; schrijf nu variants. De tekst die de school in de schoolgids zet: een keuze uit de bepalingen van het eigen protocol.
 */
export interface Schoolgids {
  label: PlainText;
  /**
   * Niveau van de kop, 1 tot en met 5; zonder opgave 2.
   */
  heading_level?: number;
  numbering?: Numbering;
  clause_number?: ClauseNumber;
  columns?: Columns;
  row_headings?: RowHeadings;
  /**
   * Bepalingen uit het eigen protocol, delen daarvan (quote: id) of eigen groepjes (part).
   */
  entries: Entry[];
}
/**
 * Kenmerken van het papieren document die bij de tekst horen.
 */
export interface Layout {
  /**
   * chapters: elk hoofdstuk begint op een nieuwe bladzijde; appendices: alleen delen waarvan de kop met Bijlage begint; none: nergens.
   */
  new_page?: 'none' | 'chapters' | 'appendices';
}
/**
 * Een poster op één A4: een keuze uit de bepalingen van het eigen protocol.
 */
export interface Poster {
  poster: Id;
  label: PlainText;
  numbering?: Numbering;
  clause_number?: ClauseNumber;
  columns?: Columns;
  row_headings?: RowHeadings;
  /**
   * Bepalingen uit het eigen protocol, delen daarvan (quote: id) of eigen groepjes (part).
   */
  entries: Entry[];
}
/**
 * Woorden en zinnen in een andere taal, per taal (BCP 47, bijvoorbeeld en). Voorleessoftware leest ze dan goed voor.
 */
export interface OtherLanguages {
  [k: string]: PlainText[];
}
/**
 * De site die 'regelwerk build --public --site' maakt van wat openbaar is.
 */
export interface Site {
  title?: PlainText;
  /**
   * Waar de site op het web staat, bijvoorbeeld https://protocollen.voorbeeld.nl of https://voorbeeld.nl/protocollen. Alleen nodig voor zoekmachines: zonder opgave maakt regelwerk geen sitemap.xml en geen vaste adressen (canonical).
   */
  address?: string;
}
/**
 * Wat voor alle organisaties in deze map geldt. Een bestuur of school kan er in het eigen bestand van afwijken.
 */
export interface SettingsFile {
  $schema?: SchemaName;
  /**
   * Wat openbaar is, en voor welk programma de Markdown is.
   */
  publication?: {
    concepts?: ConceptVisibility;
    markdown?: MarkdownFlavour;
    site?: Site;
  };
  /**
   * Waar de repository staat, als regelwerk dat niet aan het adres ziet: dan weet de studio waar een voorstel wordt gemaakt.
   */
  forge?: {
    /**
     * Het programma dat daar draait. Voor Gitea en Codeberg: forgejo.
     */
    kind: 'github' | 'gitlab' | 'forgejo';
    /**
     * Als dat anders is dan het adres waarmee git werkt, bijvoorbeeld https://git.voorbeeld.nl.
     */
    address?: string;
  };
  /**
   * Wie vastleggingen kan ondertekenen, en wat ondertekend moet zijn. Zonder opgave controleert regelwerk geen handtekeningen.
   */
  signatures?: {
    /**
     * De naam van een bestand in policy/ met op elke regel een naam en de publieke sleutel die daarbij hoort (allowed_signers van ssh-keygen), bijvoorbeeld ondertekenaars.txt.
     */
    signers: string;
    /**
     * Wat ondertekend moet zijn: alle besluiten (decision), die van een soort stap (zoals vaststelling), intrekkingen (repeal), correcties (correction) of herstelde overnames (transcription).
     */
    required?: (
      | 'decision'
      | 'repeal'
      | 'correction'
      | 'transcription'
      | 'overleg'
      | 'advies'
      | 'instemming'
      | 'uitspraak'
      | 'vaststelling'
      | 'goedkeuring_rvt'
      | 'ter_kennisneming'
    )[];
    since?: Date;
  };
}
/**
 * Een periode waarin de school onder één bestuur valt. Op een dag buiten alle perioden valt zij onder geen bestuur.
 */
export interface ParentPeriod {
  organisation: OrganisationId;
  from?: Date;
  until?: Date;
}
/**
 * De organisatie houdt op te bestaan, of is al opgeheven. Wat zij vaststelde blijft gepubliceerd, met deze woorden erbij; termijnen en revisiedata heeft zij daarna niet meer.
 */
export interface Ending {
  date: Date;
  successor?: OrganisationId;
  reason?: PlainText;
}
/**
 * Hoe de documenten eruitzien. Een school neemt over wat zij niet zelf opgeeft, van haar bestuur.
 */
export interface HouseStyle {
  accent?: Colour;
  decoration?: Colour;
  /**
   * atkinson-hyperlegible-next (zonder opgave), open-sans of source-serif-4.
   */
  font?: 'atkinson-hyperlegible-next' | 'open-sans' | 'source-serif-4';
  logo?: Logo;
}
/**
 * Het logo op de voorkant, als SVG of PNG.
 */
export interface Logo {
  file: PictureFile;
  alt: PlainText;
}
/**
 * Een bestuur of een school. De naam van het bestand is de id.
 */
export interface OrganisationFile {
  $schema?: SchemaName;
  name: PlainText;
  /**
   * bestuur of school.
   */
  kind: 'bestuur' | 'school';
  /**
   * De id van het bestuur waar deze school onder valt, of een lijst van perioden als dat verandert. De afwijkingen van het bestuur van de dag gelden dan eerst.
   */
  parent?: string | ParentPeriod[];
  ended?: Ending;
  /**
   * po (basisonderwijs), vo (voortgezet onderwijs), so of mbo.
   */
  sector?: 'po' | 'vo' | 'so' | 'mbo';
  /**
   * Het BRIN-nummer met vestigingscode, bijvoorbeeld 19MF00.
   */
  brin?: string;
  city?: PlainText;
  /**
   * De vakantieregio of -regio's: noord, midden, zuid.
   */
  regions?: Region[];
  /**
   * Waar de documenten op het web staan, wat openbaar is en voor welk programma de Markdown is.
   */
  publication?: {
    base_url?: Url;
    concepts?: ConceptVisibility;
    markdown?: MarkdownFlavour;
  };
  /**
   * Waarden die voor alle protocollen van deze organisatie gelden, en voor die van haar scholen: naam, adres, vertrouwenspersoon, telefoonnummers. Een school of een protocol kan er iets anders voor invullen.
   */
  parameters?: {
    [k: string]: ParameterValue;
  };
  house_style?: HouseStyle;
}
/**
 * Een nieuwe parameter: wat hij betekent en wat er staat als de organisatie niets invult.
 */
export interface ParameterDeclaration {
  description: PlainText;
  kind?: ParameterKind;
  unit?: Unit;
  values?: FactValues;
  default?: ParameterValue;
}
/**
 * Van een keuze (kind: choice): elke mogelijke waarde, met de woorden die er in de tekst komen te staan. Bij kind: yes_no mag het ook, voor ja en nee.
 */
export interface FactValues {
  [k: string]: PlainText;
}
/**
 * Eén bepaling. De inhoud is text, of choose, of do met dont, of role met text, of term met text, of cells, of form, of figure.
 */
export interface Clause {
  id: Id;
  was?: Was;
  /**
   * true voor een bepaling die de basis aanbiedt: zij komt alleen in het document van wie haar een plaats geeft. In de indeling van de basis staat zij niet.
   */
  optional?: boolean;
  audience: Audiences;
  force: Force;
  text?: Markdown;
  do?: Markdown;
  dont?: Markdown;
  role?: PlainText;
  term?: PlainText;
  forms?: Forms;
  cells?: Cells;
  form?: Fields;
  choose?: Choose;
  figure?: Figure;
  settles?: Settles;
  norms?: NormRefs;
  legal?: LegalReferences;
}
/**
 * De basis van een protocol: parameters, bepalingen, indeling en varianten.
 */
export interface ProtocolFile {
  $schema?: SchemaName;
  title: PlainText;
  description: PlainText;
  other_languages?: OtherLanguages;
  /**
   * Taal van de tekst als BCP 47-code; zonder opgave nl.
   */
  language?: string;
  notice?: Markdown;
  legal_notes?: LegalNotes;
  layout?: Layout;
  patterns?: Patterns;
  /**
   * De namen en termen die per organisatie verschillen.
   */
  parameters?: {
    [k: string]: ParameterDeclaration;
  };
  /**
   * Alle bepalingen van de basis.
   */
  clauses: Clause[];
  outline: Outline;
  variants?: Variants;
  schoolgids?: Schoolgids;
  posters?: Posters;
  /**
   * Hoe lang voor de revisiedatum gewaarschuwd wordt, bijvoorbeeld P6M. De langste bepaalt wanneer een revisie nadert.
   */
  reminders?: Duration[];
}
/**
 * De inhoud van een bepaling: text, of choose, of do met dont, of role met text, of term met text, of cells, of form, of figure.
 */
export interface Content {
  text?: Markdown;
  do?: Markdown;
  dont?: Markdown;
  role?: PlainText;
  term?: PlainText;
  cells?: Cells;
  form?: Fields;
  choose?: Choose;
  figure?: PinnedFigure;
}
/**
 * Een afbeelding zoals zij was toen de wijziging gemaakt werd.
 */
export interface PinnedFigure {
  file: PictureFile;
  alt: PlainText;
  caption?: PlainText;
  /**
   * Van het bestand, zodat opvalt dat er een andere afbeelding in staat. 'regelwerk pin' vult dit in.
   */
  sha256?: string;
}
/**
 * De nieuwe inhoud, de reden, en in base de inhoud zoals die luidde toen de wijziging gemaakt werd. Verandert de basis daarna, dan meldt de controle dat.
 */
export interface Amendment {
  text?: Markdown;
  do?: Markdown;
  dont?: Markdown;
  role?: PlainText;
  term?: PlainText;
  forms?: Forms;
  cells?: Cells;
  form?: Fields;
  audience?: Audiences;
  choose?: Choose;
  figure?: Figure;
  force?: Force;
  settles?: Settles;
  legal?: LegalReferences;
  reason: Reason;
  base?: Content;
}
/**
 * Een of meer bepalingen, of delen met alles wat erin staat, die met dezelfde reden vervallen.
 */
export interface Omission {
  clause?: ClauseIds;
  part?: PartIds;
  reason: Reason;
}
/**
 * Eén wijziging van de indeling: een deel met een andere kop of plaats, een eigen deel (met entries), of bepalingen op een andere plaats.
 */
export interface Rearrangement {
  part?: PartId;
  was?: Was;
  label?: PlainText;
  norms?: PartNorms;
  number?: PartNumber;
  numbering?: Numbering;
  clause_number?: ClauseNumber;
  columns?: Columns;
  row_headings?: RowHeadings;
  page?: Page;
  /**
   * Alleen van een eigen deel: wat erin staat, in volgorde. Een bepaling die elders stond, verhuist mee, en een overgenomen deel (part, zonder entries) ook.
   */
  entries?: Entry[];
  clause?: ClauseIds;
  /**
   * true voor een aanloop of slotzin buiten de nummering, false om juist mee te tellen.
   */
  uncounted?: boolean;
  position?: Position;
  reason?: Reason;
}
/**
 * Waar de bepaling of het deel komt: na (after) of voor (before) iets anders, of als eerste (first_in) of laatste (last_in) in een deel.
 */
export interface Position {
  after?: PlacedId;
  before?: PlacedId;
  first_in?: PartId;
  last_in?: PartId;
  /**
   * true voor een aanloop of slotzin buiten de nummering.
   */
  uncounted?: boolean;
}
/**
 * Een eigen bepaling. Met position krijgt zij een plaats in de overgenomen indeling; bij een eigen outline staat zij daar.
 */
export interface Addition {
  id: Id;
  was?: Was;
  position?: Position;
  audience: Audiences;
  force: Force;
  text?: Markdown;
  do?: Markdown;
  dont?: Markdown;
  role?: PlainText;
  term?: PlainText;
  forms?: Forms;
  cells?: Cells;
  form?: Fields;
  choose?: Choose;
  figure?: Figure;
  settles?: Settles;
  norms?: NormRefs;
  legal?: LegalReferences;
}
/**
 * Wat één organisatie anders doet dan de basis. De naam van het bestand is de id van de organisatie.
 */
export interface OverrideFile {
  $schema?: SchemaName;
  title?: PlainText;
  description?: PlainText;
  other_languages?: OtherLanguages;
  notice?: Markdown;
  legal_notes?: LegalNotes;
  layout?: Layout;
  patterns?: Patterns;
  /**
   * Waarden voor de parameters van de basis. Een eigen parameter maak je met een description (en zo nodig een default).
   */
  parameters?: {
    [k: string]: ParameterSetting;
  };
  /**
   * Bepalingen die deze organisatie anders laat luiden, met de id als sleutel.
   */
  amend?: {
    [k: string]: Amendment;
  };
  /**
   * Bepalingen die deze organisatie niet overneemt.
   */
  omit?: Omission[];
  /**
   * Bepalingen die alleen deze organisatie heeft.
   */
  add?: Addition[];
  outline?: Outline;
  /**
   * Wat er aan de overgenomen indeling verandert: koppen, volgorde, eigen delen. Niet naast een eigen outline.
   */
  arrange?: Rearrangement[];
  variants?: Variants;
  /**
   * Varianten van het bestuur of de basis die er bij deze organisatie niet zijn.
   */
  omit_variants?: VariantId[];
  schoolgids?: Schoolgids;
  posters?: Posters;
}
/**
 * Eén stap in een procedure.
 */
export interface Step {
  step: Id;
  body: PlainText;
  /**
   * De juridische aard van de stap.
   */
  kind: 'overleg' | 'advies' | 'instemming' | 'uitspraak' | 'vaststelling' | 'goedkeuring_rvt' | 'ter_kennisneming';
  term?: Duration;
  /**
   * Welke dagen van de termijn tellen: calendar (zonder opgave) alle dagen buiten de schoolvakanties; school alleen schooldagen: geen weekend, schoolvakantie of feestdag; working alleen werkdagen: geen weekend of feestdag. Met school en working is de termijn in dagen, bijvoorbeeld P15D.
   */
  days?: 'calendar' | 'school' | 'working';
  /**
   * De regio's waarvan de schoolvakanties niet meetellen. Zonder opgave zijn dat die van de organisatie; bij werkdagen staat de termijn in schoolvakanties alleen stil als hier regio's staan. Met een lege lijst staat de termijn nooit stil.
   */
  holidays?: Region[];
  basis?: PlainText;
  of?: OrganisationId;
  /**
   * De eerdere stappen waar deze op wacht; zonder opgave alle stappen ervoor.
   */
  needs?: StepId[];
  on?: StepId;
  /**
   * Van een advies: na een negatief advies laat het bestuur met redenen weten wat het doet.
   */
  reply?: {
    wait?: Duration;
  };
  beside?: StepId;
}
/**
 * Eén versie van het document.
 */
export interface Version {
  /**
   * Het versienummer tussen aanhalingstekens, bijvoorbeeld "1.0".
   */
  version?: string;
  date?: Date;
  edition?: PlainText;
  /**
   * Wat niet op het papier staat en toch hier is ingevuld, en waaruit het is afgeleid. In de documenten staat het dan niet als feit.
   */
  inferred?: {
    version?: PlainText;
    date?: PlainText;
    edition?: PlainText;
    document?: PlainText;
  };
  /**
   * true als deze versie op papier is vastgesteld voordat zij hier kwam.
   */
  migrated?: boolean;
  procedure?: ProcedureId;
  fingerprint?: Fingerprint;
  /**
   * De besluiten over deze versie, in volgorde.
   */
  decisions?: Decision[];
  /**
   * Eerdere besluiten over deze versie: vervallen door een wijziging van de tekst, of vervangen door een later besluit op dezelfde stap. regelwerk houdt dit bij.
   */
  lapsed?: Lapsed[];
  revision_due?: DateOrMonth;
  /**
   * SHA-256 van het bestand in 'adopted/' met de vastgestelde tekst. 'regelwerk decide' vult dit in.
   */
  snapshot?: string;
  proposed?: Date;
  /**
   * De stappen die deze versie gaat, zoals ze bij het voorstel waren. regelwerk vult dit in.
   */
  route?: Step[];
  /**
   * Het nummer van de versie die langs een redactionele procedure is verbeterd.
   */
  corrects?: string;
  /**
   * De status die het papier aan het hele document geeft.
   */
  paper_status?: 'concept' | 'vastgesteld';
  in_force_from?: Date;
  in_force_until?: Date;
  repealed?: Repeal;
  /**
   * Wat in deze versie fout was opgeschreven, met de oude en de nieuwe waarde. regelwerk houdt dit bij.
   */
  corrections?: Correction[];
  /**
   * Fouten bij het overnemen van papier die zijn hersteld. regelwerk houdt dit bij.
   */
  transcriptions?: Transcription[];
}
/**
 * Wat een orgaan op één stap besloot, of wat daar verder over is vastgelegd. Wat er staat, blijft staan; een fout herstelt u met regelwerk correct.
 */
export interface Decision {
  id?: EntryId;
  step?: StepId;
  body?: PlainText;
  text?: Fingerprint;
  submitted?: Date;
  date?: Date;
  /**
   * De uitkomst. Laat weg wat het papier niet vermeldt; dat kan alleen bij een van papier overgenomen versie.
   */
  outcome?:
    | 'besproken'
    | 'akkoord'
    | 'aanpassen'
    | 'positief'
    | 'onder_voorbehoud'
    | 'negatief'
    | 'geen_advies'
    | 'verleend'
    | 'verleend_met_opmerkingen'
    | 'verleend_onder_voorwaarde'
    | 'onthouden'
    | 'toestemming_verleend'
    | 'toestemming_geweigerd'
    | 'in_redelijkheid'
    | 'niet_in_redelijkheid'
    | 'niet_behandeld'
    | 'vastgesteld'
    | 'aangehouden'
    | 'ingetrokken'
    | 'vervallen'
    | 'goedgekeurd'
    | 'niet_goedgekeurd'
    | 'kennisgenomen';
  reference?: PlainText;
  condition?: PlainText;
  met?: Date;
  replied?: Date;
  reason?: PlainText;
  no_objection?: Date;
  confirmed?: PlainText;
  signature?: Signature;
}
/**
 * De handtekening van wie iets vastlegde, met een ssh-sleutel.
 */
export interface Signature {
  /**
   * De naam waaronder de sleutel bij de ondertekenaars staat, bijvoorbeeld een e-mailadres.
   */
  signer: string;
  on: Date;
  /**
   * Wat ssh-keygen maakte, op één regel en zonder de eerste en laatste regel ervan.
   */
  value: string;
}
/**
 * Besluiten die niet meer tellen, en de tekst waarover zij gingen.
 */
export interface Lapsed {
  fingerprint: Fingerprint;
  /**
   * De besluiten die zijn vervallen.
   */
  decisions: Decision[];
  proposed?: Date;
}
/**
 * Wanneer en waarom een vastgestelde versie is ingetrokken.
 */
export interface Repeal {
  id?: EntryId;
  body?: PlainText;
  date: Date;
  from: Date;
  reason?: PlainText;
  reference?: PlainText;
  confirmed?: PlainText;
  signature?: Signature;
}
/**
 * Eén waarde die fout was opgeschreven.
 */
export interface Correction {
  id?: EntryId;
  /**
   * Het kenmerk van het besluit, of 'version' voor de gegevens van de versie zelf.
   */
  corrects: string;
  /**
   * Wat er verbeterd is, bijvoorbeeld date of control.auteur.
   */
  field: string;
  /**
   * De waarde zoals zij in het bestand staat; zonder waarde stond er niets.
   */
  old?: string;
  /**
   * De waarde zoals zij in het bestand staat; zonder waarde stond er niets.
   */
  new?: string;
  on: Date;
  reason: PlainText;
  signature?: Signature;
}
/**
 * Een fout bij het overnemen van papier die is hersteld, met de tekst zoals die sindsdien is.
 */
export interface Transcription {
  id?: EntryId;
  on: Date;
  reason: PlainText;
  fingerprint: Fingerprint;
  /**
   * SHA-256 van het bestand in 'adopted/' met de vastgestelde tekst. 'regelwerk decide' vult dit in.
   */
  snapshot: string;
  signature?: Signature;
}
/**
 * Beheer, besluiten en revisie van het protocol van één organisatie. Wat niet bekend is, blijft weg; het document zegt dan dat het niet geregistreerd is.
 */
export interface ApprovalsFile {
  $schema?: SchemaName;
  /**
   * Wie het document maakte en beheert.
   */
  control?: {
    auteur?: PlainText;
    eigenaar?: PlainText;
    beheerder?: PlainText;
    uitgegeven_door?: PlainText;
    onderdeel_van?: PlainText;
  };
  /**
   * De wegen waarlangs de organisatie vaststelt. Zijn er meer, dan kiest u er een bij elk voorstel.
   */
  procedures?: {
    [k: string]: Procedure;
  };
  cycle?: Duration;
  /**
   * De versies van het document, oudste eerst.
   */
  versions?: Version[];
  /**
   * Hoe lang voor de revisiedatum gewaarschuwd wordt, zoals P6M; anders geldt die van het protocol.
   */
  reminders?: Duration[];
}
/**
 * Een deel van het papieren protocol.
 */
export interface NormPart {
  label: PlainText;
  /**
   * Hoe het papier telt, bijvoorbeeld 1. (genummerd), - (opsomming), table of prose.
   */
  numbering?: string;
  columns?: string[];
  /**
   * true als dit deel de tekst voor de schoolgids is.
   */
  schoolgids?: boolean;
  parts?: NormPart[];
  norms?: Norm[];
}
/**
 * Eén regel van het papieren protocol: fact, of do en dont.
 */
export interface Norm {
  /**
   * Uniek binnen het register.
   */
  id: string;
  /**
   * Eén doelgroep of een lijst: all (iedereen), employees (medewerkers), pupils (leerlingen), parents (ouders), managers (leidinggevenden), board (bestuur), school.
   */
  who: string | Audience[];
  force?: Force;
  /**
   * Wat de norm zegt. Elk voorbehoud telt.
   */
  fact?: string;
  do?: string;
  dont?: string;
  role?: PlainText;
  /**
   * De organisaties waarvoor de norm geldt, als dat niet de hele organisatie met al haar scholen is.
   */
  only?: OrganisationId[];
}
/**
 * Een orgaan en een dag op het papier.
 */
export interface PaperApproval {
  body: PlainText;
  date?: PlainText;
}
/**
 * Wat is afgeleid, en waaruit.
 */
export interface Inference {
  what: PlainText;
  from: PlainText;
}
/**
 * Een voetnoot van het papier.
 */
export interface PaperFootnote {
  /**
   * Het nummer van de norm waarbij de voetnoot staat.
   */
  at: string;
  on?: PlainText;
  fact: PlainText;
}
/**
 * Het normenregister van één organisatie: wat haar papieren protocol vastlegt. De naam van het bestand is de naam van het register.
 */
export interface NormsFile {
  $schema?: SchemaName;
  organisation: OrganisationId;
  school?: OrganisationId;
  /**
   * De taal waarin de normen geschreven zijn, als BCP 47-code; zonder opgave en. Een register dat uit een document is overgenomen, heeft de woorden van het papier: nl.
   */
  language?: string;
  /**
   * Het papieren document: wat erop staat, en wat er alleen uit af te leiden is. Waar het papier niets zegt, ontbreekt de sleutel.
   */
  document?: {
    title?: PlainText;
    edition?: PlainText;
    file_name_in_footer?: PlainText;
    author?: PlainText;
    owner?: PlainText;
    custodian?: PlainText;
    status?: PlainText;
    /**
     * De organen en dagen die het papier noemt.
     */
    approvals?: PaperApproval[];
    revision_due?: PlainText;
    part_of?: PlainText;
    labels?: PlainText;
    /**
     * Wat er op het papier staat, en wat er niet op staat.
     */
    on_paper?: PlainText[];
    /**
     * Wat niet op het papier staat, maar eruit is afgeleid.
     */
    inferred?: Inference[];
    /**
     * Hoe het papier is opgemaakt.
     */
    layout?: PlainText[];
    /**
     * Hoe een verschrijving op het papier gelezen is.
     */
    readings?: PlainText[];
  };
  /**
   * Hoe de organisatie zichzelf en andere zaken noemt. Onder eigen sleutels; placeholders legt de woorden tussen < en > uit.
   */
  names?: {
    /**
     * Wat een woord tussen < en > in de normen bij deze organisatie betekent.
     */
    placeholders?: {
      [k: string]: PlainText;
    };
    [k: string]:
      | string
      | PlainText[]
      | {
          [k: string]: PlainText;
        }
      | undefined;
  };
  /**
   * De voetnoten van het papieren document.
   */
  footnotes?: PaperFootnote[];
  /**
   * De delen in de volgorde van het papier.
   */
  parts: NormPart[];
}
/**
 * Normen die hetzelfde zeggen, of een zin delen.
 */
export interface SameNorms {
  label: PlainText;
  /**
   * De normen, elk als register:nummer, bijvoorbeeld 'quadraam:4.3'.
   */
  norms: NormId[];
  /**
   * whole (helemaal dezelfde), sentence (zij delen de zin bij sentence), paper (één papier zegt het twee keer).
   */
  extent: 'whole' | 'sentence' | 'paper';
  /**
   * De zin die in elk van de normen staat.
   */
  sentence?: string;
  /**
   * Waarin de normen verder verschillen.
   */
  differs?: string;
  note?: string;
}
/**
 * Een onderwerp waarover normen verschillen.
 */
export interface Contradiction {
  subject: PlainText;
  /**
   * Waarover zij verschillen: age (leeftijd), access (toegang), who-decides (wie besluit), permitted (wat mag), contact, scope (voor wie of wat), term (termijn), sanction (maatregel), other (iets anders).
   */
  kind: 'age' | 'access' | 'who-decides' | 'permitted' | 'contact' | 'scope' | 'term' | 'sanction' | 'other';
  positions: ContradictionPosition[];
  note?: string;
}
/**
 * Wat één norm ervan zegt.
 */
export interface ContradictionPosition {
  norm: NormId;
  position: string;
}
/**
 * Eén norm, gelezen naast de bepalingen die haar noemen.
 */
export interface NormReading {
  /**
   * Van de norm en van wat er in het document over staat, zoals het gelezen is.
   */
  fingerprint: string;
  date: Date;
  by: PlainText;
}
/**
 * Welke normen iemand in het document van één organisatie heeft gelezen, en op welke tekst. 'regelwerk review' schrijft dit bestand.
 */
export interface ReadingsFile {
  [k: string]: NormReading;
}
/**
 * Een knoop van de tekst (mdast).
 */
export interface SnapshotNode {
  type: string;
  /**
   * Hoe een lijst telt die niet met cijfers en punten telt, en de id van een onderdeel.
   */
  data?: {
    marker?: SnapshotMarker;
    anchor?: string;
  };
  children?: unknown[];
  [k: string]: unknown;
}
/**
 * Letters, cijfers of Romeinse cijfers, en wat ervoor en erachter staat.
 */
export interface SnapshotMarker {
  before?: string;
  style: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
  delimiter: string;
}
/**
 * De tekst van een bepaling.
 */
export interface SnapshotClause {
  text?: SnapshotNode[];
  do?: SnapshotNode[];
  dont?: SnapshotNode[];
  role?: string;
  term?: string;
  was?: Was;
  /**
   * Andere vormen van het begrip; geen deel van de tekst.
   */
  forms?: string[];
  cells?: SnapshotNode[][];
  form?: SnapshotNode[];
  figure?: SnapshotFigure;
}
/**
 * Een afbeelding, met het bestand zelf erbij (in base64).
 */
export interface SnapshotFigure {
  media: 'image/svg+xml' | 'image/png';
  picture: string;
  number?: string;
  alt: string;
  caption?: string;
}
/**
 * Een bepaling, een deel of een citaat.
 */
export interface SnapshotEntry {
  clause?: string;
  counted?: boolean;
  part?: SnapshotPart;
  quote?: SnapshotPart;
}
/**
 * Een deel.
 */
export interface SnapshotPart {
  id: string;
  was?: Was;
  label: string;
  numbering: Numbering;
  marker?: SnapshotMarker;
  columns?: Columns;
  row_headings?: boolean;
  page?: Page;
  entries: SnapshotEntry[];
}
/**
 * Een variant: een keuze uit het protocol.
 */
export interface SnapshotVariant {
  id: string;
  kind: 'document' | 'section' | 'poster';
  formats?: ('markdown' | 'pdf' | 'html' | 'docx' | 'text')[];
  max_characters?: number;
  heading_level: number;
  label: string;
  numbering: Numbering;
  marker?: SnapshotMarker;
  columns?: Columns;
  row_headings?: boolean;
  page?: Page;
  entries: SnapshotEntry[];
}
/**
 * Het stuk voor de schoolgids, in teksten van voordat er varianten waren.
 */
export interface SnapshotSchoolgids {
  label: string;
  headingLevel: number;
  numbering: Numbering;
  marker?: SnapshotMarker;
  columns?: Columns;
  row_headings?: boolean;
  page?: Page;
  entries: SnapshotEntry[];
}
/**
 * De gegevens van de versie die in het document staan, zoals ze bij de vaststelling waren.
 */
export interface SnapshotRecord {
  date?: Date;
  edition?: PlainText;
  revision_due?: DateOrMonth;
  in_force_from?: Date;
  in_force_until?: Date;
  paper_status?: 'concept' | 'vastgesteld';
  corrects?: string;
  control?: {
    [k: string]: string;
  };
}
/**
 * Een vastgestelde tekst, zoals hij is vastgesteld. regelwerk schrijft dit bestand; wijzig het nooit.
 */
export interface SnapshotFile {
  protocol: Id;
  organisation: {
    id: Id;
    name: string;
    city?: string;
    brin?: string;
  };
  version: string;
  fingerprint: Fingerprint;
  /**
   * Van papier overgenomen: de organen besloten over de papieren tekst.
   */
  migrated?: boolean;
  procedure: Step[];
  decisions: Decision[];
  lapsed?: Lapsed[];
  record?: SnapshotRecord;
  language: string;
  title: string;
  description: string;
  notice: SnapshotNode[];
  layout: Layout;
  parameters: {
    [k: string]: string;
  };
  other_languages: OtherLanguages;
  clauses: {
    [k: string]: SnapshotClause;
  };
  parts: SnapshotPart[];
  variants?: SnapshotVariant[];
  schoolgids?: SnapshotSchoolgids;
  posters?: SnapshotPart[];
}
/**
 * De landelijke schoolvakanties per schooljaar en regio. Wat niet bekend is, blijft weg: de planning zegt dan dat zij het niet weet.
 */
export interface SchoolHolidaysFile {
  $schema?: SchemaName;
  source: PlainText;
  retrieved: DateOrMonth;
  /**
   * De vakanties die het ministerie vaststelt, bijvoorbeeld [kerst, mei, zomer]; van de meivakantie is dat één week. De andere zijn advies.
   */
  fixed: HolidayName[];
  years: Holidays;
}
/**
 * De jaarkalender van één organisatie: regio's, eigen vakanties en vergaderdata. De naam van het bestand is de id van de organisatie. Wat een school niet opgeeft, neemt zij over van haar bestuur.
 */
export interface CalendarFile {
  $schema?: SchemaName;
  /**
   * De regio's waarin de organisatie scholen heeft. Een dag telt niet mee als het in een van deze regio's vakantie is. Zonder opgave gelden de regio's uit het bestand van de organisatie.
   */
  regions?: Region[];
  holidays?: Holidays;
  /**
   * De feestdagen die geen werkdag en geen schooldag zijn. Zonder opgave die van artikel 3 van de Algemene termijnenwet, met Goede Vrijdag en elk jaar 5 mei. Met bevrijdingsdag_lustrum telt 5 mei alleen in jaren als 2030.
   */
  public_holidays?: PublicHoliday[];
  /**
   * Dagen die geen werkdag en geen schooldag zijn, al zijn zij geen feestdag of vakantie: de vrijdag na Hemelvaartsdag, een studiedag.
   */
  closed?: Date[];
  /**
   * Per schooljaar en per orgaan alle data waarop het vergadert, bijvoorbeeld GMR: ["2026-10-06"]. Een schooljaar dat hier niet staat, is nog niet bekend.
   */
  meetings?: {
    [k: string]: {
      [k: string]: Date[];
    };
  };
}
/**
 * Op welke tekst de keuzes van één organisatie rusten: bij elke keuze het kenmerk van die tekst, die in het bestand met vastgelegde teksten staat. 'regelwerk pin' schrijft dit bestand.
 */
export interface PinsFile {
  [k: string]: string;
}
/**
 * Een bepaling (audience, force en content), een stuk indeling (outline) of een variant, zoals de organisatie die overnam.
 */
export interface PinnedText {
  audience?: Audiences;
  force?: Force;
  content?: Content;
  /**
   * Delen en bepalingen, in volgorde.
   */
  outline?: PinnedItem[];
  /**
   * Zoals de basis of het bestuur die maakt.
   */
  variant?: {
    [k: string]: unknown;
  };
}
/**
 * Een deel of een bepaling (id), het deel waar het in staat (in), en van een deel wat er anders kon zijn.
 */
export interface PinnedItem {
  id: Id;
  [k: string]: string;
}
/**
 * De teksten waar keuzes op rusten, elk één keer, met het kenmerk als sleutel. 'regelwerk pin' schrijft dit bestand.
 */
export interface PinnedFile {
  [k: string]: PinnedText;
}
