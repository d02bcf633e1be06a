import type { Rule } from './rule.ts';

/** Logos and figures. */
export const picture = {
  'picture-missing': {
    severity: 'error',
    nl: {
      message: 'Het bestand %{file} is er niet.%{suggestion}',
      help: 'Zet de afbeelding daar, of verbeter de naam; let ook op hoofdletters.',
    },
    en: {
      message: 'The file %{file} is not there.%{suggestion}',
      help: 'Put the picture there, or mend the name; mind the capitals too.',
    },
  },
  'picture-empty': {
    severity: 'error',
    nl: {
      message: 'De afbeelding %{file} is leeg.',
      help: 'Exporteer haar opnieuw uit het programma waarmee zij gemaakt is.',
    },
    en: {
      message: 'The picture %{file} is empty.',
      help: 'Export it again from the program that it was made with.',
    },
  },
  'picture-too-large': {
    severity: 'error',
    nl: {
      message: 'De afbeelding %{file} is %{size} groot; zij mag hoogstens %{limit} zijn.',
      help: 'Exporteer haar opnieuw: een SVG zonder foto’s, of een PNG van hoogstens 2000 pixels breed.',
    },
    en: {
      message: 'The picture %{file} is %{size}; at most %{limit} is allowed.',
      help: 'Export it again: an SVG without photographs, or a PNG of at most 2000 pixels wide.',
    },
  },
  'picture-content': {
    severity: 'error',
    nl: {
      message: 'In %{file} zit een %{found}; door de naam werd een %{expected} verwacht.',
      help: 'Exporteer de afbeelding als SVG of PNG, en geef het bestand de naam die daarbij hoort. Alleen de naam veranderen is genoeg als het al een SVG of PNG is.',
    },
    en: {
      message: '%{file} holds a %{found}; by its name a %{expected} was expected.',
      help: 'Export the picture as SVG or PNG, and give the file the name that goes with it. If it is an SVG or PNG already, a new name will do.',
    },
  },
  'picture-png': {
    severity: 'error',
    nl: {
      message: 'De PNG %{file} is beschadigd: %{detail}.',
      help: 'Exporteer de afbeelding opnieuw, of kopieer het bestand nog een keer.',
    },
    en: {
      message: 'The PNG %{file} is damaged: %{detail}.',
      help: 'Export the picture again, or copy the file once more.',
    },
  },
  'picture-pixels': {
    severity: 'error',
    nl: {
      message: 'De PNG %{file} is %{width} bij %{height} pixels; hoogstens %{limit} bij %{limit} mag.',
      help: 'Exporteer de afbeelding kleiner; 2000 pixels breed is genoeg.',
    },
    en: {
      message: 'The PNG %{file} is %{width} by %{height} pixels; at most %{limit} by %{limit} is allowed.',
      help: 'Export the picture smaller; 2000 pixels wide is enough.',
    },
  },
  'picture-xml': {
    severity: 'error',
    nl: {
      message: 'Dit is geen geldige SVG: %{detail}.',
      help: 'Exporteer de afbeelding opnieuw. Heb je het bestand met de hand aangepast, kijk dan naar deze plaats.',
    },
    en: {
      message: 'This is not a valid SVG: %{detail}.',
      help: 'Export the picture again. If you edited the file by hand, look at this place.',
    },
  },
  'picture-root': {
    severity: 'error',
    nl: {
      message: 'Het buitenste element is %{found}; verwacht werd <svg xmlns="http://www.w3.org/2000/svg">.',
      help: 'Exporteer de afbeelding opnieuw als SVG.',
    },
    en: {
      message: 'The outermost element is %{found}; expected <svg xmlns="http://www.w3.org/2000/svg">.',
      help: 'Export the picture again as SVG.',
    },
  },
  'picture-size': {
    severity: 'error',
    nl: {
      message: 'De SVG zegt niet bruikbaar hoe groot zij is: er is geen viewBox, en geen width en height in pixels.',
      help: 'Exporteer de afbeelding opnieuw, of voeg aan <svg> een viewBox toe, zoals viewBox="0 0 200 80".',
    },
    en: {
      message: 'The SVG does not say usably how large it is: it has no viewBox, nor width and height in pixels.',
      help: 'Export the picture again, or add a viewBox to <svg>, such as viewBox="0 0 200 80".',
    },
  },
  'picture-doctype': {
    severity: 'error',
    nl: {
      message: 'Hier staat een DOCTYPE; in een afbeelding mag die niet, want hij kan een bestand laten uitdijen.',
      help: 'Verwijder hem, tot en met de > waarmee hij sluit. Voor een SVG is hij niet nodig.',
    },
    en: {
      message: 'A DOCTYPE stands here; a picture may not have one, for it can make a file swell.',
      help: 'Remove it, up to the > that closes it. An SVG does not need one.',
    },
  },
  'picture-script': {
    severity: 'error',
    nl: {
      message: 'De afbeelding bevat een programma: %{found}.',
      help: 'Verwijder dit, of exporteer de afbeelding opnieuw zonder interactie.',
    },
    en: {
      message: 'The picture holds a program: %{found}.',
      help: 'Remove it, or export the picture again without interaction.',
    },
  },
  'picture-html': {
    severity: 'error',
    nl: {
      message: 'De afbeelding bevat iets dat geen tekening is: %{found}.',
      help: 'Verwijder dit. Een afbeelding bestaat alleen uit vormen en kleuren.',
    },
    en: {
      message: 'The picture holds something that is no drawing: %{found}.',
      help: 'Remove it. A picture consists of shapes and colours only.',
    },
  },
  'picture-animation': {
    severity: 'error',
    nl: {
      message: 'De afbeelding beweegt: %{found}.',
      help: 'Verwijder dit. Een afbeelding staat stil, op papier en op het scherm.',
    },
    en: {
      message: 'The picture moves: %{found}.',
      help: 'Remove it. A picture stands still, on paper and on screen.',
    },
  },
  'picture-link': {
    severity: 'error',
    nl: {
      message: 'In de afbeelding zit een link: %{found}.',
      help: 'Haal de link weg en laat staan wat erin staat.',
    },
    en: {
      message: 'The picture holds a link: %{found}.',
      help: 'Take the link away and leave what is in it.',
    },
  },
  'picture-reference': {
    severity: 'error',
    nl: {
      message: 'De afbeelding haalt iets van buiten het bestand: %{reference}.',
      help: 'Verwijder deze verwijzing, of neem op wat zij aanwijst. Alleen een verwijzing naar een onderdeel van de afbeelding zelf mag, zoals #verloop.',
    },
    en: {
      message: 'The picture fetches something from outside the file: %{reference}.',
      help: 'Remove this reference, or include what it points to. Only a reference to a part of the picture itself is allowed, such as #gradient.',
    },
  },
  'picture-image': {
    severity: 'error',
    nl: {
      message: 'In de afbeelding zit een foto of een andere afbeelding: %{found}.',
      help: 'Lever een afbeelding die alleen uit vormen bestaat. Is die er niet, gebruik dan een PNG.',
    },
    en: {
      message: 'The picture holds a photograph or another picture: %{found}.',
      help: 'Deliver a picture of shapes only. If there is none, use a PNG.',
    },
  },
  'picture-text': {
    severity: 'error',
    nl: {
      message: 'Hier staan letters op een manier die niet elk programma tekent: %{found}.',
      help: 'Gebruik <text> en <tspan>, of zet de letters om in vormen (in Illustrator: Lettercontouren maken; in Inkscape: Object naar pad) en exporteer de afbeelding opnieuw.',
    },
    en: {
      message: 'Letters stand here in a way that not every program draws: %{found}.',
      help: 'Use <text> and <tspan>, or turn the letters into shapes (Illustrator: Create Outlines; Inkscape: Object to Path) and export the picture again.',
    },
  },
  'picture-glyph': {
    severity: 'error',
    nl: {
      message:
        'In een afbeelding kan het teken %{char} (%{code}) niet als letter: niet elk lettertype van de huisstijl heeft het.',
      help: 'Teken het als vorm (in Illustrator: Lettercontouren maken; in Inkscape: Object naar pad), of vervang het.',
    },
    en: {
      message:
        'In a picture the character %{char} (%{code}) cannot be a letter: not every font of the house style has it.',
      help: 'Draw it as a shape (Illustrator: Create Outlines; Inkscape: Object to Path), or replace it.',
    },
  },
  'picture-letters': {
    severity: 'error',
    nl: {
      message: 'De afbeelding bevat meer dan %{limit} letters.',
      help: 'Zet lange teksten in een bepaling; in een afbeelding passen woorden en korte zinnen.',
    },
    en: {
      message: 'The picture holds more than %{limit} letters.',
      help: 'Put long texts in a clause; a picture has room for words and short sentences.',
    },
  },
  'picture-depth': {
    severity: 'error',
    nl: {
      message: 'De afbeelding is dieper genest dan %{limit} niveaus, verwijzingen meegeteld.',
      help: 'Exporteer haar opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'The picture nests deeper than %{limit} levels, references included.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
  'picture-elements': {
    severity: 'error',
    nl: {
      message:
        'De afbeelding bestaat uit meer dan %{limit} onderdelen; wat via een verwijzing vaker wordt getekend, telt elke keer mee.',
      help: 'Exporteer haar opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'The picture has more than %{limit} parts; what references draw again counts each time.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
  'picture-effect': {
    severity: 'error',
    nl: {
      message: 'De afbeelding gebruikt een effect dat te veel rekenwerk kost: %{found}; hoogstens %{limit}.',
      help: 'Haal het effect weg, of gebruik een PNG.',
    },
    en: {
      message: 'The picture uses an effect that takes too much work: %{found}; at most %{limit}.',
      help: 'Remove the effect, or use a PNG.',
    },
  },
  'picture-colour': {
    severity: 'error',
    nl: {
      message: 'De afbeelding heeft een kleur die niet in elk document te tekenen is: %{found}.',
      help: 'Schrijf de kleur als # met zes cijfers of letters, zoals #1a5fb4. Komt zij uit een tekenprogramma, exporteer de afbeelding dan met kleuren in sRGB.',
    },
    en: {
      message: 'The picture has a colour that not every document can show: %{found}.',
      help: 'Write the colour as # with six digits or letters, such as #1a5fb4. If it comes from a drawing program, export the picture with colours in sRGB.',
    },
  },
  'picture-drawing': {
    severity: 'error',
    nl: {
      message: 'De afbeelding %{file} tekenen kost meer dan %{seconds} seconden of %{memory} MB.',
      help: 'Exporteer haar opnieuw, zo eenvoudig mogelijk, of gebruik een PNG.',
    },
    en: {
      message: 'Drawing the picture %{file} takes more than %{seconds} seconds or %{memory} MB.',
      help: 'Export it again, as simply as possible, or use a PNG.',
    },
  },
} as const satisfies Record<string, Rule>;
