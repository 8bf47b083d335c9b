import { type Reference, type Token, tokenize } from "./tokens";
import type { Value } from "./values";

/** A formula taken apart. */
export type Node =
  | { readonly type: "value"; readonly value: Value }
  | { readonly type: "reference"; readonly reference: Reference }
  | { readonly type: "unary"; readonly mark: string; readonly operand: Node }
  | { readonly type: "binary"; readonly mark: string; readonly left: Node; readonly right: Node }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Node[] };

/** From what binds least to what binds most. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** An argument that is left out: IF(A1,,2). */
const MISSING: Node = { type: "value", value: null };

/** The tree of a formula without its "=", or null where it is not understood. */
export function parse(formula: string): Node | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const node = parser.level(0);
  return node && parser.isAtEnd ? node : null;
}

/** Every reference in a tree. */
export function* referencesIn(node: Node): Generator<Reference> {
  if (node.type === "reference") yield node.reference;
  else if (node.type === "unary") yield* referencesIn(node.operand);
  else if (node.type === "binary") {
    yield* referencesIn(node.left);
    yield* referencesIn(node.right);
  } else if (node.type === "call") for (const arg of node.args) yield* referencesIn(arg);
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  level(level: number): Node | null {
    const marks = LEVELS[level];
    if (!marks) return this.signed();
    let left = this.level(level + 1);
    for (let mark = this.take(marks); left && mark; mark = this.take(marks)) {
      const right = this.level(level + 1);
      left = right && { type: "binary", mark, left, right };
    }
    return left;
  }

  /** A sign binds more than a power: −2^2 is 4. */
  private signed(): Node | null {
    const mark = this.take(["-", "+"]);
    if (!mark) return this.percent();
    const operand = this.signed();
    return operand && { type: "unary", mark, operand };
  }

  private percent(): Node | null {
    let node = this.single();
    while (node && this.take(["%"])) node = { type: "unary", mark: "%", operand: node };
    return node;
  }

  private single(): Node | null {
    const token = this.tokens[this.at++];
    if (!token) return null;
    switch (token.type) {
      case "reference":
        return { type: "reference", reference: token.reference };
      case "call":
        return this.call(token.name);
      case "error":
        return { type: "value", value: { error: token.value } };
      case "mark":
        return token.mark === "(" ? this.closing(this.level(0)) : null;
      default:
        return { type: "value", value: token.value };
    }
  }

  private call(name: string): Node | null {
    const args: Node[] = [];
    if (this.take([")"])) return { type: "call", name, args };
    do {
      const next = this.tokens[this.at];
      const isMissing = next?.type === "mark" && (next.mark === "," || next.mark === ")");
      const arg = isMissing ? MISSING : this.level(0);
      if (!arg) return null;
      args.push(arg);
    } while (this.take([","]));
    return this.closing({ type: "call", name, args });
  }

  private closing(node: Node | null): Node | null {
    return this.take([")"]) ? node : null;
  }

  private take(marks: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.type !== "mark" || !marks.includes(token.mark)) return null;
    this.at += 1;
    return token.mark;
  }
}
