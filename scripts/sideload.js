/**
 * `npm run sideload` serves the pane, tells the Excel of this machine of it and starts that; it serves until Ctrl+C.
 * `npm run sideload -- stop` makes Excel forget it.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { findExcel } = require("./sideload/excel");

const MANIFEST = path.resolve(__dirname, "../manifest.xml");

const WORDS = {
  noExcel: [
    "このパソコンに Excel（Windows または Mac）が見つからないため、始められません。何も変更していません。Excel のあるパソコンで実行してください。",
    "No Excel (Windows or Mac) was found on this machine. Nothing was changed. Run this where Excel is installed.",
  ],
  started: [
    "Excel を開きました。［ホーム］→［アドイン］（または［挿入］→［個人用アドイン］→［開発者アドイン］）で「検算」を追加すると、［ホーム］タブに［検算する］が出ます。終わるときは Ctrl+C のあと npm run sideload -- stop を実行してください。",
    "Excel was started. Add Kenzan under Home > Add-ins (or Insert > My Add-ins > Developer Add-ins); Check then stands on the Home tab. To end: Ctrl+C, then npm run sideload -- stop.",
  ],
  stopped: [
    "開発用の登録を消しました。Excel を開き直すと、ボタンは出なくなります。",
    "The registration was removed. The buttons are gone when Excel is started again.",
  ],
  failed: [
    "始められませんでした。Excel のブックは変更していません。次の内容を確かめてから、もう一度お試しください：",
    "This could not be started. No workbook was changed. See what follows and try again:",
  ],
};

const say = (words, more = "") => process.stdout.write(`${words.join("\n")}\n${more}`);

async function main() {
  const excel = findExcel();
  if (!excel) {
    process.exitCode = 1;
    return say(WORDS.noExcel);
  }
  const id = /<Id>(.*?)<\/Id>/.exec(readFileSync(MANIFEST, "utf8"))[1];
  if (process.argv[2] === "stop") {
    excel.unregister(id);
    return say(WORDS.stopped);
  }
  await serve();
  excel.register(id, MANIFEST);
  excel.open();
  return say(WORDS.started);
}

/** With a certificate that this machine trusts, which office-addin-dev-certs makes. */
async function serve() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const options = await getHttpsServerOptions();
  const pane = require("../webpack.config.js")().find(({ name }) => name === "taskpane");
  const server = { type: "https", options };
  const compiler = webpack({ ...pane, mode: "development" });
  await new DevServer({ ...pane.devServer, server }, compiler).start();
}

main().catch((error) => {
  process.exitCode = 1;
  say(WORDS.failed, `${error.message}\n`);
});
