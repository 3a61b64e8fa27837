/** The templates of `terms new`, each a folder of `templates/`. */
export const TEMPLATES = ['note', 'safe', 'preferred', 'warrant'] as const;

export type Template = (typeof TEMPLATES)[number];
