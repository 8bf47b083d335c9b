import type { ErrorCode } from "../../../../host/protocol/errors";
import type { Opened } from "./session";
import type { State } from "./state";
import { check } from "./steps";

const fail = ({ page }: Opened, code: ErrorCode) =>
  page.evaluate((each) => window.hostPage!.fail(each), code);

/** Excel does not answer any more. */
export const silence = ({ page }: Opened) =>
  page.evaluate(() => {
    window.hostPage!.host.answer = () => new Promise(() => undefined);
  });

const START = /^(検算する|Check)$/;
const UNMARK = /^(印を消す|Remove marks)$/;

/** Every error of Excel that has words of its own, and one that has none. */
const CODES = [
  "AccessDenied",
  "ItemNotFound",
  "InvalidSelection",
  "ResponsePayloadSizeLimitExceeded",
  "ApiNotFound",
  "GeneralException",
] as const;

const refused = (code: ErrorCode): State => ({
  opening: {},
  reach: async (opened) => {
    await fail(opened, code);
    await opened.pane.getByRole("button", { name: START }).click();
    await opened.pane.getByText(code).waitFor();
  },
});

const notWritten = (code: ErrorCode, words: RegExp): State => ({
  opening: {},
  reach: async (opened) => {
    const { pane } = opened;
    await check(pane);
    await fail(opened, code);
    await pane.getByRole("button", { name: UNMARK }).click();
    await pane.getByText(words).waitFor();
  },
});

/** What the pane says where Excel does not do what is asked. */
export const ERROR_STATES: Readonly<Record<string, State>> = {
  ...Object.fromEntries(CODES.map((code) => [`error-${code}`, refused(code)])),
  "write-denied": notWritten("AccessDenied", /保護は解除していません|left as it is/),
  "write-elsewhere": notWritten("UnsupportedSheet", /別のブックやグラフ|Another workbook or a chart/),
  "write-too-large": notWritten("RequestPayloadSizeLimitExceeded", /上限を超えた|more to write/),
  "write-unknown": notWritten("GeneralException", /GeneralException/),
  "write-while-editing": notWritten("InvalidOperationInCellEditMode", /編集中|being edited/),
  "write-read-only": {
    opening: {},
    reach: async ({ page, pane }) => {
      await check(pane);
      await page.evaluate(() => void (window.hostPage!.host.book.isReadOnly = true));
      await pane.getByRole("button", { name: UNMARK }).click();
      await pane.getByText(/読み取り専用で開かれている|open read-only/).waitFor();
    },
  },
};
