import { join } from 'node:path';
import { root } from '../repository.ts';

/** A folder with a small policy: two boards, one of them with a school, and a protocol with a passage of each kind. */
export const STARS = join(root, 'test/support/studio/sterren');
