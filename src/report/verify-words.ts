/** What is said of a file that was verified. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Apart, Met, MetKind, VerificationResult } from '../model/verification.ts';

export const RESULTS: Readonly<Record<Language, Readonly<Record<VerificationResult, string>>>> = {
  nl: {
    published: 'dit is het gepubliceerde bestand',
    same_words: 'zelfde woorden; opmaak niet gecontroleerd',
    carries:
      'draagt de vastgestelde tekst volgens zijn eigen gegevens, maar is niet het bestand dat deze bron nu maakt',
    different: 'wijkt af',
    not_adopted: 'geen vastgestelde versie',
    unreadable: 'niet gevonden of niet te lezen',
  },
  en: {
    published: 'this is the published file',
    same_words: 'same words; looks not checked',
    carries: 'carries the adopted text by its own account, but is not the file that this source makes now',
    different: 'differs',
    not_adopted: 'no adopted version',
    unreadable: 'not found, or cannot be read',
  },
};

export const TRANSCRIBED: Readonly<Record<Language, string>> = {
  nl: 'zoals overgenomen van papier',
  en: 'as taken over from paper',
};

export const APART: Readonly<Record<Language, Readonly<Record<Apart, string>>>> = {
  nl: {
    page: 'alleen het gemerkte stuk is gelezen; wat er verder op de pagina staat, en wat stijlregels van die pagina ermee doen, is niet bekeken',
    logo: 'het logo is een ander dan nu; dat is niet beoordeeld',
    metadata:
      'de gegevens vooraan in het bestand (versies, besluiten, dagen in werking, adressen) zijn andere dan deze bron nu maakt; die zijn niet beoordeeld',
  },
  en: {
    page: 'only the marked fragment was read; the rest of the page, and what its style rules do to the fragment, was not looked at',
    logo: 'the logo is not the one of today, and was not judged',
    metadata:
      'the metadata at its start (versions, decisions, days in force, addresses) are not those that this source makes now, and were not judged',
  },
};

/** Of a file that says which text it carries. */
export const NEVER_ADOPTED: Readonly<Record<Language, string>> = {
  nl: 'het bestand zegt zelf welke tekst het draagt; van die tekst is nooit een vaststelling geregistreerd',
  en: 'the file says itself which text it carries; no adoption of that text was ever recorded',
};
export const ADOPTED_AS_DRAFT: Readonly<Record<Language, string>> = {
  nl: 'die tekst is vastgesteld, maar dit bestand is een concept of een renvooi ervan',
  en: 'that text was adopted, but this file is a draft or a redline of it',
};

/** By what the format calls it; the first that fits. */
const KNOWN: readonly (readonly [what: RegExp, nl: string, en: string])[] = [
  [/^w:(?:vanish|specVanish|webHidden)/, 'verborgen tekst', 'hidden text'],
  [/^w:d?strike|^<(?:s|del|strike)>|^~~/, 'doorgehaalde tekst', 'struck text'],
  [
    /^w:(?:color|shd|highlight|u)\b/,
    'een kleur waarin tekst niet goed te lezen is',
    'a colour in which text cannot be read well',
  ],
  [
    /^w:(?:sz|szCs|w|position|vertAlign|spacing|ind|framePr)\b/,
    'tekst die te klein is, verschoven of over andere tekst heen',
    'text that is tiny, moved away or over other text',
  ],
  [/^w:(?:caps|smallCaps|rFonts|sym)\b/, 'letters die er anders uitzien dan ze zijn', 'letters that look like others'],
  [/^w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b/, 'een bijgehouden wijziging', 'a tracked change'],
  [/^w:(?:comment|annotation)/, 'een opmerking', 'a comment'],
  [
    /^w:(?:pict|object|control)\b|^mc\?:|^wps?\?|^wp:anchor/,
    'een tekstvak of ingevoegd object',
    'a text box or embedded object',
  ],
  [/^<script>/, 'een script dat niet van ons is', 'a script that is not ours'],
  [/^<(?:iframe|frame|object|embed)>/, 'een kader met iets van elders', 'a frame with something from elsewhere'],
  [/^<(?:input|textarea|select|button|form)>/, 'een invoerveld', 'an input'],
  [/^hidden|^aria-hidden|^<(?:template|noscript|details|dialog)>/, 'verborgen tekst', 'hidden text'],
  [/^(?:title|alt|aria-|data-|descr)/, 'een alternatieve tekst die anders is', 'another alternative text'],
  [/content:|content /, 'tekst die een stijlregel erbij zet', 'text that a style rule adds'],
];

const KINDS: Readonly<Record<MetKind, readonly [nl: string, en: string]>> = {
  attribute: [
    'een eigenschap die het gepubliceerde bestand niet heeft',
    'an attribute that the published file has not',
  ],
  character: [
    'een teken dat niet te zien is of op een ander lijkt',
    'a character that is not seen or looks like another',
  ],
  comment: ['een opmerking in de code', 'a comment in the code'],
  element: ['een onderdeel dat het gepubliceerde bestand niet heeft', 'an element that the published file has not'],
  field: ['een veld', 'a field'],
  fragments: [
    'meer dan één gemerkt stuk op de pagina; zet er één op',
    'more than one marked fragment on the page; keep one',
  ],
  front_matter: ['een andere regel boven de tekst (front matter)', 'another line of front matter'],
  header: ['een andere kop- of voetregel', 'another header or footer'],
  link: ['een ander adres van een link', 'another address of a link'],
  markup: ['andere tekens voor de opmaak', 'other signs of markup'],
  number: ['een ander nummer of opsommingsteken', 'another number or marker'],
  order: ['een andere volgorde', 'another order'],
  part: ['een onderdeel van het bestand dat er niet hoort', 'a part of the file that does not belong there'],
  picture: ['een andere afbeelding', 'another picture'],
  property: ['een opmaak die tekst kan verbergen of veranderen', 'a look that can hide or change text'],
  setting: ['een instelling die tekst kan veranderen', 'a setting that can change text'],
  structure: [
    'een andere indeling (kop, alinea, lijst of tabel)',
    'another structure (heading, paragraph, list or table)',
  ],
  style: ['een stijlregel die niet van ons is', 'a style rule that is not ours'],
};

/** In a few words, with what the format calls it. */
export function metWords({ kind, what, isLacking }: Met, language: Language): string {
  const nl = language === 'nl';
  const known = KNOWN.find(([pattern]) => pattern.test(what));
  const words = known === undefined ? KINDS[kind][nl ? 0 : 1] : known[nl ? 1 : 2];
  const said =
    isLacking === true ? (nl ? `ontbreekt of is anders: ${words}` : `missing or otherwise: ${words}`) : words;
  const name = what.length > 80 ? `${what.slice(0, 80)}…` : what;
  return name === '' ? said : `${said} (${name})`;
}
