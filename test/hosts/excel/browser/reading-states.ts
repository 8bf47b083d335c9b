import { keptXml } from "../../../../src/hosts/kept-xml";
import { READING_LIST } from "../../../../src/hosts/reading-xml";
import { button, type State } from "./state";
import { check } from "./steps";

type Reach = State["reach"];

const openSection: Reach = async ({ pane }) => {
  await check(pane);
  await button({ pane }, /^(何を何として読んだか|What was read as what)/).click();
  await button({ pane }, /^(表の読み取りを直す|Correct the table)$/).waitFor();
};

const inDialog: Reach = async ({ pane }) => {
  await pane.getByRole("dialog").waitFor();
};

/** Says of 直接費, from the finding, that it is the total of the two lines above it. */
const sayTotal: Reach = async ({ pane }) => {
  await button({ pane }, /^(この合計の読み取りを直す|Correct this total)$/).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByLabel(/^(合計の行|Total)$/).selectOption({ label: "直接費" });
  await dialog.getByRole("radio", { name: /^(次の行の合計|the total of these lines)$/ }).click();
  await dialog.getByLabel("業務費").selectOption("+");
  await dialog.getByLabel("人件費").selectOption("+");
};

/** The states in which people see and put right how tables were read. */
export const READING_STATES: Readonly<Record<string, State>> = {
  reading: { opening: { book: "wrongly-read" }, reach: openSection },
  "reading-table": {
    opening: { book: "wrongly-read" },
    reach: async (opened) => {
      await openSection(opened);
      await button(opened, /^(表の読み取りを直す|Correct the table)$/).click();
      await inDialog(opened);
    },
  },
  "reading-total": {
    opening: { book: "wrongly-read" },
    reach: async (opened) => {
      await check(opened.pane);
      await sayTotal(opened);
    },
  },
  "reading-kept": {
    opening: { book: "wrongly-read" },
    reach: async (opened) => {
      await check(opened.pane);
      await sayTotal(opened);
      await opened.pane
        .getByRole("dialog")
        .getByRole("button", { name: /^(保存して検算する|Save and check)$/ })
        .click();
      await opened.pane.getByText(/すべては検算していません|not everything was checked/).waitFor();
      await button(opened, /^(何を何として読んだか|What was read as what)/).click();
      await button(opened, /^(指定を取り消す|Remove)$/).waitFor();
    },
  },
  "reading-unheeded": {
    opening: { book: "wrongly-read" },
    reach: async ({ page, pane }) => {
      const table = { sheet: "旧表", table: "予算書", columns: "金額", begins: "科目", number: 1 };
      const xml = keptXml(READING_LIST, [{ table, said: { kind: "unit", unit: 1000 } }]);
      await page.evaluate(
        (kept) => {
          window.hostPage!.host.book.xmlParts.push({ id: "kept", xml: kept });
        },
        xml.replace("</reading>", "<later/></reading>"),
      );
      await check(pane);
      await pane.getByText(/使っていません|are not used/).waitFor();
    },
  },
};
