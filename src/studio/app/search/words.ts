import { catalogue } from '../words.ts';

export const searchWords = catalogue({ title: 'Zoeken' }, { title: 'Search' });
