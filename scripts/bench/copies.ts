import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same workbook with every sheet `count` times, as a larger office would have it: one set of sheets per body. */
export function withCopies(bytes: Uint8Array, count: number): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const names = Array.from({ length: count }, (_, copy) =>
    sheets.map((part, index) => ({
      part,
      name: `表${index + 1}-${copy + 1}`,
      id: copy * sheets.length + index + 1,
    })),
  ).flat();
  const kept = Object.entries(parts).filter(([name]) =>
    /^xl\/(styles|sharedStrings|theme\/.*)\.xml$/.test(name),
  );
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes(kept.map(([name]) => name))),
    "_rels/.rels": strToU8(relationships([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
        .map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relationships([
        ...names.map(({ id }): [string, string] => ["worksheet", `worksheets/copy${id}.xml`]),
        ...kept.map(([name]): [string, string] => [
          /(styles|sharedStrings|theme)/.exec(name)![0],
          name.slice(3),
        ]),
      ]),
    ),
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      names.map(({ part, id }) => [
        `xl/worksheets/copy${id}.xml`,
        strToU8(withoutLinks(strFromU8(parts[part]!))),
      ]),
    ),
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Printer settings and the like hang on relationships that a copy does not have. */
function withoutLinks(xml: string): string {
  return xml.replace(/ r:id="[^"]*"/g, "");
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(parts: readonly string[]): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = parts
    .filter((name) => !name.includes("theme"))
    .map(
      (name) =>
        `<Override PartName="/${name}" ContentType="${kind}.${/styles|sharedStrings/.exec(name)![0]}+xml"/>`,
    );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${overrides.join("")}</Types>`;
}
