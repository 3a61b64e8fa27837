/** Thrown where it cannot be shown what the figures that are sought can be. */
export class NotShown extends Error {}
