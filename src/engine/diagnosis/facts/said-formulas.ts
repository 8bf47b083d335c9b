import { relativeForm } from "../../book/formula/relative";
import { shiftedFormula } from "../../book/formula/rewrite";
import type { FormulaNode } from "../../book/graph";
import { cellOf } from "../../findings";
import type { CellRef, CheckedEquation, Equation, MeantFormula, Term, Workbook } from "../../types";
import { meantTexts } from "../pose/evidence/meant-texts";
import { copiesAlong, copiesBeside } from "./copies";
import { type Doubtful, doubtfulTotals, isRightButFor } from "./doubtful";
import { takesEachOnce } from "./each-once";
import { isSameExpansion } from "./expansion";
import { handOf, isInForm, isRowLeftOut } from "./in-form";
import { isHeld, outcomesWith } from "./outcomes";
import { isMadeByFormula, type Sided } from "./said";
import { type CheckFound, Sayings } from "./sayings";

/** What formulas add up, compared with what is said of their totals. */
export class SaidFormulas {
  private readonly said: Sayings;
  private readonly textsAt: (place: Omit<Term, "factor">) => readonly string[];
  private readonly doubtful: Doubtful;

  constructor(
    private readonly found: CheckFound,
    workbook: Workbook,
  ) {
    this.said = new Sayings(found, workbook);
    this.textsAt = meantTexts(found.statements, workbook, this.said.equationsAt);
    this.doubtful = doubtfulTotals(found, this.said.find);
  }

  /** The formulas that are meant in the cell and its copies; null where it may be right, or none adds up what is said. */
  meantFor({ place, equations }: Sided): readonly MeantFormula[] | null {
    const node = this.said.nodeAt(place);
    if (!node) return this.typedOver({ place, equations });
    const witnesses = this.said
      .declaredAt(place)
      .filter((each) => !isMadeByFormula(each, equations) && !this.said.isMadeFrom(node, each));
    if (this.said.isSaid(node, witnesses)) return null;
    const copies = this.copiesOf(node, place.statement);
    const formula = copies === "scattered" ? undefined : this.textSaid(place, node, equations);
    if (copies === "scattered" || formula === undefined) return null;
    const nodes = [node, ...copies.map((copy) => copy.node)];
    if (copies.length > 0 && !isRowLeftOut(node, formula) && this.said.isSaidBeside(place, nodes))
      return null;
    const meant = this.said.graph.read(formula, node);
    if (nodes.some((each) => this.isForDoubtful(each, meant))) return null;
    if (copies.some((copy) => this.isRightIn(copy, formula, node))) return null;
    const all = [{ place, node }, ...copies].flatMap(({ place: at, node: each }): MeantFormula[] => {
      const { sheet, row, column, cell } = each;
      const text = shiftedFormula(formula, row - node.row, column - node.column);
      if (text === null) return [];
      const isMeant =
        each === node ||
        this.said.isSaid(this.said.graph.read(text, each), this.said.equationsAt(at)) ||
        // What it leaves out may be 0 in some columns.
        this.said.graph.evaluate(text, each) === cell.value;
      return isMeant ? [{ cell: { sheet, row, column }, formula: text }] : [];
    });
    if (all.length <= copies.length) return null;
    return all.sort((a, b) => a.cell.column - b.cell.column);
  }

  /** The formula of which cells beside a typed figure have copies, where it adds up what is said. */
  private typedOver({ place, equations }: Sided): readonly MeantFormula[] | null {
    const cell = cellOf({ ...place, factor: 1 }, this.found.statements);
    if (typeof this.said.find(cell.sheet, cell.row, cell.column)?.value !== "number") return null;
    const formula = this.textsAt(place).find(
      (text) =>
        this.takesEachOnce(this.said.graph.read(text, cell), equations) &&
        this.said.isSaid(this.said.graph.read(text, cell), equations) &&
        copiesBeside(text, cell, this.found.statements[place.statement]!, this.said.find) >=
          (this.isAmongSubtotals(text, cell) ? 1 : LEAST_COPIES),
    );
    return formula === undefined ? null : [{ cell, formula }];
  }

