import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { type CellFinder, cellFinder } from "../../book/lookup";
import { cellOf } from "../../findings";
import type { Equation, Finding, Statement, Term, Workbook } from "../../types";
import { equationsByTotal } from "../pose/evidence";
import { type Expansion, Expansions, isSameExpansion } from "./expansion";
import { isPart, turned } from "./said";

/** A check, and what misses in it. */
export interface CheckFound {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly findings: readonly Finding[];
}

/** What equations say of figures, and whether formulas add up just that. */
export class Sayings {
  readonly graph: BookGraph;
  readonly find: CellFinder;
  readonly expansions: Expansions;
  readonly equationsAt: (place: Omit<Term, "factor">) => readonly Equation[];

  constructor(
    private readonly found: CheckFound,
    workbook: Workbook,
  ) {
    const { equations } = found;
    this.graph = graphOf(workbook);
    this.find = cellFinder(workbook.sheets);
    this.expansions = new Expansions(workbook);
    this.equationsAt = equationsByTotal([...equations, ...turned(equations)]);
  }

  nodeAt(place: Omit<Term, "factor">): FormulaNode | undefined {
    const { sheet, row, column } = cellOf({ ...place, factor: 1 }, this.found.statements);
    const cell = this.find(sheet, row, column);
    return cell && this.graph.nodeOf(cell);
  }

  isSaid(node: FormulaNode, equations: readonly Equation[]): boolean {
    const form = this.expansions.of(node);
    return form !== null && equations.some((equation) => this.says(equation, form));
  }

  /** Whether what is said of a figure was computed from it: 予算現額 = 支出済額 + 不用額, where 不用額 is their difference. */
  isMadeFrom(node: FormulaNode, { terms }: Equation): boolean {
    const followers = new Set(this.graph.followersOf([node]).map(({ cell }) => cell));
    return terms.some((term) => {
      const part = this.nodeAt(term);
      return part !== undefined && followers.has(part.cell);
    });
  }

  /** What the terms of an equation come to. */
  readonly partsOf = ({ terms }: Pick<Equation, "terms">): Expansion | null =>
    this.expansions.ofCells(
      terms.map((term) => ({ ...cellOf(term, this.found.statements), factor: term.factor })),
    );

  /** What is said of a figure by more than figures, which a formula that leaves some out makes tie as well. */
  declaredAt({ statement, line, column }: Omit<Term, "factor">): readonly Equation[] {
    return this.equationsAt({ statement, line, column }).filter(({ support }) => !support);
  }

  /**
   * Whether the one formula of the line that is no copy of the others, and takes none of them, is what is said: then that
   * may be wrong.
   */
  isSaidBeside({ statement, line }: Omit<Term, "factor">, copies: readonly FormulaNode[]): boolean {
    const followers = new Set(this.graph.followersOf(copies).map(({ cell }) => cell));
    return this.found.statements[statement]!.columns.some((_, column) => {
      const place = { statement, line, column };
      const node = this.nodeAt(place);
      const isOther = node !== undefined && !copies.includes(node) && !followers.has(node.cell);
      return isOther && this.isSaid(node, this.downAt(place));
    });
  }

  /** What is said of a figure down its own column; not what is part of another of these. */
  downAt({ statement, line, column }: Omit<Term, "factor">): readonly Equation[] {
    const down = this.declaredAt({ statement, line, column }).filter(({ terms }) =>
      terms.every((term) => term.statement === statement && term.column === column),
    );
    return down.filter((each) => !down.some((other) => isPart(each, other)));
  }

  private says({ total, terms }: Equation, form: Expansion): boolean {
    const { statements } = this.found;
    const { unit, decimals } = statements[total.statement]!;
    const isOneUnit = terms.every(
      ({ statement }) => statements[statement]!.unit === unit && statements[statement]!.decimals === decimals,
    );
    if (!isOneUnit) return false;
    const said = this.partsOf({ terms });
    return said !== null && isSameExpansion(form, said);
  }
}
