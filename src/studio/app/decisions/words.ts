import { catalogue } from '../words.ts';

export const decisionsWords = catalogue({ title: 'Besluiten' }, { title: 'Decisions' });
