import type { Corpus } from "../figure";
import { aggrecol } from "./aggrecol";
import { euses } from "./euses";
import { fujiBudget } from "./fuji-budget";
import { printedTables } from "./printed-tables";
import { workbooks } from "./workbooks";

export const CORPORA: readonly Corpus[] = [
  aggrecol("aggrecol dataset", "dataset.jl.gz"),
  aggrecol("aggrecol unseen", "unseen.jl.gz"),
  printedTables("pages", "pages", (name) => `pages/${name}`),
  printedTables("kessan-card-r5", "kessan-card-r5", () => "kessan-card-r5"),
  fujiBudget,
  euses,
  workbooks,
];
