import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

export const ROOT = join(__dirname, "../..");

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  readonly children: readonly Element[];
  readonly text: string;
}

export interface Manifest {
  readonly xml: string;
  /** All of them, in the order of the file. */
  readonly elements: readonly Element[];
}

/** @throws Error where the file is not well-formed. */
export function readManifest(path = join(ROOT, "manifest.xml")): Manifest {
  const xml = readFileSync(path, "utf8");
  const elements: (Element & { text: string; children: Element[] })[] = [];
  const open: typeof elements = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, parents: open.map((each) => each.name), children: [], text: "" };
    open.at(-1)?.children.push(element);
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return { xml, elements };
}

/** The elements inside this one with this name, however deep. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...within(each, name)]);
}

/** What a button of the ribbon says in Japanese, and the address that it opens. */
export function ribbonButtons({ elements }: Manifest): { readonly label: string; readonly url: URL }[] {
  const resource = (of: Element, name: string) => {
    const id = of.children.find((each) => each.name === name)?.attributes.resid;
    return elements.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue ?? "";
  };
  return elements
    .filter(({ name }) => name === "Control")
    .map((control) => {
      const [action] = within(control, "Action");
      return { label: resource(control, "Label"), url: new URL(resource(action!, "SourceLocation")) };
    });
}
