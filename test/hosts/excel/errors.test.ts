import { explainError } from "../../../src/hosts/excel/errors";
import { readOpenWorkbook } from "../../../src/hosts/excel/read";
import { connect, HostError, type HostObject } from "./rich-api";

const refusing = (code: string): HostObject => ({
  objects: {
    Worksheets: () => {
      throw new HostError(code);
    },
  },
});

test.each([
  ["InvalidOperationInCellEditMode", "Enter で編集を確定"],
  ["AccessDenied", "保護"],
  ["ResponsePayloadSizeLimitExceeded", "大きすぎて"],
  ["SomethingNew", "エラーが起きました"],
])("%s is explained in Japanese", async (code, words) => {
  connect(refusing(code));
  const error = await readOpenWorkbook().catch((reason: unknown) => reason);
  expect(explainError(error).ja).toContain(words);
});

test("an error that is not Excel's is explained too", () => {
  expect(explainError("?").ja).toContain("エラーが起きました");
});
