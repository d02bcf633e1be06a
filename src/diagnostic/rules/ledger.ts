import type { Rule } from './rule.ts';

/** What is recorded of versions: steps that stand together, entries, corrections, and when a text is in force. */
export const ledger = {
  'step-earlier': {
    severity: 'error',
    nl: {
      message: 'De stap %{step} noemt stap %{other}, maar die staat er niet vóór.%{suggestion}',
      help: 'Noem een stap die eerder in de procedure staat: %{known}. Alleen een uitspraak gaat over (on) een stap.',
    },
    en: {
      message: 'The step %{step} names step %{other}, which does not stand before it.%{suggestion}',
      help: 'Name a step that stands earlier in the procedure: %{known}. Only a ruling (uitspraak) is on a step.',
    },
  },
  'step-beside': {
    severity: 'error',
    nl: {
      message: 'De stap %{step} staat naast stap %{other}, maar die staat er niet vlak voor.',
      help: 'Zet stappen die naast elkaar staan onder elkaar, en noem bij beside de eerste ervan.',
    },
    en: {
      message: 'The step %{step} is beside step %{other}, which does not stand right before it.',
      help: 'Put steps that stand beside each other one after the other, and name the first of them at beside.',
    },
  },
  'step-on-missing': {
    severity: 'error',
    nl: {
      message: 'Van de uitspraak %{step} is niet bekend over welke stap zij gaat.',
      help: 'Zet er on bij, met de stap waarover het geschil kan ontstaan, bijvoorbeeld on: gmr.',
    },
    en: {
      message: 'It is not known which step the ruling %{step} is on.',
      help: 'Add on, with the step that the dispute can be about, such as on: gmr.',
    },
  },
  'step-reply': {
    severity: 'error',
    nl: {
      message: 'Bij stap %{step} kan geen reactie horen: alleen een advies kan negatief zijn.',
      help: 'Haal reply weg, of verbeter de soort van de stap.',
    },
    en: {
      message: 'The step %{step} cannot have a reply: only advice can be negative.',
      help: 'Remove reply, or mend the kind of the step.',
    },
  },
  'step-of': {
    severity: 'error',
    nl: {
      message:
        'Stap %{step} vraagt een orgaan van %{id}, maar dat is geen organisatie onder %{organisation}.%{suggestion}',
      help: 'Noem daar een school die onder deze organisatie valt, of haal de regel weg. Bekend zijn: %{known}.',
    },
    en: {
      message: 'Step %{step} asks a body of %{id}, but that is no organisation below %{organisation}.%{suggestion}',
      help: 'Name a school below this organisation there, or remove the line. Known are: %{known}.',
    },
  },
  'decision-body': {
    severity: 'error',
    nl: {
      message: 'Een besluit noemt hier een orgaan in plaats van een stap.',
      help: 'Noem de stap (step). Alleen een van papier overgenomen versie (migrated: true) noemt het orgaan zelf.',
    },
    en: {
      message: 'A decision names a body here instead of a step.',
      help: 'Name the step. Only a version taken over from paper (migrated: true) names the body itself.',
    },
  },
  'decision-condition': {
    severity: 'error',
    nl: {
      message: 'Bij stap %{step} horen de uitkomst verleend_onder_voorwaarde en een voorwaarde bij elkaar.',
      help: 'Schrijf de voorwaarde op (condition, of --condition), of kies een andere uitkomst.',
    },
    en: {
      message: 'At step %{step} the outcome verleend_onder_voorwaarde and a condition belong together.',
      help: 'Write down the condition (condition, or --condition), or choose another outcome.',
    },
  },
  'decision-year': {
    severity: 'error',
    nl: {
      message: 'Stap %{step} heeft datum %{date}, meer dan 25 jaar geleden.',
      help: 'Verbeter het jaar. Klopt de datum toch, schrijf dan bij confirmed (of --confirm) waarom.',
    },
    en: {
      message: 'Step %{step} has date %{date}, more than 25 years ago.',
      help: 'Mend the year. If the date is right, say why at confirmed (or --confirm).',
    },
  },
  'date-far': {
    severity: 'error',
    nl: { message: 'De dag %{date} ligt meer dan 25 jaar vooruit.', help: 'Verbeter het jaar.' },
    en: { message: 'The day %{date} is more than 25 years ahead.', help: 'Mend the year.' },
  },
  'decision-reused': {
    severity: 'error',
    nl: {
      message: 'Wat bij stap %{step} op %{date} of eerder besloten is, ging over een vorige tekst.',
      help: 'Leg een besluit vast dat na die dag over deze tekst genomen is, met het kenmerk van dat besluit.',
    },
    en: {
      message: 'What was decided at step %{step} on %{date} or before was about a former text.',
      help: 'Record a decision taken on this text after that day, with the reference of that decision.',
    },
  },
  'decision-before-version': {
    severity: 'error',
    nl: {
      message:
        'Stap %{step} van versie %{version} is van %{date}, vóór de vaststelling van de vorige versie (%{previous}).',
      help: 'Verbeter de datum, of herstel eerst die van de vorige versie met: regelwerk correct.',
    },
    en: {
      message:
        'Step %{step} of version %{version} is of %{date}, before the version before it was adopted (%{previous}).',
      help: 'Mend the date, or first correct that of the version before with: regelwerk correct.',
    },
  },
  'decision-before-text': {
    severity: 'error',
    nl: {
      message: 'Stap %{step} is van %{date}, maar de tekst van versie %{version} is pas op %{proposed} vastgelegd.',
      help: 'Een besluit over een eerdere tekst telt niet voor deze. Ging het toch over deze tekst, schrijf dan bij confirmed (of --confirm) waarom.',
    },
    en: {
      message: 'Step %{step} is of %{date}, but the text of version %{version} was fixed on %{proposed} only.',
      help: 'A decision on an earlier text does not count for this one. If it was on this text, say why at confirmed (or --confirm).',
    },
  },
  'decision-waiting': {
    severity: 'error',
    nl: {
      message:
        'Stap %{step} is van %{date}, maar na het negatieve advies wordt er tot en met %{until} niet vastgesteld.',
      help: 'Stel later vast. Heeft het orgaan geen bezwaar, leg dat dan vast met --no-objection.',
    },
    en: {
      message:
        'Step %{step} is of %{date}, but after the negative advice nothing is adopted until %{until} has passed.',
      help: 'Adopt later. If the body has no objection, record that with --no-objection.',
    },
  },
  'decision-unanswered': {
    severity: 'error',
    nl: {
      message:
        'Op het negatieve advies bij stap %{previous} heeft het bestuur nog niet gereageerd; stap %{step} volgt pas daarna.',
      help: 'Leg de reactie vast bij stap %{previous}, met --replied en --reason, of pas de tekst aan en leg haar opnieuw voor.',
    },
    en: {
      message:
        'The board has not replied to the negative advice at step %{previous} yet; step %{step} follows only then.',
      help: 'Record the reply at step %{previous}, with --replied and --reason, or amend the text and submit it again.',
    },
  },
  'decision-unmet': {
    severity: 'error',
    nl: {
      message: 'Aan de voorwaarde bij stap %{previous} is nog niet voldaan; stap %{step} volgt pas daarna.',
      help: 'Leg bij stap %{previous} vast op welke dag eraan is voldaan, met --met, of laat het orgaan opnieuw besluiten.',
    },
    en: {
      message: 'The condition at step %{previous} is not met yet; step %{step} follows only then.',
      help: 'Record at step %{previous} the day on which it was met, with --met, or let the body decide anew.',
    },
  },
  'entry-unasked': {
    severity: 'error',
    nl: {
      message: 'Bij stap %{step} is er geen open voorwaarde en geen negatief advies om op te reageren.',
      help: 'Leg eerst het besluit zelf vast, met --outcome en --date. Staat dit er al, dan hoeft er niets te gebeuren.',
    },
    en: {
      message: 'At step %{step} there is no open condition and no negative advice to reply to.',
      help: 'Record the decision itself first, with --outcome and --date. If this stands there already, nothing needs to be done.',
    },
  },
  'entry-no-reply': {
    severity: 'error',
    nl: {
      message: 'Bij stap %{step} is nog geen reactie vastgelegd waar het orgaan geen bezwaar tegen heeft.',
      help: 'Leg eerst de reactie van het bestuur vast, met --replied en --reason.',
    },
    en: {
      message: 'At step %{step} no reply is recorded yet that the body has no objection to.',
      help: 'Record the reply of the board first, with --replied and --reason.',
    },
  },
  'entry-twice': {
    severity: 'error',
    nl: { message: 'Dit is bij stap %{step} al vastgelegd.', help: 'Er hoeft niets te gebeuren.' },
    en: { message: 'This is recorded at step %{step} already.', help: 'Nothing needs to be done.' },
  },
  'entry-changed': {
    severity: 'error',
    nl: {
      message: 'Wat onder kenmerk %{id} is vastgelegd, is daarna met de hand gewijzigd of hoort hier niet.',
      help: 'Haal de regels terug uit het versiebeheer. Was er iets fout opgeschreven, herstel dat dan met: regelwerk correct.',
    },
    en: {
      message: 'What was recorded under id %{id} was changed by hand since, or does not belong here.',
      help: 'Restore the lines from version control. If something was written down wrongly, mend it with: regelwerk correct.',
    },
  },
  'signature-missing': {
    severity: 'error',
    nl: {
      message: 'Wat onder kenmerk %{id} staat, moet ondertekend zijn en is dat niet.',
      help: 'Haal de handtekening terug uit het versiebeheer. Stond er geen, leg het dan opnieuw vast met --sign. Wat ondertekend moet zijn, staat in policy/settings.yaml.',
    },
    en: {
      message: 'What has id %{id} must be signed, and is not.',
      help: 'Restore the signature from version control. If there was none, record it anew with --sign. What must be signed is in policy/settings.yaml.',
    },
  },
  'signature-wrong': {
    severity: 'error',
    nl: {
      message: 'De handtekening van %{signer} hoort niet bij wat hier staat.',
      help: 'Haal de regels terug uit het versiebeheer: na het ondertekenen is er iets veranderd of verplaatst.',
    },
    en: {
      message: 'The signature of %{signer} is not of what stands here.',
      help: 'Restore the lines from version control: something was changed or moved after it was signed.',
    },
  },
  'signature-key': {
    severity: 'error',
    nl: {
      message: 'Er is ondertekend met een sleutel die op %{date} niet van %{signer} was.',
      help: 'Zoek uit wie dit heeft vastgelegd. Klopt het, verbeter dan de sleutel of haar termijn bij de ondertekenaars.',
    },
    en: {
      message: 'It was signed with a key that was not of %{signer} on %{date}.',
      help: 'Find out who recorded this. If it is right, mend the key or its period among the signers.',
    },
  },
  'signer-unknown': {
    severity: 'error',
    nl: {
      message: '%{signer} staat niet bij de ondertekenaars.',
      help: 'Verbeter de naam, of zet de naam en de publieke sleutel bij de ondertekenaars die policy/settings.yaml noemt.',
    },
    en: {
      message: '%{signer} is not among the signers.',
      help: 'Mend the name, or add it with its public key to the signers that policy/settings.yaml names.',
    },
  },
  'signers-missing': {
    severity: 'error',
    nl: {
      message: 'Het bestand met ondertekenaars is er niet: %{file}.',
      help: 'Maak het bestand, met op elke regel een naam en een publieke sleutel. Zie docs/doen/ondertekenen.md.',
    },
    en: {
      message: 'There is no file of signers: %{file}.',
      help: 'Make the file, with a name and a public key on each line. See docs/doen/ondertekenen.md.',
    },
  },
  'sign-required': {
    severity: 'error',
    nl: {
      message: 'Dit moet ondertekend worden; er is niets vastgelegd.',
      help: 'Geef de opdracht opnieuw, met --sign en het bestand van je sleutel.',
    },
    en: {
      message: 'This must be signed; nothing was recorded.',
      help: 'Give the command anew, with --sign and the file of your key.',
    },
  },
  'sign-failed': {
    severity: 'error',
    nl: {
      message: 'Ondertekenen met het bestand %{key} lukt niet: %{detail}.',
      help: 'Geef het bestand van een ssh-sleutel die je mag gebruiken. Er is niets vastgelegd.',
    },
    en: {
      message: 'Signing with the file %{key} fails: %{detail}.',
      help: 'Give the file of an ssh key that you may use. Nothing was recorded.',
    },
  },
  'sign-signer': {
    severity: 'error',
    nl: {
      message: 'Van wie de sleutel in %{key} is, blijkt niet uit de ondertekenaars.',
      help: 'Zet je naam en publieke sleutel in het bestand dat policy/settings.yaml bij signers noemt, of geef je naam met --signer.',
    },
    en: {
      message: 'The signers do not tell whose key the one in %{key} is.',
      help: 'Add your name and public key to the file that policy/settings.yaml names at signers, or give your name with --signer.',
    },
  },
  'ssh-keygen-missing': {
    severity: 'error',
    nl: {
      message: 'Het programma ssh-keygen is er niet.',
      help: 'Installeer OpenSSH (versie 8.9 of later); het maakt en controleert handtekeningen.',
    },
    en: {
      message: 'There is no program ssh-keygen.',
      help: 'Install OpenSSH (version 8.9 or later); it makes and verifies signatures.',
    },
  },
  'entry-repeated': {
    severity: 'error',
    nl: { message: 'Kenmerk %{id} staat er twee keer.', help: 'Haal de herhaling weg; de eerste blijft staan.' },
    en: { message: 'The id %{id} stands there twice.', help: 'Remove the repetition; the first stays.' },
  },
  'correction-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is niets vastgelegd onder kenmerk %{id} om te corrigeren.',
      help: 'Haal terug wat hier is weggehaald uit het versiebeheer.',
    },
    en: {
      message: 'Nothing is recorded under id %{id} to correct.',
      help: 'Restore from version control what was removed here.',
    },
  },
  'correction-undone': {
    severity: 'error',
    nl: {
      message: 'Volgens deze correctie heeft %{field} een andere waarde dan er nu staat.',
      help: 'Haal de waarde terug uit het versiebeheer, of herstel haar met: regelwerk correct.',
    },
    en: {
      message: 'By this correction %{field} has another value than stands there now.',
      help: 'Restore the value from version control, or mend it with: regelwerk correct.',
    },
  },
  'correct-entry': {
    severity: 'error',
    nl: {
      message: 'Bij versie %{version} is niets vastgelegd onder %{entry}.%{suggestion}',
      help: 'Kies uit: %{known}. Wat er is vastgelegd, toont: regelwerk ledger %{organisation}. Gaat het om een andere versie, noem die dan met --version.',
    },
    en: {
      message: 'At version %{version} nothing is recorded under %{entry}.%{suggestion}',
      help: 'Choose from: %{known}. What is recorded is shown by: regelwerk ledger %{organisation}. If it is about another version, name it with --version.',
    },
  },
  'correct-same': {
    severity: 'error',
    nl: { message: 'Er staat bij %{field} al wat je opgeeft.', help: 'Er hoeft niets hersteld te worden.' },
    en: { message: 'What you give stands at %{field} already.', help: 'Nothing needs to be mended.' },
  },
  'transcription-none': {
    severity: 'error',
    nl: {
      message: 'Van %{organisation} geldt geen tekst die van papier is overgenomen en vastgelegd.',
      help: 'Alleen de overname van een papieren tekst kan zo worden hersteld. Een andere wijziging begint met: regelwerk propose %{organisation}.',
    },
    en: {
      message: 'No text of %{organisation} is in force that was taken over from paper and recorded.',
      help: 'Only what was taken over from paper can be mended so. Any other change starts with: regelwerk propose %{organisation}.',
    },
  },
  'transcription-late': {
    severity: 'error',
    nl: {
      message: 'Na versie %{version} is al een volgende versie begonnen.',
      help: 'Neem de verbetering op in die versie, of trek haar eerst in.',
    },
    en: {
      message: 'After version %{version} a next one has begun already.',
      help: 'Make the correction part of that version, or withdraw it first.',
    },
  },
  'propose-future': {
    severity: 'error',
    nl: {
      message: 'De tekst kan niet op %{date} zijn vastgelegd: het is vandaag %{today}.',
      help: 'Verbeter de datum.',
    },
    en: { message: 'The text cannot have been fixed on %{date}: today is %{today}.', help: 'Mend the date.' },
  },
  'propose-year': {
    severity: 'error',
    nl: { message: 'De datum %{date} is meer dan 25 jaar geleden.', help: 'Verbeter het jaar.' },
    en: { message: 'The date %{date} is more than 25 years ago.', help: 'Mend the year.' },
  },
  'editorial-first': {
    severity: 'error',
    nl: {
      message: 'Een redactionele procedure verbetert een vastgestelde tekst, en die is er nog niet.',
      help: 'Kies een andere procedure met --procedure.',
    },
    en: {
      message: 'An editorial procedure corrects an adopted text, and there is none yet.',
      help: 'Choose another procedure with --procedure.',
    },
  },
  'editorial-words': {
    severity: 'error',
    nl: {
      message: 'Langs deze procedure mogen er hoogstens %{limit} woorden veranderen; het zijn er %{count}.',
      help: 'Kies een procedure waarin de medezeggenschap meebeslist, of maak de verbetering kleiner.',
    },
    en: {
      message: 'By this procedure %{limit} words may change at most; %{count} do.',
      help: 'Choose a procedure in which the councils have their say, or make the correction smaller.',
    },
  },
  'editorial-unconfirmed': {
    severity: 'error',
    nl: {
      message: 'Langs deze procedure verandert de inhoud niet. Aantal woorden dat verandert: %{count}.',
      help: 'Lees wat er verandert. Blijft de inhoud gelijk, geef de opdracht dan met --confirm-editorial.',
    },
    en: {
      message: 'By this procedure the substance does not change. Words that change: %{count}.',
      help: 'Read what changes. If the substance stays the same, give the command with --confirm-editorial.',
    },
  },
  'option-adoption': {
    severity: 'error',
    nl: {
      message: 'De optie %{name} kan niet meer: de versie is al vastgesteld.',
      help: 'Laat haar weg. Was de datum fout opgeschreven, herstel hem dan met: regelwerk correct.',
    },
    en: {
      message: 'The option %{name} comes too late: the version is adopted already.',
      help: 'Leave it out. If the date was written down wrongly, mend it with: regelwerk correct.',
    },
  },
  'in-force-early': {
    severity: 'error',
    nl: {
      message: 'De tekst kan niet gelden vanaf %{from}: zij is pas op %{date} vastgesteld.',
      help: 'Verbeter de dag, of laat hem weg: dan geldt de tekst vanaf de vaststelling.',
    },
    en: {
      message: 'The text cannot be in force from %{from}: it was adopted on %{date} only.',
      help: 'Mend the day, or leave it out: then the text is in force from its adoption.',
    },
  },
  'in-force-order': {
    severity: 'error',
    nl: { message: 'De dag %{until} ligt vóór %{from}.', help: 'Verbeter een van de datums.' },
    en: { message: 'The day %{until} is before %{from}.', help: 'Mend one of the dates.' },
  },
  'repeal-none': {
    severity: 'error',
    nl: {
      message: 'Van %{organisation} is er geen vastgestelde versie om in te trekken.',
      help: 'Een voorstel trek je in met: regelwerk decide %{organisation} --outcome ingetrokken.',
    },
    en: {
      message: '%{organisation} has no adopted version to repeal.',
      help: 'A proposal is withdrawn with: regelwerk decide %{organisation} --outcome ingetrokken.',
    },
  },
  'repeal-twice': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is al ingetrokken, op %{date}.',
      help: 'Was dat fout opgeschreven, herstel het dan met: regelwerk correct %{organisation} --version %{version} --entry %{id}.',
    },
    en: {
      message: 'Version %{version} was repealed already, on %{date}.',
      help: 'If that was written down wrongly, mend it with: regelwerk correct %{organisation} --version %{version} --entry %{id}.',
    },
  },
  'repeal-future': {
    severity: 'error',
    nl: {
      message: 'Het besluit is van %{date}, maar het is vandaag %{today}.',
      help: 'Leg een besluit pas vast als het genomen is. Een latere dag waarop de tekst vervalt, geef je met --from.',
    },
    en: {
      message: 'The decision is of %{date}, but today is %{today}.',
      help: 'Record a decision once it has been taken. A later day on which the text ends is given with --from.',
    },
  },
  'repeal-early': {
    severity: 'error',
    nl: {
      message: 'De versie is ingetrokken op %{date}, vóór haar vaststelling (%{adopted}).',
      help: 'Verbeter een van de datums.',
    },
    en: {
      message: 'The version was repealed on %{date}, before it was adopted (%{adopted}).',
      help: 'Mend one of the dates.',
    },
  },
  'migrated-here': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is hier voorgelegd, en kan niet van papier zijn overgenomen.',
      help: 'Haal migrated weg.',
    },
    en: {
      message: 'Version %{version} was proposed here, and cannot have been taken over from paper.',
      help: 'Remove migrated.',
    },
  },
  'migrated-late': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} kan niet van papier zijn overgenomen: versie %{first} is hier al vastgesteld.',
      help: 'Haal migrated weg, en leg de tekst voor met: regelwerk propose.',
    },
    en: {
      message: 'Version %{version} cannot have been taken over from paper: version %{first} was adopted here already.',
      help: 'Remove migrated, and propose the text with: regelwerk propose.',
    },
  },
  'inferred-here': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is hier vastgelegd: daaraan is niets afgeleid.',
      help: 'Haal inferred weg. Alleen van wat van papier is overgenomen, kan iets afgeleid zijn.',
    },
    en: {
      message: 'Version %{version} was recorded here: nothing of it was inferred.',
      help: 'Remove inferred. Only of what was taken over from paper something can be inferred.',
    },
  },
  'inferred-nothing': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} heeft geen %{field}, dus die is ook niet afgeleid.',
      help: 'Zet %{field} bij de versie, of haal deze regel weg onder inferred.',
    },
    en: {
      message: 'Version %{version} has no %{field}, so it was not inferred either.',
      help: 'Put %{field} with the version, or remove this line under inferred.',
    },
  },
  'version-changed': {
    severity: 'error',
    nl: {
      message: 'Versie %{version} is vastgesteld; %{field} was toen %{value}.',
      help: 'Haal de waarde terug uit het versiebeheer, of herstel haar met: regelwerk correct.',
    },
    en: {
      message: 'Version %{version} is adopted; %{field} was %{value} then.',
      help: 'Restore the value from version control, or mend it with: regelwerk correct.',
    },
  },
  'correction-field': {
    severity: 'error',
    nl: {
      message: 'Het gegeven %{field} kan niet worden gecorrigeerd.',
      help: 'Haal terug wat er stond uit het versiebeheer. Wat er te corrigeren is, toont: regelwerk correct --help.',
    },
    en: {
      message: '%{field} cannot be corrected.',
      help: 'Restore from version control what stood there. What can be corrected is shown by: regelwerk correct --help.',
    },
  },
  'seen-record': {
    severity: 'error',
    nl: {
      message: 'Er is niets vastgelegd, want intussen is bij %{organisation} iets veranderd: %{what}.',
      help: 'Kijk of wat je wilt vastleggen nog klopt, en leg het dan opnieuw vast.',
    },
    en: {
      message: 'Nothing was recorded, for something changed meanwhile at %{organisation}: %{what}.',
      help: 'See whether what you want to record is still right, and record it anew.',
    },
  },
  'seen-text': {
    severity: 'error',
    nl: {
      message: 'Er is niets vastgelegd: de tekst van %{organisation} is intussen een andere dan je voor je had.',
      help: 'Bekijk de tekst zoals zij nu is. Gaat het ook over deze tekst, leg het dan opnieuw vast.',
    },
    en: {
      message: 'Nothing was recorded: the text of %{organisation} is another by now than you had before you.',
      help: 'Look at the text as it is now. Is it about this text too, record it anew.',
    },
  },
} as const satisfies Record<string, Rule>;
