/** Where words are broken at the end of a line, and where never. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opportunities } from '../../../src/render/pdf/type/hyphenate.ts';
import { choices, documentOf, p, read, renderer, text } from '../../support/pdf-tree.ts';

const offsets = (word: string) => opportunities(word, true).map(({ offset }) => offset);

/** With a hyphen wherever the word may be broken. */
function broken(word: string): string {
  const places = offsets(word);
  return [0, ...places].map((offset, index) => word.slice(offset, places[index])).join('-');
}

test.each([
  'Insta-gram',
  'Insta-gram-account',
  'WhatsApp',
  'WhatsApp-groep',
  'whatsappen',
  'LinkedIn',
  'LinkedIn-pagina',
  'YouTuber',
  'SchoolApp',
  'ClassDojogroep',
  'ICTcoördinator',
  'school-app',
  'ouder-app',
  'ouder-apps',
  'app-groep',
  'online-plat-forms',
  'online-gedrag',
  'uploaden',
  'uploaders',
  'geüp-load',
  'geüp-loade',
  'down-loaden',
  'live-streamen',
  'live-streams',
  'retweeten',
  'social-me-dia-beleid',
  // As before: what is no loan word, or only looks like one.
  'ouder-rap-port',
  'appa-ra-ten',
  'stap-pen-plan',
  'knap-pe-rig',
  'pri-vé-ac-count',
  'ver-trou-wens-per-soon',
  'geïn-for-meerd',
  'MEDEZEGGENSCHAP',
])('%s', (word) => {
  expect(broken(word.replaceAll('-', ''))).toBe(word);
});

const letters = fc.stringMatching(/^[a-z]{2,9}$/);
const capital = fc.stringMatching(/^[A-Z]$/);

test('a name with a capital inside is never broken, in whatever it stands', () => {
  const name = fc
    .tuple(letters, capital, letters, fc.boolean())
    .map(([a, b, c, isFirst]) => (isFirst ? a.charAt(0).toUpperCase() : a.charAt(0)) + a.slice(1) + b + c);
  fc.assert(
    fc.property(name, letters, (own, rest) => {
      expect(offsets(`${own}-${rest}`).filter((offset) => offset <= own.length)).toEqual([]);
      const inside = own.search(/(?<!^)[A-Z]/);
      expect(offsets(own + rest).filter((offset) => offset <= inside + 1)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const dutch = fc.constantFrom(
  'school',
  'ouder',
  'klassen',
  'groep',
  'vriendschap',
  'platform',
  'regels',
  'gebruiker',
  'afspraak',
  'veiligheid',
);
const loan = fc.constantFrom(
  'insta-gram',
  'whatsapp',
  'online',
  'down-load',
  'live-stream',
  'google',
  'smart-phone',
  'you-tube',
);

test('in a compound a loan word is broken where it may be, and the other parts as they are alone', () => {
  fc.assert(
    fc.property(fc.option(dutch, { nil: '' }), loan, fc.option(dutch, { nil: '' }), (before, marked, after) => {
      const inside = marked.replace('-', '');
      const partly = (word: string) => (word.length < 7 ? broken(`${word}----`).replaceAll(/-*$/g, '') : broken(word));
      const parts = [partly(before), marked, partly(after)].filter((part) => part !== '');
      expect(broken(before + inside + after)).toBe(before + inside + after === inside ? marked : parts.join('-'));
    }),
  );
});

test('no line of a PDF ends in such a break, nor in a word marked as another language', async () => {
  const own = 'Instagram onlineplatforms WhatsAppgroep ouderapp geüploade livestreamen whatsappen LinkedInpagina'.split(
    ' ',
  );
  // Each row has them in another order, after a word of another length, so that lines end everywhere in them.
  const cells = Array.from({ length: 60 }, (_, at): [string, string] => {
    const words = own.map((_, index) => own[(index * ((at % 4) * 2 + 1) + at) % own.length]);
    return [`${'o'.repeat(at % 13)} ${words.join(' ')}`, words.join(' ')];
  });
  const english = Array.from({ length: 120 }, () => [text('o '), text('cyberbullying', 'en'), text(' ')]).flat();
  const tree = documentOf([choices(...cells), p(english)]);
  const { items } = await read((await renderer.render(tree)).bytes);
  // The reader leaves out the hyphen that a break adds, so that a line ends in part of a word.
  const whole = [...own, 'cyberbullying'];
  const starts = whole.flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1)));
  const ends = items.map(({ str }) => /[^ \u00AD-]*(?=[ \u00AD-]*$)/.exec(str)?.[0] ?? '');
  const found = new Set(ends.filter((end) => end.length > 2 && starts.includes(end)));
  const allowed = ['Insta', 'online', 'onlineplat', 'WhatsApp', 'ouder', 'geüp', 'live', 'LinkedIn'];
  expect([...found].filter((start) => !allowed.includes(start))).toEqual([]);
  expect(found.size).toBeGreaterThan(2);
});
