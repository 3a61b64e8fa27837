/** The version of this package, which emitted packages ask for. */
export const RUNTIME_VERSION = '0.1.0';
