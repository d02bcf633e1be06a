/** The families that a house style can choose from. */
import type { HouseStyle } from './source.ts';

export type FontFamily = NonNullable<HouseStyle['font']>;
