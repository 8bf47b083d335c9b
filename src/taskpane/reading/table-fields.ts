import type { ColumnUse, Said, SaidRounding } from "../../engine/types";
import type { ShownTable } from "./result";

/** One thing that can be said of a table. */
export interface TableField {
  readonly id: string;
  /** What was said of it before. */
  readonly kept: ShownTable["choices"][number]["choice"] | undefined;
  readonly valueOf: (said: Said) => string;
  readonly say: (value: string) => Said;
}

/** That it is none, its unit, its rounding, what each of its columns holds. */
export function fieldsOf(table: ShownTable): readonly TableField[] {
  const earlier = (fits: (said: Said) => boolean) =>
    table.choices.find(({ choice }) => fits(choice.said))?.choice;
  return [
    {
      id: "none",
      kept: earlier(({ kind }) => kind === "not-a-statement"),
      valueOf: () => "yes",
      say: () => ({ kind: "not-a-statement" }),
    },
    {
      id: "unit",
      kept: earlier(({ kind }) => kind === "unit"),
      valueOf: (said) => (said.kind === "unit" ? String(said.unit) : ""),
      say: (value) => ({ kind: "unit", unit: Number(value) }),
    },
    {
      id: "rounding",
      kept: earlier(({ kind }) => kind === "rounding"),
      valueOf: (said) => (said.kind === "rounding" ? said.rounding : ""),
      say: (value) => ({ kind: "rounding", rounding: value as SaidRounding }),
    },
    ...table.columns.map(({ place }, at): TableField => ({
      id: `column ${at}`,
      kept: earlier(
        (said) =>
          said.kind === "column" && said.column.label === place.label && said.column.number === place.number,
      ),
      valueOf: (said) => (said.kind === "column" ? said.use : ""),
      say: (value) => ({ kind: "column", column: place, use: value as ColumnUse }),
    })),
  ];
}
