import type { Reference, SheetPrefix } from "./reference";
import { scan, type Token } from "./tokens";
import type { Value } from "./values";

/**
 * A step of a computation. A formula is kept as its tree in postfix order: operands before what is done with them, so
 * that no reader of it recurses, however deep parentheses are nested.
 */
export type FormulaStep =
  | { readonly type: "value"; readonly value: Value }
  | { readonly type: "reference"; readonly reference: Reference }
  | { readonly type: "name"; readonly name: string; readonly prefix: SheetPrefix | null }
  /** "-", "+" or "%" of the operand before. */
  | { readonly type: "unary"; readonly mark: string }
  /** Of the two operands before. */
  | { readonly type: "binary"; readonly mark: string }
  /** A function of so many operands before. */
  | { readonly type: "call"; readonly name: string; readonly count: number };

/** From what binds least to what binds most; a sign binds more than a power: −2^2 is 4. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const LEVEL_OF = new Map(LEVELS.flatMap((marks, level) => marks.map((mark) => [mark, level] as const)));
const SIGN_LEVEL = LEVELS.length;

/** An argument that is left out: IF(A1,,2). */
const MISSING: FormulaStep = { type: "value", value: null };

/** An operator or an opening parenthesis that waits for what follows. */
type Waiting =
  | { readonly type: "operator"; readonly level: number; readonly step: FormulaStep }
  | { readonly type: "open"; readonly name: string | null; count: number };

/** The steps of a formula without its "="; null where it holds what is not understood: tables, arrays, spills … */
export function parse(formula: string): readonly FormulaStep[] | null {
  return parseTokens(scan(formula));
}

export function parseTokens(tokens: readonly Token[]): readonly FormulaStep[] | null {
  const parser = new Parser();
  for (const token of tokens) if (token.type !== "space" && !parser.takes(token)) return null;
  return parser.finished();
}

/** Dijkstra's shunting yard. */
class Parser {
  private readonly steps: FormulaStep[] = [];
  private readonly waiting: Waiting[] = [];
  private wantsOperand = true;

  takes(token: Token): boolean {
    return this.wantsOperand ? this.takesOperand(token) : this.takesOperator(token);
  }

  finished(): readonly FormulaStep[] | null {
    if (this.wantsOperand) return null;
    this.release(0);
    return this.waiting.length === 0 ? this.steps : null;
  }

  private takesOperand(token: Token): boolean {
    switch (token.type) {
      case "number":
      case "text":
      case "truth":
        return this.operand({ type: "value", value: token.value });
      case "error":
        return this.operand({ type: "value", value: { error: token.value } });
      case "reference":
        return this.operand({ type: "reference", reference: token.reference });
      case "name":
        return this.operand({ type: "name", name: token.name, prefix: token.prefix });
      case "call":
        this.waiting.push({ type: "open", name: token.name, count: 0 });
        return true;
      case "mark":
        return this.takesMark(token.text);
      default:
        return false;
    }
  }

  private operand(step: FormulaStep): boolean {
    this.steps.push(step);
    this.wantsOperand = false;
    return true;
  }

  /** What can stand where an operand is wanted: a sign, a parenthesis, the end of an argument that is left out. */
  private takesMark(mark: string): boolean {
    if (mark === "-" || mark === "+")
      this.waiting.push({ type: "operator", level: SIGN_LEVEL, step: { type: "unary", mark } });
    else if (mark === "(") this.waiting.push({ type: "open", name: null, count: 0 });
    else {
      const open = this.waiting.at(-1);
      if ((mark !== "," && mark !== ")") || open?.type !== "open" || open.name === null) return false;
      const isEmptyCall = mark === ")" && open.count === 0;
      if (isEmptyCall) return this.closes(open);
      this.steps.push(MISSING);
      return this.ends(mark);
    }
    return true;
  }

  private takesOperator(token: Token): boolean {
    if (token.type !== "mark") return false;
    const mark = token.text;
    if (mark === "%") {
      this.steps.push({ type: "unary", mark });
      return true;
    }
    if (mark === "," || mark === ")") return this.ends(mark);
    const level = LEVEL_OF.get(mark);
    if (level === undefined) return false;
    this.release(level);
    this.waiting.push({ type: "operator", level, step: { type: "binary", mark } });
    this.wantsOperand = true;
    return true;
  }

  /** The end of an argument or of what stands in parentheses. */
  private ends(mark: string): boolean {
    this.release(0);
    const open = this.waiting.at(-1);
    if (open?.type !== "open") return false;
    open.count += 1;
    if (mark === ")") return this.closes(open);
    this.wantsOperand = true;
    // (A1,B1) outside of a function unites blocks.
    return open.name !== null;
  }

  private closes({ name, count }: Waiting & { readonly type: "open" }): boolean {
    this.waiting.pop();
    if (name !== null) this.steps.push({ type: "call", name, count });
    this.wantsOperand = false;
    return true;
  }

  /** Operators that bind at least so much have all that they need. */
  private release(level: number): void {
    for (let last = this.waiting.at(-1); last?.type === "operator"; last = this.waiting.at(-1)) {
      if (last.level < level) return;
      this.steps.push(last.step);
      this.waiting.pop();
    }
  }
}
