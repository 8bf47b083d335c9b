import { relativeForm } from "../../book/formula/relative";
import { shiftedFormula } from "../../book/formula/rewrite";
import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { type CellFinder, cellFinder } from "../../book/lookup";
import { amountAt } from "../../book/spot";
import { cellOf } from "../../findings";
import type {
  CellRef,
  CheckedEquation,
  Equation,
  Finding,
  MeantFormula,
  Statement,
  Term,
  Workbook,
} from "../../types";
import { equationsByTotal } from "../pose/evidence";
import { amountOf } from "../pose/evidence/formula-evidence";
import { meantTexts } from "../pose/evidence/meant-texts";
import { isPart, missedTotals, type Sided, turned } from "./said";
import { type Expansion, Expansions, isSameExpansion } from "./expansion";

/**
 * Totals whose formulas add up something else than what is said of them, and the formulas that add up just that; copies
 * of one formula that are wrong alike together. Which figures they take is compared, not what they come to, so that other
 * errors do not matter.
 */
export function contradictingFormulas(
  found: Found,
  workbook: Workbook,
): readonly (readonly MeantFormula[])[] {
  const said = new SaidFormulas(found, workbook);
  const meant = missedTotals(found.findings).flatMap((own) => {
    const formulas = said.meantFor(own);
    return formulas ? [formulas] : [];
  });
  // A wrong part may be why its total seems wrong, never the other way round.
  const graph = graphOf(workbook);
  const followers = meant.map((each) => new Set(graph.followersOf(each.map(({ cell }) => cell)).map(nameOf)));
  const depthOf = (each: readonly MeantFormula[]) =>
    followers.filter((set, at) => meant[at] !== each && each.some(({ cell }) => set.has(nameOf(cell))))
      .length;
  return meant
    .map((each) => ({ each, depth: depthOf(each) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ each }) => each);
}

function nameOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}

interface Found {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly findings: readonly Finding[];
}

class SaidFormulas {
  private readonly graph: BookGraph;
  private readonly find: CellFinder;
  private readonly expansions: Expansions;
  private readonly equationsAt: (place: Omit<Term, "factor">) => readonly Equation[];
  private readonly textsAt: (place: Omit<Term, "factor">) => readonly string[];
  /** Typed figures that miss themselves: what takes them is not to blame for that. */
  private readonly doubtful: ReadonlySet<string>;

  constructor(
    private readonly found: Found,
    workbook: Workbook,
  ) {
    const { statements, equations, findings } = found;
    this.graph = graphOf(workbook);
    this.find = cellFinder(workbook.sheets);
    this.expansions = new Expansions(workbook);
    this.equationsAt = equationsByTotal([...equations, ...turned(equations)]);
    this.textsAt = meantTexts(statements, workbook, this.equationsAt);
    this.doubtful = new Set(
      findings.flatMap(({ severity, equation }) => {
        if (severity !== "error" || !equation) return [];
        const { sheet, row, column } = cellOf(equation.total, statements);
        return this.find(sheet, row, column)?.formula === undefined ? [`${sheet}!${row},${column}`] : [];
      }),
    );
  }

  /** The formulas that are meant in the cell and its copies; null where it may be right, or none adds up what is said. */
  meantFor({ place, equations }: Sided): readonly MeantFormula[] | null {
    const node = this.nodeAt(place);
    if (!node) return null;
    // What a formula makes tie is no witness for it where labels put more below the total.
    const witnesses = this.equationsAt(place).filter((each) => !equations.some((said) => isPart(each, said)));
    if (this.isSaid(node, witnesses)) return null;
    const copies = this.copiesOf(node, place.statement);
    if (copies === "scattered") return null;
    if ([node, ...copies.map((copy) => copy.node)].some((each) => this.takesDoubtful(each))) return null;
    if (copies.length > 0 && this.isSaidBeside(place, [node, ...copies.map((copy) => copy.node)]))
      return null;
    const formula = this.textsAt(place).find(
      (text) => this.isSaid(this.graph.read(text, node), equations) || this.isDemanded(text, node, equations),
    );
    if (formula === undefined) return null;
    const all = [{ place, node }, ...copies].flatMap(({ place: at, node: each }): MeantFormula[] => {
      const text = shiftedFormula(formula, each.row - node.row, each.column - node.column);
      const isMeant =
        text !== null && (each === node || this.isSaid(this.graph.read(text, each), this.equationsAt(at)));
      return isMeant
        ? [{ cell: { sheet: each.sheet, row: each.row, column: each.column }, formula: text }]
        : [];
    });
    return all.length === copies.length + 1 ? all : null;
  }

