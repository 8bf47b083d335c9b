import { openPane } from "../../../../host/bridges/page";
import { ExcelHost } from "../../../../host/host";
import { enter } from "../../../../host/model/content";
import { openBook } from "../../../../host/xlsx/open";

/** What the test reaches from outside: the host, and what a person does in Excel. */
export interface HostPage {
  readonly host: ExcelHost;
  readonly type: (sheet: string, row: number, column: number, value: unknown) => void;
}

declare global {
  interface Window {
    hostPage?: HostPage;
  }
}

async function start(): Promise<void> {
  const file = await fetch("book.xlsx");
  const host = new ExcelHost(openBook(new Uint8Array(await file.arrayBuffer()), "予算.xlsx"));
  window.hostPage = {
    host,
    type: (name, row, column, value) =>
      host.act((book) => {
        const sheet = book.sheets.find((each) => each.name === name)!;
        enter(book, sheet, { top: row, left: column, bottom: row, right: column }, value, "Unknown");
      }),
  };
  const language = new URLSearchParams(location.search).get("language") ?? "ja-JP";
  const frame = document.getElementById("pane") as HTMLIFrameElement;
  openPane(frame, host, { url: `${location.origin}/taskpane.html`, language });
}

void start();
