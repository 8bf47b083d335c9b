import { openPane } from "../../../../host/bridges/page";
import { ExcelHost } from "../../../../host/host";
import { enter } from "../../../../host/model/content";
import { type ErrorCode, HostError } from "../../../../host/protocol/errors";
import { openBook } from "../../../../host/xlsx/open";
import { saveBook } from "../../../../host/xlsx/save";

/** What the test reaches from outside: the host, and what a person does in Excel. */
export interface HostPage {
  readonly host: ExcelHost;
  /** Whatever is asked of the workbook fails from now on. */
  readonly fail: (code: ErrorCode) => void;
  /** Shows this page in the pane, as a button of the ribbon does. */
  readonly show: (address: string) => void;
  readonly type: (sheet: string, row: number, column: number, value: unknown) => void;
  /** The bytes of the file that Excel would write now. */
  readonly save: () => number[];
}

declare global {
  interface Window {
    hostPage?: HostPage;
  }
}

/** The address says what is opened, and in what Excel: book, pane or address, language, api, view. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const file = await fetch(`books/${asked.get("book") ?? "budget-h28-signs-lost"}.xlsx`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const host = new ExcelHost(openBook(bytes, "予算.xlsx"));
  const options = {
    language: asked.get("language") ?? "ja-JP",
    sets: { ExcelApi: Number(asked.get("api") ?? 1.14), DelayForCellEdit: 1.1, RichApiRuntime: 1.1 },
    isViewOnly: asked.has("view"),
  };
  let stop = () => {};
  const show = (address: string) => {
    stop();
    const frame = document.getElementById("pane") as HTMLIFrameElement;
    stop = openPane(frame, host, { ...options, url: location.origin + address });
  };
  window.hostPage = {
    host,
    fail: (code) => {
      const get = () => {
        throw new HostError(code);
      };
      Object.defineProperties(host.book, { name: { get }, isReadOnly: { get } });
    },
    show,
    save: () => [...saveBook(host.book, bytes)],
    type: (name, row, column, value) =>
      host.act((book) => {
        const sheet = book.sheets.find((each) => each.name === name)!;
        enter(
          { book, sheet, range: { top: row, left: column, bottom: row, right: column } },
          value,
          "Unknown",
        );
      }),
  };
  show(asked.get("address") ?? `/${asked.get("pane") ?? "taskpane"}.html`);
}

void start();