  private nodeAt(place: Omit<Term, "factor">): FormulaNode | undefined {
    const { sheet, row, column } = cellOf({ ...place, factor: 1 }, this.found.statements);
    const cell = this.find(sheet, row, column);
    return cell && this.graph.nodeOf(cell);
  }

  private isSaid(node: FormulaNode, equations: readonly Equation[]): boolean {
    const form = this.expansions.of(node);
    return form !== null && equations.some((equation) => this.says(equation, form));
  }

  /** Whether it comes to what an equation demands now: where its own way of writing says it, another one need not. */
  private isDemanded(text: string, node: FormulaNode, equations: readonly CheckedEquation[]): boolean {
    const value = this.graph.evaluate(text, node);
    return equations.some(({ total, expected }) => {
      const amount =
        typeof value === "number"
          ? amountOf(value, node.cell, this.found.statements[total.statement]!)
          : null;
      return amount !== null && amount === expected;
    });
  }

  private says({ total, terms }: Equation, form: Expansion): boolean {
    const { statements } = this.found;
    const { unit, decimals } = statements[total.statement]!;
    const isOneUnit = terms.every(
      ({ statement }) => statements[statement]!.unit === unit && statements[statement]!.decimals === decimals,
    );
    if (!isOneUnit) return false;
    const cells = terms.map((term) => ({ ...cellOf(term, statements), factor: term.factor }));
    const said = this.expansions.ofCells(cells);
    return said !== null && isSameExpansion(form, said);
  }

  /** Whether the one formula of the line that is no copy of the others is what is said: then that may be wrong. */
  private isSaidBeside({ statement, line }: Omit<Term, "factor">, copies: readonly FormulaNode[]): boolean {
    return this.found.statements[statement]!.columns.some((_, column) => {
      const place = { statement, line, column };
      const node = this.nodeAt(place);
      const down = this.equationsAt(place).filter(({ terms }) =>
        terms.every((term) => term.statement === statement && term.column === column),
      );
      const whole = down.filter((each) => !down.some((other) => isPart(each, other)));
      return node !== undefined && !copies.includes(node) && this.isSaid(node, whole);
    });
  }

  /** Whether the formula takes a typed figure that is a total itself and misses. */
  private takesDoubtful(node: FormulaNode): boolean {
    const form = this.expansions.of(node);
    return form !== null && [...form.keys()].some((key) => this.doubtful.has(key));
  }

  /** The copies of a formula along its line of the table; "scattered" where others beside it are copies as well. */
  private copiesOf(
    node: FormulaNode,
    statement: number,
  ): readonly { readonly place: Omit<Term, "factor">; readonly node: FormulaNode }[] | "scattered" {
    const { form } = relativeForm(node.cell.formula!, node.row, node.column);
    const isCopy = (row: number, column: number) => {
      const other = this.find(node.sheet, row, column);
      return other?.formula !== undefined && relativeForm(other.formula, row, column).form === form;
    };
    for (let step = 1; step <= BESIDE; step++)
      if (isCopy(node.row - step, node.column) || isCopy(node.row + step, node.column)) return "scattered";
    const table = this.found.statements[statement]!;
    return table.columns.flatMap(({ column }) => {
      const spot = column === node.column ? null : amountAt(table, { row: node.row, column });
      if (!spot || !isCopy(node.row, column)) return [];
      const place = { statement, ...spot };
      return [{ place, node: this.nodeAt(place)! }];
    });
  }
}

/** Copies are looked for so many lines away. */
const BESIDE = 3;
