import { SaxesParser } from "saxes";
import { CLOSE, END, OPEN, Scanner } from "../../../src/hosts/xlsx/xml/scan";

/** What a document says, one string per event; texts that touch are one. Null where it is not well-formed. */
export type Events = readonly string[] | null;

export function scannerEvents(xml: string): Events {
  const log = eventLog();
  const scanner = new Scanner(xml);
  try {
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token === OPEN) log.open(scanner.name, scannerAttributes(scanner));
      else if (token === CLOSE) log.close(scanner.name);
      else log.text(scanner.text);
    }
  } catch (error) {
    if ((error as Error).name === "XmlError") return null;
    throw error;
  }
  return log.events;
}

export function saxesEvents(xml: string): Events {
  const log = eventLog();
  const parser = new SaxesParser();
  let depth = 0;
  let failed = false;
  parser.on("error", () => (failed = true));
  parser.on("opentag", (tag) => {
    depth += 1;
    log.open(tag.name, Object.entries(tag.attributes as Record<string, string>));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    log.close(tag.name);
  });
  parser.on("text", (text) => depth > 0 && log.text(text));
  parser.on("cdata", (text) => log.text(text));
  parser.write(xml).close();
  return failed ? null : log.events;
}

function scannerAttributes(scanner: Scanner): [string, string][] {
  const { attributes } = scanner;
  return Array.from({ length: attributes.count }, (_, index) => [
    attributes.name(index),
    attributes.value(index),
  ]);
}

function eventLog() {
  const events: string[] = [];
  return {
    events,
    open: (name: string, attributes: [string, string][]) =>
      events.push(`<${name} ${JSON.stringify(attributes)}`),
    close: (name: string) => events.push(`>${name}`),
    text(text: string) {
      if (text === "") return;
      const last = events.length - 1;
      if (events[last]?.startsWith('"')) events[last] += text;
      else events.push(`"${text}`);
    },
  };
}
