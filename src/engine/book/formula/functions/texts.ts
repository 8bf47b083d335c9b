import { type Operand, scalar } from "../operands";
import { CANNOT_TELL, failure, Halt, isError, toNumber, toText, type Value } from "../values";
import { type Functions, MANY, ofOperands, ofValues } from "./definition";
import { textOf } from "./number-text";

export const TEXTS: Functions = {
  CHAR: ofValues(1, 1, ([code]) => {
    // The line feed alone: what other codes stand for is a matter of the machine.
    if (toNumber(code!) !== 10) throw CANNOT_TELL;
    return "\n";
  }),
  CONCATENATE: ofValues(1, MANY, (values) => values.map(toText).join("")),
  EXACT: ofValues(2, 2, ([one, other]) => toText(one!) === toText(other!)),
  HYPERLINK: ofOperands(1, 2, (args): Operand => args.at(-1)),
  LEFT: ofValues(1, 2, ([text, count = 1]) => toText(text!).slice(0, lengthIn(count))),
  LEN: ofValues(1, 1, ([text]) => toText(text!).length),
  MID: ofValues(3, 3, ([text, start, count]) => {
    const from = Math.trunc(toNumber(start!)) - 1;
    if (from < 0) throw failure("#VALUE!");
    return toText(text!).slice(from, from + lengthIn(count!));
  }),
  N: ofOperands(1, 1, ([arg], source) => numberOnly(scalar(arg, source))),
  RIGHT: ofValues(1, 2, ([text, count = 1]) => {
    const whole = toText(text!);
    return whole.slice(Math.max(whole.length - lengthIn(count), 0));
  }),
  TEXT: ofValues(2, 2, ([value, code]) => {
    if (typeof value === "string") throw CANNOT_TELL;
    const text = textOf(toNumber(value!), toText(code!));
    if (text === null) throw CANNOT_TELL;
    return text;
  }),
  TRIM: ofValues(1, 1, ([text]) => toText(text!).replace(/ +/g, " ").replace(/^ | $/g, "")),
  VALUE: ofValues(1, 1, ([value]) => {
    if (typeof value === "boolean") throw failure("#VALUE!");
    return toNumber(value!);
  }),
};

function lengthIn(count: Value): number {
  const length = Math.trunc(toNumber(count));
  if (length < 0) throw failure("#VALUE!");
  return length;
}

function numberOnly(value: Value): Value {
  if (isError(value)) throw new Halt(value);
  if (typeof value === "number") return value;
  return value === true ? 1 : 0;
}
