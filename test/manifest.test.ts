import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  text: string;
}

const root = path.join(__dirname, "..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const elements = parse(manifest);

const named = (name: string, parent?: string) =>
  elements.filter((each) => each.name === name && (parent === undefined || each.parents.at(-1) === parent));

/** Throws where the text is not well-formed. */
function parse(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, parents: open.map((each) => each.name), text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

test("the elements stand in the order that Office demands", () => {
  const childrenOf = (name: string) =>
    elements.filter((each) => each.parents.at(-1) === name).map((each) => each.name);
  expect(childrenOf("OfficeApp")).toEqual([
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
    "VersionOverrides",
  ]);
  expect(childrenOf("VersionOverrides")).toEqual(["Hosts", "Resources"]);
  expect(childrenOf("Control")).toEqual(["Label", "Supertip", "Icon", "Action"]);
  expect(childrenOf("Resources")).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

test("it is a task pane for workbooks with a button on the Home tab", () => {
  expect(elements[0]?.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(named("Id")[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(named("Version")[0]?.text).toMatch(/^\d+(\.\d+){3}$/);
  expect(named("DefaultLocale")[0]?.text).toBe("ja-JP");
  expect(named("Set")[0]?.attributes).toEqual({ Name: "ExcelApi", MinVersion: "1.9" });
  expect(named("OfficeTab")[0]?.attributes.id).toBe("TabHome");
  expect(named("Action")[0]?.attributes["xsi:type"]).toBe("ShowTaskpane");
});

test("every text is there in Japanese and in English and not too long", () => {
  const texts = ["DisplayName", "Description", "bt:String"].flatMap((name) =>
    elements.filter((each) => each.name === name && each.attributes.DefaultValue),
  );
  const overrides = elements.filter(({ name }) => name === "Override" || name === "bt:Override");
  expect(overrides).toHaveLength(texts.length);
  expect(overrides.every(({ attributes }) => attributes.Locale === "en-US")).toBe(true);
  const isShort = ({ name, parents }: Element) =>
    name === "DisplayName" || parents.includes("DisplayName") || parents.includes("bt:ShortStrings");
  for (const element of [...texts, ...overrides]) {
    const text = element.attributes.DefaultValue ?? element.attributes.Value ?? "";
    expect(text).not.toBe("");
    expect(text.length).toBeLessThanOrEqual(isShort(element) ? 125 : 250);
  }
});

test("every resource that is named exists and every resource is named", () => {
  const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
  const defined = elements
    .filter(({ parents }) => parents.at(-2) === "Resources")
    .map(({ attributes }) => attributes.id);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  expect(used.every((id) => id.length <= 32)).toBe(true);
});

test("every icon is a picture of the size that its name says", () => {
  const icons = [...manifest.matchAll(/assets\/icon-(\d+)\.png/g)];
  expect(new Set(icons.map(([, side]) => side))).toEqual(new Set(["16", "32", "64", "80"]));
  for (const [file, side] of icons) {
    expect(existsSync(path.join(root, file))).toBe(true);
    const bytes = readFileSync(path.join(root, file));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(side), Number(side)]);
  }
});

test("every address is on one origin", () => {
  const urls = elements
    .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
    .filter((url) => /^https?:/.test(url));
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
});
