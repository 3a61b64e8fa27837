export { interestBetween } from './interest-between.ts';
