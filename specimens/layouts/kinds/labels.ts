import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook, brokenOverLines, numbered, wideSpaced } from "../looks";
import { printed, type Look } from "../print";
import type { Dice } from "../../dice";

function eachTable(name: string, choose: (random: Dice) => Partial<Look>): Layout {
  return {
    name,
    layOut: (tables, random) =>
      toBook(tables.map((table) => printed(table, anyLook(random, choose(random))))),
  };
}

/** Each level in a column of its own. */
export const labelColumns = eachTable("label columns", () => ({ indentBy: "columns" }));

/** Ⅰ, 1., (1), ア. */
export const numberedLabels = eachTable("numbered labels", (random) => ({ label: numbered(random) }));

/** Nothing but the words tells the levels. */
export const withoutIndentation = eachTable("without indentation", () => ({ indentBy: "nothing" }));

/** 合 計, 未 収 金 */
export const wideLabels = eachTable("wide labels", () => ({ label: wideSpaced }));

export const brokenLabels = eachTable("broken labels", () => ({ label: brokenOverLines }));
