/**
 * The one script of the page that checks a file: it takes its SHA-256 and looks that up in `manifest.json`, which stands beside
 * the page or is chosen too. Nothing of the file leaves the browser: the page may ask its own site for that list, and no more.
 */
export const SCRIPT = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const results = byId('uitkomst');
  const published = JSON.parse(byId('gepubliceerd').textContent);
  const heldBy = ([id, name, holding]) => published.holdings[holding].flatMap((text) => {
    const [title, ...files] = published.texts[text];
    return files.map((at) => {
      const [path, about, isConcept] = published.files[at];
      return { path: id + '/' + path, label: published.titles[title] + ' van ' + name + about, isConcept: isConcept === 1 };
    });
  });
  let known = null;
  const knownAt = (path) => {
    known ??= new Map(published.organisations.flatMap(heldBy).map((file) => [file.path, file]));
    return known.get(path);
  };
  let list = null;
  let isOfSite = false;
  let asked = [];

  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const read = (text) => {
    let data = null;
    try { data = JSON.parse(text); } catch { return null; }
    if (data === null || typeof data !== 'object' || Array.isArray(data)) return null;
    const entries = Object.entries(data);
    if (entries.length === 0 || !entries.every(([, digest]) => /^[0-9a-f]{64}$/.test(digest))) return null;
    const found = new Map();
    for (const [path, digest] of entries) found.set(digest, [...(found.get(digest) ?? []), path]);
    return found;
  };
  const say = (kind, heading, ...lines) => {
    const item = document.createElement('li');
    item.className = kind;
    const head = document.createElement('strong');
    head.textContent = heading;
    item.append(head, ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    results.append(item);
  };
  const judge = async (file) => {
    let bytes = null;
    try { bytes = await file.arrayBuffer(); } catch {
      return say('niet', file.name + ': niet te lezen', 'Het is een map, of het bestand is intussen verplaatst. Kies het opnieuw.');
    }
    const paths = list.get(hex(await crypto.subtle.digest('SHA-256', bytes)));
    if (paths === undefined)
      return say('niet', file.name + ': dit bestand staat niet in de lijst',
        'Het is dus niet een van de bestanden die nu gepubliceerd zijn. Het kan een ouder bestand zijn, of een bestand dat opnieuw is opgeslagen of veranderd.',
        'Wat je kunt doen: haal het document opnieuw van de website. Of vraag de secretaris om het te controleren met regelwerk verify; dat herkent ook oudere versies en dezelfde woorden.');
    const shown = paths.map((path) => (knownAt(path)?.label ?? path) + ' (' + path + ')');
    if (!isOfSite) shown.push('Dat zegt de lijst die je zelf koos. Vertrouw daar alleen op als die van de website komt, en niet van wie je het bestand stuurde.');
    if (paths.some((path) => knownAt(path)?.isConcept !== true)) say('wel', file.name + ': dit is het gepubliceerde bestand', ...shown);
    else say('wacht', file.name + ': dit is een concept, en geen vastgestelde tekst', ...shown);
  };
  const check = async (files) => {
    results.replaceChildren();
    const manifest = files.find(({ name }) => name === 'manifest.json');
    if (manifest !== undefined && isOfSite) {
      say('wacht', 'manifest.json is niet gebruikt', 'Deze pagina heeft de lijst van de website zelf. Een lijst die je erbij kreeg, bewijst niets.');
    } else if (manifest !== undefined) {
      const own = read(await manifest.text());
      if (own === null) say('niet', 'manifest.json: dit is geen lijst van regelwerk', 'Kies het bestand manifest.json uit de map waarin deze pagina staat.');
      else { list = own; byId('lijst').hidden = true; }
    }
    const others = files.filter((file) => file !== manifest);
    asked = others.length === 0 ? asked : others;
    if (list === null) {
      byId('lijst').hidden = false;
      return say('wacht', 'De lijst ontbreekt nog', 'Kies hieronder ook manifest.json, uit de map waarin deze pagina staat.');
    }
    for (const file of asked) await judge(file);
    if (asked.length === 0) say('wacht', 'De lijst is gelezen', 'Kies nu het bestand dat je wilt controleren.');
  };

  // Of each organisation the list is made when it is opened.
  const onceOpened = (details, fill) => details.addEventListener('toggle', fill, { once: true });
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const ofOne = (organisation) => {
    const list = make('ul', {});
    const details = make('details', {}, make('summary', { textContent: organisation[1] }), list);
    onceOpened(details, () => list.append(...heldBy(organisation).map(({ label }) => make('li', { textContent: label }))));
    return make('li', {}, details);
  };
  const names = byId('namen');
  if (names !== null) {
    onceOpened(names, () => byId('organisaties').append(...published.organisations.map(ofOne)));
    names.hidden = false;
  }

  const start = async () => {
    if (globalThis.crypto?.subtle === undefined) {
      say('niet', 'Deze browser kan hier niet rekenen', 'Open de pagina via een adres dat met https begint, of vraag de secretaris om het bestand te controleren.');
      return;
    }
    try {
      const answer = await fetch('manifest.json', { cache: 'no-store', credentials: 'omit' });
      if (answer.ok) list = read(await answer.text());
    } catch { list = null; }
    isOfSite = list !== null;
    byId('lijst').hidden = list !== null;
    byId('kiezen').hidden = false;
  };
  for (const id of ['bestand', 'manifest'])
    byId(id).addEventListener('change', (event) => check([...event.target.files]));
  const drop = byId('neerzetten');
  const over = (isOver) => (event) => { event.preventDefault(); drop.classList.toggle('boven', isOver); };
  document.addEventListener('dragover', over(true));
  document.addEventListener('dragleave', over(false));
  document.addEventListener('drop', (event) => { over(false)(event); check([...event.dataTransfer.files]); });
  start();
})();
`;
