import { catalogue } from '../words.ts';

export const movedWords = catalogue({ title: 'Wat de basis veranderde' }, { title: 'What the base changed' });
