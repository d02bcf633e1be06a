import type { Rule } from './rule.ts';

/** Taking over somebody's own document. */
export const imports = {
  'import-missing': {
    severity: 'error',
    nl: {
      message: 'Er is geen bestand %{file}.',
      help: 'Controleer de naam en de map. Staat er een spatie in de naam, zet die dan tussen aanhalingstekens.',
    },
    en: {
      message: 'There is no file %{file}.',
      help: 'Check the name and the folder. If there is a space in the name, put it between quotes.',
    },
  },
  'import-kind': {
    severity: 'error',
    nl: {
      message: '%{file} is geen document dat regelwerk kan overnemen: het is %{found}.',
      help: 'Geef een Word-bestand (.docx), een PDF met tekst, een webpagina (.html), Markdown (.md) of gewone tekst (.txt). Andere bestanden kun je in het programma waarmee ze gemaakt zijn, opslaan als .docx.',
    },
    en: {
      message: '%{file} is no document that regelwerk can take over: it is %{found}.',
      help: 'Give a Word file (.docx), a PDF with text, a web page (.html), Markdown (.md) or plain text (.txt). Other files can be saved as .docx in the program that made them.',
    },
  },
  'import-encrypted': {
    severity: 'error',
    nl: {
      message: '%{file} is beveiligd met een wachtwoord, en regelwerk kan er niets van lezen.',
      help: 'Open het bestand, haal het wachtwoord eraf (Bestand, Info, Document beveiligen) en sla het op onder een andere naam.',
    },
    en: {
      message: '%{file} is protected with a password, and regelwerk cannot read any of it.',
      help: 'Open the file, take off the password (File, Info, Protect Document) and save it under another name.',
    },
  },
  'import-scanned': {
    severity: 'error',
    nl: {
      message: '%{file} heeft geen letters: de bladzijden zijn afbeeldingen, bijvoorbeeld van een scanner (%{pages}).',
      help: 'Zoek het bestand waarvan dit een afdruk is. Is dat er niet, laat dan een programma de tekst herkennen (OCR) en lees die goed na voordat je hem overneemt.',
    },
    en: {
      message: '%{file} has no letters: its pages are pictures, as of a scanner (%{pages}).',
      help: 'Look for the file that this is a print of. If there is none, let a program recognise the text (OCR) and proofread it before you take it over.',
    },
  },
  'import-broken': {
    severity: 'error',
    nl: {
      message: '%{file} is beschadigd: %{detail}.',
      help: 'Open het in het programma waarmee het gemaakt is en sla het opnieuw op. Lukt dat niet, zoek dan een eerdere kopie.',
    },
    en: {
      message: '%{file} is damaged: %{detail}.',
      help: 'Open it in the program that made it and save it anew. If that fails, look for an earlier copy.',
    },
  },
  'import-limit': {
    severity: 'error',
    nl: {
      message: '%{file} is te groot om over te nemen: %{what} is meer dan %{limit}.',
      help: 'Een protocol is nooit zo groot. Is dit meer dan één document, splits het dan; is het er één, haal er dan uit wat geen tekst is.',
    },
    en: {
      message: '%{file} is too large to take over: %{what} is more than %{limit}.',
      help: 'No protocol is that large. If this is more than one document, split it; if it is one, take out what is no text.',
    },
  },
  'import-office': {
    severity: 'error',
    nl: {
      message: '%{file} is een %{kind}-bestand. Om dat te lezen is LibreOffice nodig, en %{reason}.',
      help: 'Installeer LibreOffice, of open het bestand in het programma waarmee het gemaakt is en sla het op als .docx.',
    },
    en: {
      message: '%{file} is a file of kind %{kind}. To read it LibreOffice is needed, and %{reason}.',
      help: 'Install LibreOffice, or open the file in the program that made it and save it as .docx.',
    },
  },
  'import-empty': {
    severity: 'error',
    nl: {
      message: 'In %{file} staat geen tekst om over te nemen.',
      help: 'Kijk of dit het goede bestand is.',
    },
    en: {
      message: 'There is no text to take over in %{file}.',
      help: 'See whether this is the right file.',
    },
  },
} as const satisfies Record<string, Rule>;
