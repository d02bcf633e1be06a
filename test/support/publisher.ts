/** One build in a process of its own: `publisher <root> <version> <size>`. Ends with 1 where there is something to tell. */
import { nodeHost } from '../../src/host/node.ts';
import { publish } from './publishing.ts';

const [root = '', version = '', size = '1'] = process.argv.slice(2);
const { diagnostics } = publish(nodeHost(root), version, Number(size));
process.stdout.write(JSON.stringify(diagnostics));
process.exitCode = diagnostics.length > 0 ? 1 : 0;
