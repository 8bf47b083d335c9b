import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { twoSides } from "../sides";

/** 勘定式: assets left, liabilities and net assets right, the two last totals in one row. */
export const accountForm: Layout = {
  name: "account form",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const look = anyLook(random);
        if (table.id !== "balance-sheet") return printed(table, look);
        const cut = table.lines.findIndex(({ label }) => label === "負債の部");
        return twoSides(table, { cut, headings: HEADINGS }, look, random);
      }),
    ),
};

const HEADINGS = [
  ["科目", "科目"],
  ["資産の部", "負債及び純資産の部"],
  ["資産", "負債・純資産"],
] as const;
