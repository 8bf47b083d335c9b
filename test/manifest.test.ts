import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { excelActions } from "../src/taskpane/excel-actions";
import { type RibbonCommand, ribbonCommandIn } from "../src/taskpane/ribbon-command";
import { type Element, readManifest, ribbonButtons, ROOT, within } from "./support/manifest";

interface Place {
  readonly origin: string;
  readonly floor: "intranet" | "marketplace";
}

const { manifestFor } = createRequire(__filename)("../scripts/manifest") as {
  manifestFor(manifest: string, place: Place): string;
};

/** The sizes that Office knows; it demands 16, 32 and 80. */
const SIDES = [16, 20, 24, 32, 40, 48, 64, 80];

/** What an element may hold, in the order of the schema ([MS-OWEMXML]), as far as it is used here. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const folder = mkdtempSync(join(tmpdir(), "manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PLACES: readonly [string, Place][] = [
  ["as it is kept", { origin: "https://localhost:3000", floor: "intranet" }],
  ["of an office", { origin: "https://portal.example.lg.jp/kenzan", floor: "intranet" }],
  ["of Microsoft's Marketplace", { origin: "https://kenzan.example.com", floor: "marketplace" }],
];

describe.each(PLACES)("the manifest %s", (what, { origin, floor }) => {
  const file = join(folder, `${what}.xml`);
  writeFileSync(file, manifestFor(readFileSync(join(ROOT, "manifest.xml"), "utf8"), { origin, floor }));
  const manifest = readManifest(file);
  const { elements } = manifest;
  const named = (name: string) => elements.filter((each) => each.name === name);
  const childrenOf = ({ children }: Element) => children.map(({ name }) => name);

  test("the elements stand in the order of the schema", () => {
    for (const [name, order] of Object.entries(ORDER)) {
      const places = named(name);
      expect(places).not.toEqual([]);
      for (const place of places) {
        const ranks = childrenOf(place).map((child) => order.indexOf(child));
        expect({ name, ranks }).toEqual({ name, ranks: [...ranks].sort((a, b) => a - b) });
        expect(ranks).not.toContain(-1);
      }
    }
  });

  test("it is a task pane for workbooks, which opens in any Excel, and in Marketplace where it works", () => {
    expect(elements[0]?.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(named("VersionOverrides")[0]?.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
    expect(named("Id")[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(named("DefaultLocale")[0]?.text).toBe("ja-JP");
    expect(named("Permissions")[0]?.text).toBe("ReadWriteDocument");
    expect(named("Host").map(({ attributes }) => attributes)).toEqual([
      { Name: "Workbook" },
      { "xsi:type": "Workbook" },
    ]);
    const asked = named("Set").map(({ attributes }) => attributes);
    expect(asked).toEqual(floor === "marketplace" ? [{ Name: "ExcelApi", MinVersion: "1.14" }] : []);
  });

  test("its version is the one of the package", () => {
    const { version } = createRequire(__filename)("../package.json") as { version: string };
    expect(named("Version")[0]?.text).toBe(`${version}.0`);
  });

  test("one group on the Home tab opens one pane with one command each", () => {
    expect(named("OfficeTab").map(({ attributes }) => attributes.id)).toEqual(["TabHome"]);
    expect(named("Group")).toHaveLength(1);
    expect(new Set(named("Action").map(({ attributes }) => attributes["xsi:type"]))).toEqual(
      new Set(["ShowTaskpane"]),
    );
    expect(new Set(named("TaskpaneId").map(({ text }) => text)).size).toBe(1);
    const buttons = ribbonButtons(manifest);
    expect(buttons.map(({ label }) => label)).toEqual(["検算する", "概要を作る", "印を消す"]);
    expect(buttons.map(({ url }) => ribbonCommandIn(url.search))).toEqual(["check", "overview", "unmark"]);
    expect(new Set(buttons.map(({ url }) => url.origin + url.pathname))).toEqual(
      new Set([`${origin}/taskpane.html`]),
    );
  });

  test("no button asks for something that the pane cannot do", () => {
    const { unmark, makeOverview } = excelActions();
    const does: Readonly<Record<RibbonCommand, boolean>> = {
      check: true,
      unmark: unmark !== undefined,
      overview: makeOverview !== undefined,
    };
    for (const { url } of ribbonButtons(manifest)) expect(does[ribbonCommandIn(url.search)!]).toBe(true);
  });

  test("tabs, groups and controls have ids of their own, or Office refuses all of it", () => {
    const ids = ["OfficeTab", "Group", "Control"].flatMap(named).map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named("Control").every(({ attributes }) => attributes["xsi:type"] === "Button")).toBe(true);
  });

  test("every text is there in Japanese and in English and not too long", () => {
    const texts = ["DisplayName", "Description", "bt:String"]
      .flatMap(named)
      .filter(({ attributes }) => attributes.DefaultValue);
    expect(texts).not.toEqual([]);
    for (const element of texts) {
      const isShort = element.name === "DisplayName" || element.parents.includes("bt:ShortStrings");
      const overrides = [...within(element, "Override"), ...within(element, "bt:Override")];
      expect(overrides.map(({ attributes }) => attributes.Locale)).toEqual(["en-US"]);
      for (const text of [element.attributes.DefaultValue, overrides[0]!.attributes.Value]) {
        expect(text).toMatch(/\S/);
        expect(text!.length).toBeLessThanOrEqual(isShort ? 125 : 250);
      }
    }
  });

  test("every resource that is named exists and every resource is named", () => {
    const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    const defined = elements
      .filter(({ parents }) => parents.at(-2) === "Resources")
      .map(({ attributes }) => attributes.id);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(used.every((id) => id.length <= 32)).toBe(true);
  });

  test("titles and labels are short strings, descriptions long ones", () => {
    const listOf = (id: string | undefined) =>
      elements.find(({ attributes }) => attributes.id === id)?.parents.at(-1);
    for (const { name, attributes } of elements.filter((each) => each.attributes.resid)) {
      if (name === "Title" || name === "Label") expect(listOf(attributes.resid)).toBe("bt:ShortStrings");
      if (name === "Description") expect(listOf(attributes.resid)).toBe("bt:LongStrings");
    }
  });

  /** "check-16.png" of every image that is named. */
  const pictures = [...new Set([...manifest.xml.matchAll(/assets\/([^"]+\.png)/g)].map(([, file]) => file!))];

  test("every group and command has a picture in every size", () => {
    for (const icon of named("Icon")) {
      expect(icon.children.map(({ attributes }) => Number(attributes.size))).toEqual(SIDES);
      for (const { attributes } of icon.children) {
        const image = elements.find((each) => each.attributes.id === attributes.resid);
        expect(image?.attributes.DefaultValue).toMatch(new RegExp(`-${attributes.size}\\.png$`));
      }
    }
    const [icon, sharp] = ["IconUrl", "HighResolutionIconUrl"].map((name) => named(name)[0]);
    expect(icon?.attributes.DefaultValue).toMatch(/-32\.png$/);
    expect(sharp?.attributes.DefaultValue).toMatch(/-64\.png$/);
  });

  test("every picture has the size that its name says, and none is left over", () => {
    const kept = readdirSync(join(ROOT, "assets")).filter((file) => file.endsWith(".png"));
    expect([...pictures].sort()).toEqual(kept.sort());
    for (const file of pictures) {
      const bytes = readFileSync(join(ROOT, "assets", file));
      const side = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([side, side]);
    }
  });

  test("the pictures of two commands differ in every size", () => {
    for (const side of SIDES) {
      const same = pictures.filter((file) => file.endsWith(`-${side}.png`));
      expect(same.length).toBe(named("Control").length);
      const drawn = same.map((file) => readFileSync(join(ROOT, "assets", file)).toString("base64"));
      expect(new Set(drawn).size).toBe(same.length);
    }
  });

  test("every address is below one place, where its file is", () => {
    const urls = elements
      .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
      .filter((url) => /^https?:/.test(url));
    expect(urls.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    const files = new Set(urls.map((url) => url.slice(origin.length).replace(/\?.*/, "")));
    for (const name of files) {
      expect(name === "/taskpane.html" || existsSync(join(ROOT, name))).toBe(true);
    }
  });

  test("Microsoft's own reader of manifests reads it", () => {
    const cli = createRequire(__filename).resolve("office-addin-manifest/cli.js");
    const told = execFileSync(process.execPath, [cli, "info", file], { encoding: "utf8" });
    expect(told).toContain("Name: 検算");
    expect(told).toContain("Type: TaskPaneApp");
    expect(told).toContain("Default Locale: ja-JP");
    expect(told).toContain(`Source Location: ${origin}/taskpane.html`);
  });
});
