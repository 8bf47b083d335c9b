/** What a formula in relative form refers to, in the order of the alphabet. */
export function referencesIn(form: string): string[] {
  return (
    form.match(/(?:'(?:[^']|'')+'!|[^\s'!+\-*/^(),;:&=<>"#{}[\]]+!)?R(?:\[-?\d+\]|\d+)C(?:\[-?\d+\]|\d+)/g) ??
    []
  ).sort();
}

/** The numbers typed into it. */
export function numbersIn(form: string): string[] {
  return form.match(/(?<![\w.[\]])\d+(?:\.\d+)?(?![\w\]])/g) ?? [];
}
