import fc from "fast-check";

const NAME = fc.constantFrom("a", "row", "x:c", "_v", "合計", "a-b.2", "\u{20BB7}野", "é");
const SPACE = fc.constantFrom(" ", "\n", "\t", "\r\n", "  ");
const GAP = fc.constantFrom("", "", "", " ", "\r");
const REFERENCE = fc.constantFrom(
  "&lt;",
  "&gt;",
  "&amp;",
  "&quot;",
  "&apos;",
  "&#12354;",
  "&#x1F600;",
  "&#13;",
  "&#10;",
  "&#9;",
);
const PLAIN = fc.constantFrom(
  "1",
  "資産",
  "a b",
  "\u{20BB7}",
  "\r\n",
  "\r",
  "\n",
  "\t",
  ">",
  "]]",
  "_x000D_",
  "　",
  ";",
);
const TEXT = fc
  .array(fc.oneof(PLAIN, REFERENCE, fc.constant("'\"")), { minLength: 1, maxLength: 4 })
  .map(join);
const COMMENT = fc.constantFrom("<!---->", "<!-- <a> & - \r\n -->", "<!--合計-->");
const INSTRUCTION = fc.constantFrom("<?pi?>", '<?mso-x a="1" ?>', "<?合 <>& ??>");
const CDATA = fc.constantFrom("<![CDATA[]]>", "<![CDATA[<a>&amp;]] \r\n]]>", "<![CDATA[合計]]]]>");
const ATTRIBUTES = fc
  .uniqueArray(attribute(), { maxLength: 3, selector: ([name]) => name })
  .map((all) => all.map(([, written]) => written).join(""));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(NAME, ATTRIBUTES, GAP, fc.option(fc.array(tie("content"), { maxLength: 4 })), GAP)
    .map(([name, attributes, gap, content, end]) =>
      content === null
        ? `<${name}${attributes}${gap}/>`
        : `<${name}${attributes}${gap}>${content.join("")}</${name}${end}>`,
    ),
  content: fc.oneof({ maxDepth: 4 }, TEXT, COMMENT, CDATA, INSTRUCTION, tie("element")),
}));

const DECLARATION = fc.constantFrom(
  "",
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8' standalone=\"yes\" ?>\r\n",
);
const AROUND = fc.array(fc.oneof(COMMENT, INSTRUCTION, SPACE), { maxLength: 2 }).map(join);

/** Documents with every kind of markup that the packages may hold. */
export const wellFormedXml = fc
  .tuple(fc.constantFrom("", "\uFEFF"), DECLARATION, AROUND, element, AROUND)
  .map(join);

const PIECE = fc.constantFrom(
  ..."<>/&;!-?[]\"'= \nax:1日\u0001",
  "--",
  "-->",
  "]]>",
  "<![CDATA[",
  "<?",
  "?>",
  "&amp;",
  "<a>",
  "</a>",
  '<?xml version="1.0"?>',
);

/** An instruction's target that goes on behind a question mark: saxes lets it pass. */
const ODD_TARGET = /<\?[^\s?>]+\?(?!>)/;

/** Well-formed documents in which one place was changed: many no longer are. */
export const brokenXml = fc
  .tuple(wellFormedXml, fc.nat(), fc.constantFrom(0, 1), PIECE, fc.boolean())
  .map(([xml, place, lost, piece, isAdded]) => {
    const characters = [...xml];
    characters.splice(place % characters.length, lost, ...(isAdded ? [piece] : []));
    return characters.join("");
  })
  .filter((xml) => !ODD_TARGET.test(xml));

function attribute() {
  const value = fc.array(fc.oneof(PLAIN, REFERENCE), { maxLength: 3 }).map(join);
  return fc
    .tuple(NAME, SPACE, GAP, GAP, fc.constantFrom('"', "'"), value)
    .map(([name, space, before, after, quote, text]): [string, string] => [
      name,
      `${space}${name}${before}=${after}${quote}${text}${quote}`,
    ]);
}

function join(parts: readonly string[]): string {
  return parts.join("");
}
