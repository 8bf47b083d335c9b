export type Lang = "ja" | "en";

/** Words for people, in every language: a missing one does not compile. */
export type Words<T = string> = Readonly<Record<Lang, T>>;
