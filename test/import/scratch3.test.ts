import { test } from 'vitest';
import { openRegelwerk } from '../../src/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { policyFiles } from '../support/repository.ts';
import { policyWithout } from './support/without-board.ts';
test('x', async () => {
  const built = memoryHost(policyFiles());
  for (const org of (process.env.B ?? 'ccc,wolfert').split(',')) {
  await openRegelwerk(built).build({ organisations: [org], formats: ['html', 'docx'], variants: ['protocol'] });
  const host = memoryHost(policyWithout(['quadraam','koe','ccc','wolfert','troubadour']));
  const html = new TextDecoder().decode(built.contents.get(`out/${org}/social-media/protocol.html`)!);
  const imp = (text: string, dryRun = true) => openRegelwerk(host).importPaper({ file: { name: 'protocol.html', bytes: new TextEncoder().encode(text) }, organisation: org, protocol: 'social-media', dryRun });
  const first = await imp(html, false);
  console.info(first.value?.mode, first.value?.isWritten);
  const lines = (t: string) => t.split('\n');
  const tell = async (what: string, text: string) => {
    if (text === html && what !== 'same') { console.info(what, 'NO EDIT MADE'); return; }
    const { value, diagnostics } = await imp(text);
    console.info('=====', org, what, value?.mode, value?.account.differences.length, diagnostics.map((d) => d.code), value?.told.map((d) => d.code));
    for (const f of value?.files ?? []) {
      const [b, a] = [new Set(lines(f.before ?? '')), new Set(lines(f.after ?? ''))];
      console.info(f.file.split('/').slice(-2).join('/'));
      for (const l of lines(f.before ?? '')) if (!a.has(l)) console.info('  -', l.slice(0, 160));
      for (const l of lines(f.after ?? '')) if (!b.has(l)) console.info('  +', l.slice(0, 160));
    }
  };
  await tell('same', html);
  const ps = [...html.matchAll(/<p[^>]*>[\s\S]*?<\/p>/g)].filter((m) => m[0].length > 150);
  console.info(ps.length, ps.slice(0, 3).map((m) => m[0].slice(0, 200)));
  const lis = [...html.matchAll(/<li[^>]*>[\s\S]*?<\/li>/g)].filter((m) => m[0].length > 150);
  console.info(lis.length, lis.slice(0, 3).map((m) => m[0].slice(0, 200)));
  await tell('sentence', html.replace('bewust gebruik van', 'verstandig gebruik van'));
  await tell('removed p', html.replace(ps[4]![0], ''));
  await tell('added p', html.replace(ps[2]![0], `${ps[2]![0]}<p>Wie een vraag heeft over dit hoofdstuk, stelt die aan de conciërge bij de ingang.</p>`));
  await tell('added li', html.replace(lis[2]![0], `${lis[2]![0]}<li>Wie een vraag heeft over dit hoofdstuk, stelt die aan de conciërge bij de ingang.</li>`));
  await tell('removed li', html.replace(lis[2]![0], ''));
  await tell('swapped li', html.replace(lis[2]![0], '@@').replace(lis[3]![0], lis[2]![0]).replace('@@', lis[3]![0]));
  await tell('swapped p', html.replace(ps[0]![0], '@@').replace(ps[1]![0], ps[0]![0]).replace('@@', ps[1]![0]));
  await tell('row', html.replace('niet uit de hand lopen', 'nooit uit de hand lopen'));
  await tell('heading', html.replaceAll('Sancties bij misbruik', 'Maatregelen bij misbruik'));
  await tell('title', html.replaceAll('Protocol sociale media', 'Gedragscode sociale media').replaceAll('Protocol social media', 'Gedragscode social media'));
  }
}, 600000);
