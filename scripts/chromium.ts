import { existsSync } from "node:fs";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A real browser: the one that CHROME names, else one that is installed, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME ?? "", ...INSTALLED].find((path) => path !== "" && existsSync(path));
  return chromium.launch({
    executablePath: installed ?? (await packaged.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}
