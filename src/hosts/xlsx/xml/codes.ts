/** Characters that have a meaning in XML, by their codes. */
export const CR = 13;
export const QUOTE = 34;
export const AMP = 38;
export const SLASH = 47;
export const COLON = 58;
export const LT = 60;
export const EQUALS = 61;
export const GT = 62;
export const BRACKET = 93;
