import { openLedger } from "../../../src/engine/repairs/ledger";
import { referenceBudget } from "./reference-budget";
it("x", () => {
  const book = referenceBudget({ signsLost: true });
  const clean = referenceBudget();
  const l = openLedger(book);
  for (const v of l.violated)
    process.stderr.write(
      v +
        ": " +
        l.rows[v]!.most +
        " " +
        l.rows[v]!.cells.map(
          (c) =>
            book.cells[c]!.id +
            "=" +
            book.cells[c]!.value +
            (book.cells[c]!.value !== clean.cells[c]!.value ? "*" : ""),
        ).join(" ") +
        "\n",
    );
});
