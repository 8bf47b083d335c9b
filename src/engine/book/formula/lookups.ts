/** Functions that take figures by the name of a line. */
export const LOOKUPS = /\b(?:SUMIFS?|SUMPRODUCT|[VHX]LOOKUP|INDEX)\(/iu;
