export { writeName } from '@termsheet/compiler';
