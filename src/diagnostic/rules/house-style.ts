import type { Rule } from './rule.ts';

/** Colours and logos. */
export const houseStyle = {
  'colour-contrast': {
    severity: 'error',
    nl: {
      message: 'De kleur %{colour} is te licht: het contrast is %{ratio}, en voor tekst is %{minimum} nodig.',
      help: 'Kies voor accent een donkerdere kleur; de lichte kleur kan wel bij decoration staan.',
    },
    en: {
      message: 'The colour %{colour} is too light: its contrast is %{ratio}, and text needs %{minimum}.',
      help: 'Choose a darker colour for accent; the light one can stand under decoration.',
    },
  },
  'logo-missing': {
    severity: 'error',
    nl: {
      message: 'Het bestand %{file} is er niet.%{suggestion}',
      help: 'Zet het logo daar, of verbeter de naam; let ook op hoofdletters.',
    },
    en: {
      message: 'The file %{file} is not there.%{suggestion}',
      help: 'Put the logo there, or mend the name; mind the capitals too.',
    },
  },
  'logo-empty': {
    severity: 'error',
    nl: {
      message: 'Het logo %{file} is leeg.',
      help: 'Exporteer het opnieuw uit het programma waarmee het gemaakt is.',
    },
    en: {
      message: 'The logo %{file} is empty.',
      help: 'Export it again from the program that it was made with.',
    },
  },
  'logo-too-large': {
    severity: 'error',
    nl: {
      message: 'Het logo %{file} is %{size} groot; het mag hoogstens %{limit} zijn.',
      help: 'Exporteer het opnieuw: een SVG zonder foto’s, of een PNG van hoogstens 1000 pixels breed.',
    },
    en: {
      message: 'The logo %{file} is %{size}; at most %{limit} is allowed.',
      help: 'Export it again: an SVG without photographs, or a PNG of at most 1000 pixels wide.',
    },
  },
  'logo-content': {
    severity: 'error',
    nl: {
      message: 'In %{file} zit een %{found}; door de naam werd een %{expected} verwacht.',
      help: 'Exporteer het logo als SVG of PNG, en geef het bestand de naam die daarbij hoort. Alleen de naam veranderen is genoeg als het al een SVG of PNG is.',
    },
    en: {
      message: '%{file} holds a %{found}; by its name a %{expected} was expected.',
      help: 'Export the logo as SVG or PNG, and give the file the name that goes with it. If it is an SVG or PNG already, a new name will do.',
    },
  },
  'logo-png': {
    severity: 'error',
    nl: {
      message: 'De PNG %{file} is beschadigd: %{detail}.',
      help: 'Exporteer het logo opnieuw, of kopieer het bestand nog een keer.',
    },
    en: {
      message: 'The PNG %{file} is damaged: %{detail}.',
      help: 'Export the logo again, or copy the file once more.',
    },
  },
  'logo-pixels': {
    severity: 'error',
    nl: {
      message: 'De PNG %{file} is %{width} bij %{height} pixels; hoogstens %{limit} bij %{limit} mag.',
      help: 'Exporteer het logo kleiner; 1000 pixels breed is genoeg.',
    },
    en: {
      message: 'The PNG %{file} is %{width} by %{height} pixels; at most %{limit} by %{limit} is allowed.',
      help: 'Export the logo smaller; 1000 pixels wide is enough.',
    },
  },
  'logo-xml': {
    severity: 'error',
    nl: {
      message: 'Dit is geen geldige SVG: %{detail}.',
      help: 'Exporteer het logo opnieuw. Heb je het bestand met de hand aangepast, kijk dan naar deze plaats.',
    },
    en: {
      message: 'This is not a valid SVG: %{detail}.',
      help: 'Export the logo again. If you edited the file by hand, look at this place.',
    },
  },
  'logo-root': {
    severity: 'error',
    nl: {
      message: 'Het buitenste element is %{found}; verwacht werd <svg xmlns="http://www.w3.org/2000/svg">.',
      help: 'Exporteer het logo opnieuw als SVG.',
    },
    en: {
      message: 'The outermost element is %{found}; expected <svg xmlns="http://www.w3.org/2000/svg">.',
      help: 'Export the logo again as SVG.',
    },
  },
  'logo-size': {
    severity: 'error',
    nl: {
      message: 'De SVG zegt niet bruikbaar hoe groot zij is: er is geen viewBox, en geen width en height in pixels.',
      help: 'Exporteer het logo opnieuw, of voeg aan <svg> een viewBox toe, zoals viewBox="0 0 200 80".',
    },
    en: {
      message: 'The SVG does not say usably how large it is: it has no viewBox, nor width and height in pixels.',
      help: 'Export the logo again, or add a viewBox to <svg>, such as viewBox="0 0 200 80".',
    },
  },
  'logo-doctype': {
    severity: 'error',
    nl: {
      message: 'Hier staat een DOCTYPE; in een logo mag die niet, want hij kan een bestand laten uitdijen.',
      help: 'Verwijder hem, tot en met de > waarmee hij sluit. Voor een SVG is hij niet nodig.',
    },
    en: {
      message: 'A DOCTYPE stands here; a logo may not have one, for it can make a file swell.',
      help: 'Remove it, up to the > that closes it. An SVG does not need one.',
    },
  },
  'logo-script': {
    severity: 'error',
    nl: {
      message: 'Het logo bevat een programma: %{found}.',
      help: 'Verwijder dit, of exporteer het logo opnieuw als gewoon plaatje, zonder interactie.',
    },
    en: {
      message: 'The logo holds a program: %{found}.',
      help: 'Remove it, or export the logo again as a plain picture, without interaction.',
    },
  },
  'logo-html': {
    severity: 'error',
    nl: {
      message: 'Het logo bevat iets dat geen tekening is: %{found}.',
      help: 'Verwijder dit. Een logo bestaat alleen uit vormen en kleuren.',
    },
    en: {
      message: 'The logo holds something that is no drawing: %{found}.',
      help: 'Remove it. A logo consists of shapes and colours only.',
    },
  },
  'logo-animation': {
    severity: 'error',
    nl: {
      message: 'Het logo beweegt: %{found}.',
      help: 'Verwijder dit. Een logo staat stil, op papier en op het scherm.',
    },
    en: {
      message: 'The logo moves: %{found}.',
      help: 'Remove it. A logo stands still, on paper and on screen.',
    },
  },
  'logo-link': {
    severity: 'error',
    nl: {
      message: 'In het logo zit een link: %{found}.',
      help: 'Haal de link weg en laat staan wat erin staat.',
    },
    en: {
      message: 'The logo holds a link: %{found}.',
      help: 'Take the link away and leave what is in it.',
    },
  },
  'logo-reference': {
    severity: 'error',
    nl: {
      message: 'Het logo haalt iets van buiten het bestand: %{reference}.',
      help: 'Verwijder deze verwijzing, of neem op wat zij aanwijst. Alleen een verwijzing naar een onderdeel van het logo zelf mag, zoals #verloop.',
    },
    en: {
      message: 'The logo fetches something from outside the file: %{reference}.',
      help: 'Remove this reference, or include what it points to. Only a reference to a part of the logo itself is allowed, such as #gradient.',
    },
  },
  'logo-image': {
    severity: 'error',
    nl: {
      message: 'In het logo zit een foto of een ander plaatje: %{found}.',
      help: 'Lever een logo dat alleen uit vormen bestaat. Is dat er niet, gebruik dan een PNG.',
    },
    en: {
      message: 'The logo holds a photograph or another picture: %{found}.',
      help: 'Deliver a logo of shapes only. If there is none, use a PNG.',
    },
  },
  'logo-text': {
    severity: 'error',
    nl: {
      message:
        'In het logo staan letters als tekst: %{found}. Op een computer zonder dat lettertype ziet het er anders uit.',
      help: 'Zet de letters om in vormen (in Illustrator: Lettercontouren maken; in Inkscape: Object naar pad) en exporteer het logo opnieuw.',
    },
    en: {
      message: 'The logo holds letters as text: %{found}. It looks different on a computer without that font.',
      help: 'Turn the letters into shapes (Illustrator: Create Outlines; Inkscape: Object to Path) and export the logo again.',
    },
  },
  'logo-depth': {
    severity: 'error',
    nl: {
      message: 'Het logo is dieper genest dan %{limit} niveaus, verwijzingen meegeteld.',
      help: 'Exporteer het opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'The logo nests deeper than %{limit} levels, references included.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
  'logo-elements': {
    severity: 'error',
    nl: {
      message:
        'Het logo bestaat uit meer dan %{limit} onderdelen; wat via een verwijzing vaker wordt getekend, telt elke keer mee.',
      help: 'Exporteer het opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'The logo has more than %{limit} parts; what references draw again counts each time.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
  'logo-effect': {
    severity: 'error',
    nl: {
      message: 'Het logo gebruikt een effect dat te veel rekenwerk kost: %{found}; hoogstens %{limit}.',
      help: 'Haal het effect weg, of gebruik een PNG.',
    },
    en: {
      message: 'The logo uses an effect that takes too much work: %{found}; at most %{limit}.',
      help: 'Remove the effect, or use a PNG.',
    },
  },
  'logo-drawing': {
    severity: 'error',
    nl: {
      message: 'Het logo %{file} tekenen kost meer dan %{seconds} seconden of %{memory} MB.',
      help: 'Exporteer het opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'Drawing the logo %{file} takes more than %{seconds} seconds or %{memory} MB.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
} as const satisfies Record<string, Rule>;
