import { holdsWaivers, readWaiversXml, type ReadWaivers } from "../waivers-xml";
import { openContainer } from "./container";
import { hasPart, partText, relationshipsOf } from "./parts";
import { findWorkbookPart } from "./read";
import { UnreadableWorkbookError } from "./unreadable";

/** The waivers that a book holds. A part that cannot be read is told, never fatal. */
export function readWaivers(bytes: Uint8Array): ReadWaivers {
  const container = openContainer(bytes);
  const targets = relationshipsOf(container, findWorkbookPart(container))
    .filter(({ type, target }) => type === "customXml" && hasPart(container, target))
    .map(({ target }) => target);
  const read = targets.flatMap((target): ReadWaivers[] => {
    try {
      const xml = partText(container, target);
      return holdsWaivers(xml) ? [readWaiversXml(xml)] : [];
    } catch (error) {
      if (error instanceof UnreadableWorkbookError) return [];
      throw error;
    }
  });
  return {
    waivers: read.flatMap(({ waivers }) => waivers),
    isBroken: read.some(({ isBroken }) => isBroken),
  };
}
