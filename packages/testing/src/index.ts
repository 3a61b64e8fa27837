export { CURSOR, readMarked, type MarkedFile, type MarkedText } from './marked-text.ts';
