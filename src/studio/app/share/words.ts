import { catalogue } from '../words.ts';

export const shareWords = catalogue({ title: 'Delen' }, { title: 'Share' });