  /** Whether a SUBTOTAL takes the cell and what this one adds up: it would take that twice if the cell were none. */
  private isAmongSubtotals(text: string, cell: CellRef): boolean {
    const meant = this.said.graph.read(text, cell);
    const parts = this.said.expansions.of(meant);
    return (
      meant.isSubtotal &&
      this.said.graph.followersOf([cell]).some((node) => {
        const form = node.isSubtotal ? this.said.expansions.of(node) : null;
        return parts !== null && form !== null && [...parts.keys()].every((key) => form.has(key));
      })
    );
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
    const isCopied = (text: string) => copiesBeside(text, node, table, this.said.find) >= LEAST_COPIES;
    const isOfLine = (text: string) =>
      copiesBeside(text, node, { ...table, lines: [] }, this.said.find) >= LEAST_COPIES;
    const texts = this.textsAt(place).filter((text) => isInForm(text, node.cell.formula!) || isCopied(text));
    const isSaid = (text: string) => this.said.isSaid(this.said.graph.read(text, node), equations);
    const once = texts.filter(
      (text) =>
        // What the others of its line write alike they mean, wherever their ranges end.
        (isOfLine(text) && isSaid(text)) || this.takesEachOnce(this.said.graph.read(text, node), equations),
    );
    const outcomesOf = (text: string) =>
      outcomesWith({ text, node }, equations, this.found.statements, this.said.graph);
    // What adds up cells is compared by them.
    const isRoundedLink = (text: string) =>
      this.said.expansions.of(this.said.graph.read(text, node)) === null && outcomesOf(text).some(isHeld);
    const hand = handOf(node.cell.formula!);
    const isStretched = (text: string) =>
      relativeForm(text, node.row, node.column).shape ===
        relativeForm(node.cell.formula!, node.row, node.column).shape &&
      copiesBeside(text, node, { ...table, lines: [] }, this.said.find) > 0;
    return (
      // SUM(C4:C7) beside SUM(B4:B7), in a column whose other lines add up sheets.
      once.find((text) => hand.isAs(text) && isSaid(text) && isStretched(text)) ??
      once.find((text) => isCopied(text) && hand.mayBe(text) && (isSaid(text) || isRoundedLink(text))) ??
      once.find((text) => hand.isAs(text) && isSaid(text)) ??
      once.find(isSaid) ??
      // Where its own way of writing says it, another one need not.
      once.find((text) => outcomesOf(text).includes("tied"))
    );
  }

  private takesEachOnce(node: FormulaNode, equations: readonly Equation[]): boolean {
    const form = this.said.expansions.of(node);
    if (form === null) return true;
    return takesEachOnce(
      node,
      { form, isSaid: this.said.isSaid(node, equations) },
      equations,
      this.found.statements,
    );
  }

  /** Whether a copy does what is said of its own column: then the formula is right, and a part of this one is wrong. */
  private isRightIn(copy: Copy, formula: string, { row, column }: FormulaNode): boolean {
    const { node, place } = copy;
    const text = shiftedFormula(formula, node.row - row, node.column - column);
    const [own, meant] = [node, text === null ? null : this.said.graph.read(text, node)].map(
      (each) => each && this.said.expansions.of(each),
    );
    // What is left out may be 0 there.
    const leavesOutZero =
      text !== null &&
      this.said.graph.evaluate(text, node) === node.cell.value &&
      !(own && meant && isSameExpansion(own, meant));
    return !leavesOutZero && this.said.isSaid(node, this.said.downAt(place));
  }

  /** Whether a typed figure is to blame for what the formula comes to. */
  private isForDoubtful(node: FormulaNode, text: FormulaNode): boolean {
    const [form, meant] = [this.said.expansions.of(node), this.said.expansions.of(text)];
    return form && meant ? isRightButFor(this.doubtful, { node, form, meant }, this.said.partsOf) : false;
  }

  private copiesOf(node: FormulaNode, statement: number): readonly Copy[] | "scattered" {
    const columns = copiesAlong(node, this.found.statements[statement]!, this.said.find);
    if (columns === "scattered") return columns;
    return columns.map((spot) => ({
      place: { statement, ...spot },
      node: this.said.nodeAt({ statement, ...spot })!,
    }));
  }
}

type Copy = { readonly place: Omit<Term, "factor">; readonly node: FormulaNode };

/** So many copies beside a typed figure say what stood there. */
const LEAST_COPIES = 2;
