import fc from "fast-check";

/** What a value or a key may become. */
const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    "",
    "あ",
    "\u202e\u001b[2J",
    "__proto__",
    "constructor",
    "9".repeat(400),
  ],
  ...["*".repeat(400), "(a+)+$", [], {}, [[[]]], { toString: 1 }],
];
const LETTERS = ["\u0000", "\n", "{", "]", '"', "\ud800", "\ufeff", ","];

interface Edit {
  readonly what: "set" | "drop" | "double" | "rename" | "cut" | "letter";
  readonly at: number;
  readonly value: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("set", "set", "drop", "double", "rename", "cut", "letter"),
  at: fc.nat(1_000_000),
  value: fc.nat(1_000),
});

/** A JSON text with some values, keys or letters changed. */
export function fuzzedJson(text: string): fc.Arbitrary<string> {
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.reduce(edited, text));
}

function edited(text: string, { what, at, value }: Edit): string {
  const place = at % (text.length + 1);
  if (what === "cut") return text.slice(0, place);
  const letter = LETTERS[value % LETTERS.length]!;
  if (what === "letter") return text.slice(0, place) + letter + text.slice(place + (at % 2));
  const box = { root: parsed(text) };
  const places = placesIn(box);
  const [holder, key] = places[at % places.length]!;
  const put = VALUES[value % VALUES.length];
  if (what === "set") holder[key] = put;
  else if (what === "double" && Array.isArray(holder)) holder.push(holder[Number(key)]);
  else if (what === "rename" && !Array.isArray(holder)) holder[JSON.stringify(put)] = holder[key];
  else delete holder[key];
  return JSON.stringify(box.root) ?? "";
}

type Holder = Record<string, unknown>;

/** Each value as what holds it, and under which key. */
function placesIn(holder: Holder): [Holder, string][] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const inner = typeof value === "object" && value !== null ? placesIn(value as Holder) : [];
    return [[holder, key], ...inner];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
