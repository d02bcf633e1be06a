import { catalogue } from '../words.ts';

export const compareWords = catalogue({ title: 'Vergelijken' }, { title: 'Compare' });
