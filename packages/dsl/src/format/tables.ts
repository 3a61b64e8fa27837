import { flat, type Chapter } from './layouts.ts';

/** Tables. */
export const tables: Chapter = { Interpolation: flat };
