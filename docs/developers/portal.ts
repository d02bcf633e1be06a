/** A portal of your own in ten lines: what is due, and all documents made anew. Run it in the folder that holds policy/. */
import { formatText, nodeHost, openRegelwerk } from 'regelwerk';

const regelwerk = openRegelwerk(nodeHost('.'));
const { value: status } = await regelwerk.status();
for (const { name, title, revisionState, revisionDue } of status?.statuses ?? [])
  console.log(`${name}, ${title}: ${revisionState} ${revisionDue ?? ''}`);

const { value: built, diagnostics } = await regelwerk.build({ out: 'public' });
for (const { organisation, protocol } of built?.left ?? []) console.log(`Not made: ${organisation}, ${protocol}`);
console.log(formatText(diagnostics, 'en'));
