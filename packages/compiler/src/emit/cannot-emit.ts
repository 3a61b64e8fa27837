/** Thrown where a target cannot be written as it is asked for; the message is for whoever asked. */
export class CannotEmit extends Error {}
