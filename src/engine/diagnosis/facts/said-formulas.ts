import { shiftedFormula } from "../../book/formula/rewrite";
import { type BookGraph, type FormulaNode, graphOf } from "../../book/graph";
import { type CellFinder, cellFinder } from "../../book/lookup";
import { cellOf } from "../../findings";
import type {
  CheckedEquation,
  Equation,
  Finding,
  MeantFormula,
  Statement,
  Term,
  Workbook,
} from "../../types";
import { equationsByTotal } from "../pose/evidence";
import { meantTexts } from "../pose/evidence/meant-texts";
import { copiesAlong, copiesBeside } from "./copies";
import { takesEachOnce } from "./each-once";
import { type Expansion, Expansions, isSameExpansion } from "./expansion";
import { isInForm, isRowLeftOut } from "./in-form";
import { isHeld, outcomesWith } from "./outcomes";
import { isMadeByFormula, isPart, type Sided, turned } from "./said";

/** A check, and what misses in it. */
export interface CheckFound {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly findings: readonly Finding[];
}

/** What formulas add up, compared with what is said of their totals. */
export class SaidFormulas {
  private readonly graph: BookGraph;
  private readonly find: CellFinder;
  private readonly expansions: Expansions;
  private readonly equationsAt: (place: Omit<Term, "factor">) => readonly Equation[];
  private readonly textsAt: (place: Omit<Term, "factor">) => readonly string[];
  /** Typed figures that miss themselves: what takes them is not to blame for that. */
  private readonly doubtful: ReadonlySet<string>;

  constructor(
    private readonly found: CheckFound,
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
    if (!node) return this.typedOver({ place, equations });
    const witnesses = this.declaredAt(place).filter((each) => !isMadeByFormula(each, equations));
    if (this.isSaid(node, witnesses)) return null;
    const copies = this.copiesOf(node, place.statement);
    const formula = copies === "scattered" ? undefined : this.textSaid(place, node, equations);
    if (copies === "scattered" || formula === undefined) return null;
    const nodes = [node, ...copies.map((copy) => copy.node)];
    if (copies.length > 0 && !isRowLeftOut(node, formula) && this.isSaidBeside(place, nodes)) return null;
    const meant = this.graph.read(formula, node);
    if (nodes.some((each) => this.isForDoubtful(each, meant))) return null;
    if (copies.some((copy) => this.isRightIn(copy, formula, node))) return null;
    const all = [{ place, node }, ...copies].flatMap(({ place: at, node: each }): MeantFormula[] => {
      const { sheet, row, column, cell } = each;
      const text = shiftedFormula(formula, row - node.row, column - node.column);
      if (text === null) return [];
      const isMeant =
        each === node ||
        this.isSaid(this.graph.read(text, each), this.equationsAt(at)) ||
        // What it leaves out may be 0 in some columns.
        this.graph.evaluate(text, each) === cell.value;
      return isMeant ? [{ cell: { sheet, row, column }, formula: text }] : [];
    });
    if (all.length <= copies.length) return null;
    return all.sort((a, b) => a.cell.column - b.cell.column);
  }

  /** The formula of which cells beside a typed figure have copies, where it adds up what is said. */
  private typedOver({ place, equations }: Sided): readonly MeantFormula[] | null {
    const cell = cellOf({ ...place, factor: 1 }, this.found.statements);
    if (typeof this.find(cell.sheet, cell.row, cell.column)?.value !== "number") return null;
    const formula = this.textsAt(place).find(
      (text) =>
        this.takesEachOnce(this.graph.read(text, cell), equations) &&
        this.isSaid(this.graph.read(text, cell), equations) &&
        copiesBeside(text, cell, this.found.statements[place.statement]!, this.find) >= LEAST_COPIES,
    );
    return formula === undefined ? null : [{ cell, formula }];
  }

