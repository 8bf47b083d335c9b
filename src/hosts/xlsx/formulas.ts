import { unescapeText } from "./escapes";
import { formulaAt, sharedFormula, type SharedFormula } from "./shared-formula";
import type { Budget } from "./limits";
import { XmlError } from "./xml/characters";
import { elementText } from "./xml/elements";
import type { Scanner } from "./xml/scan";

/** The formulas of one sheet. Of a shared formula only the first cell holds the text. */
export class Formulas {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly budget: Budget) {}

  /** From the OPEN of `f` to its CLOSE: the formula of that cell. Data tables (what-if) hold none. */
  read(scanner: Scanner, row: number, column: number): string | undefined {
    const { attributes, start } = scanner;
    const isShared = attributes.count > 0 && attributes.get("t") === "shared";
    const id = isShared ? (attributes.get("si") ?? "") : "";
    const text = unescapeText(elementText(scanner));
    if (!isShared) return text === "" ? undefined : text;
    if (text !== "") {
      this.shared.set(id, sharedFormula(text, row, column));
      return text;
    }
    const shared = this.shared.get(id);
    if (!shared) throw new XmlError("a shared formula without its text", start);
    this.budget.spend("formulaCharacters", shared.length);
    return formulaAt(shared, row, column);
  }
}
