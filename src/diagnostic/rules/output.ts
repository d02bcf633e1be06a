import type { Rule } from './rule.ts';

/** Templates, rendering and writing. */
export const output = {
  'template-syntax': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon is niet geldig: %{detail}.',
      help: 'Verbeter de regel; een blok {{#…}} moet met {{/…}} sluiten.',
    },
    en: {
      message: 'The template is not valid: %{detail}.',
      help: 'Mend the line; a block {{#…}} must close with {{/…}}.',
    },
  },
  'template-unknown-value': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon vraagt om %{name}, maar die waarde is er niet.%{suggestion}',
      help: 'Bekende waarden: %{known}.',
    },
    en: {
      message: 'The template asks for %{name}, but there is no such value.%{suggestion}',
      help: 'Known values: %{known}.',
    },
  },
  'template-failed': {
    severity: 'error',
    nl: { message: 'Het sjabloon loopt vast: %{detail}.', help: 'Kijk naar de aanroep op deze regel.' },
    en: { message: 'The template fails: %{detail}.', help: 'Look at the call on this line.' },
  },
  'template-limit': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon wordt te groot: %{detail}.',
      help: 'Maak het eenvoudiger; docs/naslag/limieten.md noemt de grenzen. Let op een lus in een lus.',
    },
    en: {
      message: 'The template grows too large: %{detail}.',
      help: 'Make it simpler; docs/naslag/limieten.md lists the limits. Mind a loop within a loop.',
    },
  },
  'template-construct': {
    severity: 'error',
    nl: {
      message: 'Het sjabloon levert %{construct}; dat kan niet in elk formaat.',
      help: 'Gebruik koppen, alinea’s, lijsten, tabellen en links.',
    },
    en: {
      message: 'The template yields %{construct}, which not every format can hold.',
      help: 'Use headings, paragraphs, lists, tables and links.',
    },
  },
  'template-slot': {
    severity: 'error',
    nl: {
      message: '{{%{name}}} %{problem}; een sjabloon heeft dit precies één keer, alleen op een regel.',
      help: 'Zet {{%{name}}} op een eigen regel, met witregels eromheen.',
    },
    en: {
      message: '{{%{name}}} %{problem}; a template has it exactly once, alone on a line.',
      help: 'Put {{%{name}}} on a line of its own, with blank lines around it.',
    },
  },
  'glyph-missing': {
    severity: 'error',
    nl: {
      message: 'Geen lettertype van de PDF heeft het teken %{char} (%{code}).',
      help: 'Vervang het, of laat het weg. Letters van alle Europese talen, Vietnamees, Grieks, Cyrillisch, Arabisch en Hebreeuws, pijlen en vinkjes kunnen wel.',
    },
    en: {
      message: 'No font of the PDF has the character %{char} (%{code}).',
      help: 'Replace it, or leave it out. Letters of all European languages, Vietnamese, Greek, Cyrillic, Arabic and Hebrew, arrows and check marks are there.',
    },
  },
  'glyph-replaced': {
    severity: 'warning',
    nl: {
      message:
        'Geen lettertype heeft het teken %{char} (%{code}) uit de vastgestelde tekst (%{clause}, %{organisation}); in de PDF staat er een ander teken of een vraagteken.',
      help: 'De vastgestelde tekst blijft zoals die is. Vervang het teken in de volgende versie.',
    },
    en: {
      message:
        'No font has the character %{char} (%{code}) of the adopted text (%{clause}, %{organisation}); the PDF shows another or a question mark.',
      help: 'The adopted text stays as it is. Replace the character in the next version.',
    },
  },
  'poster-too-long': {
    severity: 'error',
    nl: {
      message: 'De poster ‘%{title}’ van %{organisation} past niet op één bladzijde.',
      help: 'Zet er minder bepalingen op, of maak er twee posters van.',
    },
    en: {
      message: 'The poster ‘%{title}’ of %{organisation} does not fit one page.',
      help: 'Put fewer clauses on it, or make two posters of it.',
    },
  },
  'text-too-long': {
    severity: 'error',
    nl: {
      message:
        'De tekst van ‘%{title}’ van %{organisation} is %{excess} tekens te lang: er mogen er %{most} in (max_characters).',
      help: 'Kies minder bepalingen, of verhoog max_characters als het veld meer toelaat.',
    },
    en: {
      message:
        'The text of ‘%{title}’ of %{organisation} is %{excess} characters too long: it may have %{most} (max_characters).',
      help: 'Choose fewer clauses, or raise max_characters if the field takes more.',
    },
  },
  'output-foreign': {
    severity: 'error',
    nl: {
      message: '%{file} bestaat al en is niet door regelwerk gemaakt.',
      help: 'Verplaats of verwijder het bestand, of kies een andere map met --out. Tot dan blijft van %{whose} alles zoals het was.',
    },
    en: {
      message: '%{file} exists and was not made by regelwerk.',
      help: 'Move or remove the file, or choose another folder with --out. Until then nothing of %{whose} changes.',
    },
  },
  'output-obstacle': {
    severity: 'error',
    nl: {
      message: '%{file} staat in de weg: %{why}.',
      help: 'Los dat op en bouw opnieuw. Tot dan blijft van %{whose} alles zoals het was.',
    },
    en: {
      message: '%{file} is in the way: %{why}.',
      help: 'Mend that and build again. Until then nothing of %{whose} changes.',
    },
  },
  'output-interrupted': {
    severity: 'error',
    nl: {
      message:
        'Het publiceren van %{whose} is blijven steken: %{file} lukt niet (%{detail}). Van de %{all} bestanden zijn er %{done} gepubliceerd.',
      help: 'Neem weg wat in de weg staat en bouw opnieuw: dan wordt het afgemaakt. Andere organisaties merken hier niets van.',
    },
    en: {
      message: 'Publishing %{whose} got stuck after %{done} of %{all} files: %{file} failed (%{detail}).',
      help: 'Take away what is in the way and build again: that finishes it. Other organisations are not affected.',
    },
  },
  'output-edited': {
    severity: 'error',
    nl: {
      message:
        '%{file} hoort niet meer bij de publicatie, maar is veranderd sinds regelwerk het schreef; het is niet verwijderd.',
      help: 'Bewaar wat je ervan nodig hebt op een andere plaats en verwijder het bestand.',
    },
    en: {
      message: '%{file} is no longer published, but was changed since regelwerk wrote it; it was not removed.',
      help: 'Keep what you need of it elsewhere and remove the file.',
    },
  },
  'output-altered': {
    severity: 'error',
    nl: {
      message: 'Een build was %{file} aan het publiceren, maar dat bestand is intussen veranderd of verdwenen.',
      help: 'Bouw van %{whose} alles opnieuw; wat die build had klaargezet, is niet gebruikt.',
    },
    en: {
      message: 'A build was publishing %{file}, but that file was changed meanwhile or is gone.',
      help: 'Build all of %{whose} again; what that build had made was not used.',
    },
  },
  'output-unreadable': {
    severity: 'error',
    nl: {
      message: '%{file} is niet zoals regelwerk het schrijft. Het heet nu %{aside} en er is niets mee gedaan.',
      help: 'Bekijk wie het veranderde en verwijder het dan. Wat er precies zo staat als het nu is gemaakt, kent regelwerk weer; wat anders is, laat het staan.',
    },
    en: {
      message: '%{file} is not as regelwerk writes it. It is called %{aside} now, and was not used.',
      help: 'See who changed it, then remove it. What stands there just as it is made now is known again; what differs is left alone.',
    },
  },
  'output-busy': {
    severity: 'error',
    nl: {
      message: 'Een andere build schrijft al in %{out}.',
      help: 'Wacht tot die klaar is. Is er geen andere build, verwijder dan %{lock}.',
    },
    en: {
      message: 'Another build is writing in %{out}.',
      help: 'Wait until it is done. If there is no other build, remove %{lock}.',
    },
  },
  'output-failed': {
    severity: 'error',
    nl: {
      message: 'Schrijven naar %{file} lukt niet: %{detail}.',
      help: 'Controleer of de map bestaat, of je er mag schrijven en of er ruimte is. Er is niets half geschreven.',
    },
    en: {
      message: 'Cannot write %{file}: %{detail}.',
      help: 'Check that the folder exists, that you may write there and that there is room. Nothing was half written.',
    },
  },
  'studio-read-only': {
    severity: 'warning',
    nl: {
      message: 'In de map policy/ kan niet worden geschreven: de studio toont alles, maar slaat niets op.',
      help: 'Geef jezelf schrijfrechten op de map, of werk in een eigen kopie.',
    },
    en: {
      message: 'The folder policy/ cannot be written to: the studio shows all, but saves nothing.',
      help: 'Give yourself the right to write in the folder, or work in a copy of your own.',
    },
  },
  'feed-missing': {
    severity: 'error',
    nl: {
      message: 'De gepubliceerde agenda %{file} is er niet.',
      help: 'Geef achter --previous-feed het pad van deadlines.ics zoals die nu gepubliceerd is. Is er nog geen, laat --previous-feed dan weg.',
    },
    en: {
      message: 'The published calendar %{file} is not there.',
      help: 'Give the path of deadlines.ics as it is published now after --previous-feed. If there is none yet, leave out --previous-feed.',
    },
  },
  'feed-too-large': {
    severity: 'error',
    nl: {
      message: 'Deze agenda is %{size} groot; zij mag hoogstens %{limit} zijn.',
      help: 'Geef achter --previous-feed de deadlines.ics die regelwerk build maakte.',
    },
    en: {
      message: 'This calendar is %{size}; at most %{limit} is allowed.',
      help: 'Give the deadlines.ics that regelwerk build made after --previous-feed.',
    },
  },
  'feed-foreign': {
    severity: 'error',
    nl: {
      message: 'Dit is geen agenda die regelwerk gemaakt heeft.',
      help: 'Geef achter --previous-feed de deadlines.ics die regelwerk build maakte, en niet wat een agendaprogramma ervan bewaarde.',
    },
    en: {
      message: 'This is no calendar that regelwerk made.',
      help: 'Give the deadlines.ics that regelwerk build made after --previous-feed, and not what a calendar program kept of it.',
    },
  },
  'feed-part': {
    severity: 'error',
    nl: {
      message: 'Dit is de agenda van één organisatie.',
      help: 'Geef achter --previous-feed de deadlines.ics die boven in de map van build staat: daarin staan alle organisaties.',
    },
    en: {
      message: 'This is the calendar of one organisation.',
      help: 'Give the deadlines.ics at the top of the folder of build after --previous-feed: all organisations are in it.',
    },
  },
  'feed-broken': {
    severity: 'error',
    nl: {
      message: 'Deze agenda is beschadigd of gewijzigd: %{what}.',
      help: 'Haal de gepubliceerde deadlines.ics opnieuw op. Is die zelf zo, bouw dan één keer zonder --previous-feed: dan wordt er niets overgenomen.',
    },
    en: {
      message: 'This calendar is damaged or changed: %{what}.',
      help: 'Fetch the published deadlines.ics anew. If that is so itself, build once without --previous-feed: then nothing is carried over.',
    },
  },
} as const satisfies Record<string, Rule>;
