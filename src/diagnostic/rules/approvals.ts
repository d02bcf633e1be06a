import type { Rule } from './rule.ts';

/** Versions, procedures, decisions and dates. */
export const approvals = {
  'date-invalid': {
    severity: 'error',
    nl: {
      message: '%{value} is geen bestaande datum.',
      help: 'Schrijf een bestaande dag als jjjj-mm-dd, of een maand als jjjj-mm waar dat mag.',
    },
    en: {
      message: '%{value} is not an existing date.',
      help: 'Write an existing day as yyyy-mm-dd, or a month as yyyy-mm where that is allowed.',
    },
  },
  'procedure-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen procedure %{id}.%{suggestion}',
      help: 'Beschrijf de procedure onder procedures, of verbeter de naam.',
    },
    en: {
      message: 'There is no procedure %{id}.%{suggestion}',
      help: 'Describe the procedure under procedures, or mend the name.',
    },
  },
  'procedure-missing': {
    severity: 'error',
    nl: {
      message: 'Van versie %{version} is niet bekend langs welke procedure zij gaat.',
      help: 'Noem de procedure (procedure). Alleen een van papier overgenomen versie (migrated: true) kan zonder.',
    },
    en: {
      message: 'It is not known which procedure version %{version} goes by.',
      help: 'Name the procedure. Only a version taken over from paper (migrated: true) can do without.',
    },
  },
  'step-duplicate': {
    severity: 'error',
    nl: { message: 'De stap %{step} staat twee keer in de procedure.', help: 'Geef elke stap een eigen id.' },
    en: { message: 'The step %{step} stands twice in the procedure.', help: 'Give each step an id of its own.' },
  },
  'step-unknown': {
    severity: 'error',
    nl: {
      message: 'De procedure %{procedure} heeft geen stap %{step}.%{suggestion}',
      help: 'Stappen van deze procedure: %{steps}.',
    },
    en: {
      message: 'The procedure %{procedure} has no step %{step}.%{suggestion}',
      help: 'Steps of this procedure: %{steps}.',
    },
  },
  'decision-order': {
    severity: 'error',
    nl: {
      message: 'Stap %{step} is niet aan de beurt; wel aan de beurt: %{expected}.',
      help: 'Leg de besluiten vast in de volgorde van de procedure en sla geen stap over. Is er bij stap %{step} al iets vastgelegd, en was dat fout, herstel het dan met: regelwerk correct.',
    },
    en: {
      message: 'It is not the turn of step %{step}; it is that of: %{expected}.',
      help: 'Record the decisions in the order of the procedure and skip no step. If something is recorded at step %{step} already, and was wrong, mend it with: regelwerk correct.',
    },
  },
  'decision-date': {
    severity: 'error',
    nl: {
      message: 'Het besluit van stap %{step} is van %{date}, vóór het vorige besluit (%{previous}).',
      help: 'Controleer beide datums in de verslagen.',
    },
    en: {
      message: 'The decision of step %{step} is of %{date}, before the decision preceding it (%{previous}).',
      help: 'Check both dates in the minutes.',
    },
  },
  'decision-outcome': {
    severity: 'error',
    nl: {
      message: 'De uitkomst %{outcome} past niet bij een stap van de soort %{kind}.',
      help: 'Mogelijk zijn: %{allowed}.',
    },
    en: {
      message: 'The outcome %{outcome} does not go with a step of kind %{kind}.',
      help: 'Possible are: %{allowed}.',
    },
  },
  'decision-outcome-missing': {
    severity: 'error',
    nl: {
      message: 'Het besluit van stap %{step} heeft geen uitkomst.',
      help: 'Zet er outcome bij (%{allowed}). Alleen een van papier overgenomen versie (migrated: true) kan zonder.',
    },
    en: {
      message: 'The decision of step %{step} has no outcome.',
      help: 'Add outcome (%{allowed}). Only a version taken over from paper (migrated: true) can do without.',
    },
  },
  'decision-blocked': {
    severity: 'error',
    nl: {
      message: 'Na %{outcome} bij stap %{previous} kan stap %{step} niet volgen.',
      help: 'Wijzig de tekst en leg haar opnieuw voor, laat het orgaan opnieuw besluiten, leg de uitspraak over het geschil vast, of trek het voorstel in. Zie docs/doen/secretaris.md.',
    },
    en: {
      message: 'Step %{step} cannot follow %{outcome} at step %{previous}.',
      help: 'Amend the text and submit it again, let the body decide anew, record the ruling on the dispute, or withdraw the proposal. See docs/doen/secretaris.md.',
    },
  },
  'version-order': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} staat na versie %{previous}; verwacht is een hoger nummer.',
      help: 'Zet de versies van oud naar nieuw en geef elke versie een eigen nummer.',
    },
    en: {
      message: 'Version %{version} follows version %{previous}; expected a higher number.',
      help: 'Put the versions from old to new and give each a number of its own.',
    },
  },
  'revision-early': {
    severity: 'error',
    nl: {
      message: 'De revisiedatum %{due} ligt vóór het laatste besluit of de versiedatum (%{date}).',
      help: 'Controleer de revisiedatum.',
    },
    en: {
      message: 'The revision date %{due} is before the last decision or version date (%{date}).',
      help: 'Check the revision date.',
    },
  },
  'decision-before-submission': {
    severity: 'error',
    nl: {
      message: 'Stap %{step} is besloten op %{date}, maar pas voorgelegd op %{submitted}.',
      help: 'Verbeter een van de datums.',
    },
    en: {
      message: 'Step %{step} was decided on %{date}, but submitted on %{submitted} only.',
      help: 'Mend one of the dates.',
    },
  },
  'fingerprint-missing': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} heeft besluiten, maar er is niet vastgelegd over welke tekst.',
      help: 'Is de versie op papier vastgesteld, zet er dan migrated: true bij. Haal anders de besluiten weg, leg de tekst vast met regelwerk propose %{organisation} en de besluiten met regelwerk decide %{organisation}.',
    },
    en: {
      message: 'Version %{version} has decisions, but the text they were taken on is not recorded.',
      help: 'If the version was adopted on paper, add migrated: true. Else remove the decisions, record the text with regelwerk propose %{organisation} and the decisions with regelwerk decide %{organisation}.',
    },
  },
  'text-changed': {
    severity: 'warning',
    nl: {
      message:
        'De tekst van versie %{version} is gewijzigd nadat zij is voorgelegd; wat %{bodies} besloot, geldt niet voor deze tekst.',
      help: 'Draai de wijziging terug, of leg de tekst opnieuw voor met: regelwerk propose %{organisation}.',
    },
    en: {
      message:
        'The text of version %{version} was changed after it was submitted; what %{bodies} decided does not hold for this text.',
      help: 'Undo the change, or submit the text anew with: regelwerk propose %{organisation}.',
    },
  },
  'text-unrecorded': {
    severity: 'warning',
    nl: {
      message:
        'Versie %{version} is op papier vastgesteld, maar haar tekst is nog niet vastgelegd; een wijziging in de bron komt zo in de gepubliceerde tekst.',
      help: 'Vergelijk de tekst met het papier en leg haar vast met: regelwerk propose %{organisation}.',
    },
    en: {
      message:
        'Version %{version} was adopted on paper, but its text is not recorded yet; a change of the source then gets into the published text.',
      help: 'Compare the text with the paper and record it with: regelwerk propose %{organisation}.',
    },
  },
  'adoption-unrecorded': {
    severity: 'error',
    nl: {
      message: 'Volgens de besluiten is versie %{version} vastgesteld, maar de vastgestelde tekst is niet vastgelegd.',
      help: 'Is hier iets weggehaald, haal het dan terug uit het versiebeheer. Is het laatste besluit met de hand opgeschreven, haal het dan weg en leg het vast met: regelwerk decide %{organisation}.',
    },
    en: {
      message: 'By its decisions version %{version} is adopted, but the adopted text is not recorded.',
      help: 'If something was removed here, restore it from version control. If the last decision was written by hand, remove it and record it with: regelwerk decide %{organisation}.',
    },
  },
  'version-open': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is nog in behandeling, maar daarna komt al versie %{next}.',
      help: 'Rond versie %{version} eerst af, of leg vast dat zij is ingetrokken (outcome: ingetrokken).',
    },
    en: {
      message: 'Version %{version} is still under way, but version %{next} follows it already.',
      help: 'Finish version %{version} first, or record that it was withdrawn (outcome: ingetrokken).',
    },
  },
  'procedure-unadopted': {
    severity: 'error',
    nl: {
      message: 'De procedure %{procedure} heeft geen stap van de soort vaststelling.',
      help: 'Voeg de stap toe waarin het bevoegd gezag vaststelt, bijvoorbeeld van het CvB. Een medezeggenschapsraad adviseert of stemt in.',
    },
    en: {
      message: 'The procedure %{procedure} has no step of kind vaststelling.',
      help: 'Add the step in which the competent authority adopts, such as of the CvB. A participation council advises or consents.',
    },
  },
  'propose-fixed': {
    severity: 'error',
    nl: {
      message: 'Nummer en procedure van versie %{version} liggen al vast.',
      help: 'Laat --version en --procedure weg. Een andere procedure kan pas als het CvB deze versie heeft ingetrokken.',
    },
    en: {
      message: 'The number and procedure of version %{version} are fixed already.',
      help: 'Leave out --version and --procedure. Another procedure is possible once the CvB has withdrawn this version.',
    },
  },
  'snapshot-missing': {
    severity: 'error',
    nl: {
      message: 'De vastgestelde tekst van versie %{version} ontbreekt: %{file}.',
      help: 'Haal het bestand terug uit het versiebeheer.',
    },
    en: {
      message: 'The adopted text of version %{version} is missing: %{file}.',
      help: 'Restore the file from version control.',
    },
  },
  'snapshot-changed': {
    severity: 'error',
    nl: {
      message: 'De vastgestelde tekst van versie %{version} is gewijzigd.',
      help: 'Haal het bestand terug uit het versiebeheer; een nieuwe tekst begint met: regelwerk propose %{organisation}.',
    },
    en: {
      message: 'The adopted text of version %{version} was changed.',
      help: 'Restore the file from version control; a new text starts with: regelwerk propose %{organisation}.',
    },
  },
  'snapshot-unknown': {
    severity: 'error',
    nl: {
      message:
        'Dit is een vastgestelde tekst, maar approvals/%{organisation}.yaml noemt geen vastgestelde versie %{version}.',
      help: 'Haal de versie in approvals/%{organisation}.yaml terug uit het versiebeheer.',
    },
    en: {
      message: 'This is an adopted text, but approvals/%{organisation}.yaml names no adopted version %{version}.',
      help: 'Restore the version in approvals/%{organisation}.yaml from version control.',
    },
  },
  'decision-changed': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is vastgesteld; haar stappen en besluiten kunnen niet meer veranderen.',
      help: 'Haal ze terug uit het versiebeheer: bij de vaststelling waren het %{decisions}.',
    },
    en: {
      message: 'Version %{version} is adopted; its steps and decisions can change no more.',
      help: 'Restore them from version control: at the adoption they were %{decisions}.',
    },
  },
  'propose-unchanged': {
    severity: 'error',
    nl: {
      message: 'De tekst is gelijk aan die van versie %{version}; er is niets nieuws om voor te leggen.',
      help: 'Is die versie nog in behandeling, leg dan de besluiten vast met: regelwerk decide %{organisation}. Wijzig anders eerst de tekst.',
    },
    en: {
      message: 'The text equals that of version %{version}; there is nothing new to propose.',
      help: 'If that version is under way still, record the decisions with: regelwerk decide %{organisation}. Else change the text first.',
    },
  },
  'propose-undecided': {
    severity: 'error',
    nl: {
      message: 'De tekst van %{organisation} kan nog niet worden voorgelegd: over %{clauses} is nog niet besloten.',
      help: 'Geef ze een plaats, of laat ze met een reden weg (omit). Wat er te kiezen is, toont: regelwerk outline %{organisation}.',
    },
    en: {
      message: 'The text of %{organisation} cannot be proposed yet: %{clauses} are not decided on.',
      help: 'Place them, or omit them with a reason. What there is to choose from is shown by: regelwerk outline %{organisation}.',
    },
  },
  'procedure-none': {
    severity: 'error',
    nl: {
      message: 'Er staat geen procedure in dit bestand.',
      help: 'Noem onder procedures de stappen waarlangs deze organisatie vaststelt, bijvoorbeeld GMR (instemming) en CvB (vaststelling).',
    },
    en: {
      message: 'This file holds no procedure.',
      help: 'Name under procedures the steps by which this organisation adopts, such as GMR (instemming) and CvB (vaststelling).',
    },
  },
  'procedure-choice': {
    severity: 'error',
    nl: { message: 'Er is meer dan één procedure: %{known}.', help: 'Kies er een met --procedure.' },
    en: { message: 'There is more than one procedure: %{known}.', help: 'Choose one with --procedure.' },
  },
  'decide-no-version': {
    severity: 'error',
    nl: {
      message: 'Er is geen versie in behandeling om over te besluiten.',
      help: 'Leg eerst de tekst voor met: regelwerk propose %{organisation}. Vroeg het bestuur dit aan een raad van een school, leg het besluit dan vast bij het bestuur.',
    },
    en: {
      message: 'There is no version under way to decide on.',
      help: 'Propose the text first with: regelwerk propose %{organisation}. If the board asked this of a council of a school, record the decision at the board.',
    },
  },
  'decide-text-changed': {
    severity: 'error',
    nl: {
      message:
        'De tekst is gewijzigd nadat versie %{version} is voorgelegd; een besluit geldt alleen voor de voorgelegde tekst.',
      help: 'Draai de wijziging terug, of leg de tekst opnieuw voor met: regelwerk propose %{organisation}.',
    },
    en: {
      message:
        'The text was changed after version %{version} was submitted; a decision holds for the submitted text only.',
      help: 'Undo the change, or submit the text anew with: regelwerk propose %{organisation}.',
    },
  },
  'decision-future': {
    severity: 'error',
    nl: {
      message: 'Stap %{step} heeft datum %{date}, maar het is vandaag %{today}.',
      help: 'Leg een besluit pas vast als het genomen is.',
    },
    en: {
      message: 'Step %{step} has date %{date}, but today is %{today}.',
      help: 'Record a decision once it has been taken.',
    },
  },
} as const satisfies Record<string, Rule>;
