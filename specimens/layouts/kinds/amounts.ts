import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook, asText, zeroAs } from "../looks";
import { printed } from "../print";

/** Amounts typed as text, all or some of them, in every form. */
export const amountTexts: Layout = {
  name: "amounts as text",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const share = random.pick([10, 10, 5, 2]);
        const unit = random.below(4) === 0 ? table.unit : "";
        return printed(table, anyLook(random, { amount: asText(random, share, unit) }));
      }),
    ),
};

/** Nothing is printed as 0, as －, or not at all, table by table or cell by cell. */
export const nothings: Layout = {
  name: "blank, 0 and －",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const marks = random.shuffle([null, "－", "-", "0", "―", "ー"]).slice(0, 1 + random.below(3));
        const amount: typeof one = (figure) => one(figure);
        const one = (figure: Parameters<ReturnType<typeof zeroAs>>[0]) => zeroAs(random.pick(marks))(figure);
        return printed(table, anyLook(random, { amount }));
      }),
    ),
};
