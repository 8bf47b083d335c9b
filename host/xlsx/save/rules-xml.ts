import { element } from "../../../src/hosts/xlsx/write/escape";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import { fileAddress } from "../../model/addresses";
import type { ConditionalFormat } from "../../model/conditional-format";
import { HostError } from "../../protocol/errors";
import type { LookWriter } from "./look-writer";

/** The conditional formats of a sheet in their rank; rules that are as the file has them keep their words. */
export function rulesXml(
  formats: readonly ConditionalFormat[],
  before: readonly ConditionalFormat[],
  looks: LookWriter,
  prefix: string,
): string {
  return formats
    .map((format, index) => {
      const sqref = format.ranges.map(fileAddress).join(" ");
      const rule = ruleXml(format, { before, looks, prefix }, index + 1);
      const start = prefixed(`<conditionalFormatting sqref="${sqref}">`, prefix);
      return start + rule + prefixed("</conditionalFormatting>", prefix);
    })
    .join("");
}

function ruleXml(
  format: ConditionalFormat,
  { before, looks, prefix }: { before: readonly ConditionalFormat[]; looks: LookWriter; prefix: string },
  rank: number,
): string {
  const written = before.find(({ id }) => id === format.id);
  if (written && isSameRule(format, written)) {
    return format.source.replace(/\bpriority\s*=\s*(["'])-?\d+\1/, `priority="${rank}"`);
  }
  const stop = format.stopIfTrue ? ' stopIfTrue="1"' : "";
  const start = `dxfId="${looks.conditional(format.look)}" priority="${rank}"${stop}`;
  return prefixed(`<cfRule ${bodyXml(format, start)}</cfRule>`, prefix);
}

function bodyXml({ type, formula, valueRule }: ConditionalFormat, start: string): string {
  if (type === "Custom") return `type="expression" ${start}>${formulaXml(formula)}`;
  if (type !== "CellValue" || !valueRule)
    throw new HostError("NotImplemented", `writing a rule of type ${type}`);
  const operator = String(valueRule.operator);
  const formulas = [valueRule.formula1, valueRule.formula2].filter((each) => each !== undefined);
  const written = operator.charAt(0).toLowerCase() + operator.slice(1);
  return `type="cellIs" operator="${written}" ${start}>${formulas.map(String).map(formulaXml).join("")}`;
}

function formulaXml(formula: string): string {
  return `<formula>${element(formula.replace(/^=/, ""))}</formula>`;
}

function isSameRule(one: ConditionalFormat, other: ConditionalFormat): boolean {
  const content = ({ ranges: _ranges, ...rest }: ConditionalFormat) => JSON.stringify(rest);
  return content(one) === content(other);
}