  /**
   * The likeliest text that adds up what is said; else one that comes to it now, since another may do so by chance where
   * lines are 0.
   */
  private textSaid(
    place: Omit<Term, "factor">,
    node: FormulaNode,
    equations: readonly CheckedEquation[],
  ): string | undefined {
    const table = this.found.statements[place.statement]!;
    const isCopied = (text: string) => copiesBeside(text, node, table, this.find) >= LEAST_COPIES;
    const texts = this.textsAt(place).filter((text) => isInForm(text, node.cell.formula!) || isCopied(text));
    const once = texts.filter((text) => this.takesEachOnce(this.graph.read(text, node), equations));
    const isSaid = (text: string) => this.isSaid(this.graph.read(text, node), equations);
    const outcomesOf = (text: string) =>
      outcomesWith({ text, node }, equations, this.found.statements, this.graph);
    // What adds up cells is compared by them.
    const isRoundedLink = (text: string) =>
      this.expansions.of(this.graph.read(text, node)) === null && outcomesOf(text).some(isHeld);
    return (
      // What the neighbours write, be it a link rounded to another unit, is put back rather than what says the same.
      once.find((text) => isCopied(text) && (isSaid(text) || isRoundedLink(text))) ??
      once.find(isSaid) ??
      // Where its own way of writing says it, another one need not.
      once.find((text) => outcomesOf(text).includes("tied"))
    );
  }

  private takesEachOnce(node: FormulaNode, equations: readonly Equation[]): boolean {
    const form = this.expansions.of(node);
    return form === null || takesEachOnce(node, form, equations, this.found.statements);
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

  /** What is said of a figure by more than figures, which a formula that leaves some out makes tie as well. */
  private declaredAt({ statement, line, column }: Omit<Term, "factor">): readonly Equation[] {
    return this.equationsAt({ statement, line, column }).filter(({ support }) => !support);
  }

  /**
   * Whether the one formula of the line that is no copy of the others, and takes none of them, is what is said: then that
   * may be wrong.
   */
  private isSaidBeside({ statement, line }: Omit<Term, "factor">, copies: readonly FormulaNode[]): boolean {
    const followers = new Set(this.graph.followersOf(copies).map(({ cell }) => cell));
    return this.found.statements[statement]!.columns.some((_, column) => {
      const place = { statement, line, column };
      const node = this.nodeAt(place);
      const isOther = node !== undefined && !copies.includes(node) && !followers.has(node.cell);
      return isOther && this.isSaid(node, this.downAt(place));
    });
  }

  /** Whether a copy does what is said of its own column: then the formula is right, and a part of this one is wrong. */
  private isRightIn(copy: Copy, formula: string, { row, column }: FormulaNode): boolean {
    const { node, place } = copy;
    const text = shiftedFormula(formula, node.row - row, node.column - column);
    const [own, meant] = [node, text === null ? null : this.graph.read(text, node)].map(
      (each) => each && this.expansions.of(each),
    );
    // What is left out may be 0 there.
    const leavesOutZero =
      text !== null &&
      this.graph.evaluate(text, node) === node.cell.value &&
      !(own && meant && isSameExpansion(own, meant));
    return !leavesOutZero && this.isSaid(node, this.downAt(place));
  }

  /** What is said of a figure down its own column; not what is part of another of these. */
  private downAt({ statement, line, column }: Omit<Term, "factor">): readonly Equation[] {
    const down = this.declaredAt({ statement, line, column }).filter(({ terms }) =>
      terms.every((term) => term.statement === statement && term.column === column),
    );
    return down.filter((each) => !down.some((other) => isPart(each, other)));
  }

  /** Whether the formula takes a typed figure that is a total itself and misses, and the one that is meant does not. */
  private isForDoubtful(node: FormulaNode, meant: FormulaNode): boolean {
    const [form, other] = [this.expansions.of(node), this.expansions.of(meant)];
    return form !== null && [...form.keys()].some((key) => this.doubtful.has(key) && !other?.has(key));
  }

  private copiesOf(node: FormulaNode, statement: number): readonly Copy[] | "scattered" {
    const columns = copiesAlong(node, this.found.statements[statement]!, this.find);
    if (columns === "scattered") return columns;
    return columns.map((spot) => ({
      place: { statement, ...spot },
      node: this.nodeAt({ statement, ...spot })!,
    }));
  }
}

type Copy = { readonly place: Omit<Term, "factor">; readonly node: FormulaNode };

/** So many copies beside a typed figure say what stood there. */
const LEAST_COPIES = 2;
