import { createRequire } from "node:module";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = createRequire(__filename)("../package-lock.json") as {
  packages: Readonly<Record<string, Locked>>;
};

/** All that `npm install --omit=dev` would install: more than is in what is shipped, which NOTICES.txt names. */
const forUse = Object.entries(packages).filter(([place, { dev }]) => place !== "" && !dev);

const ALLOWED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
/** office.js goes along unmodified with its licence, which says so. */
const BY_ITS_OWN_LICENCE = ["node_modules/@microsoft/office-js"];

test("whatever may be shipped is under a licence that lets it be", () => {
  const others = forUse.filter(([, { license }]) => !ALLOWED.includes(license ?? ""));
  expect(others.map(([place]) => place)).toEqual(BY_ITS_OWN_LICENCE);
  expect(forUse.length).toBeGreaterThan(100);
});

test("nothing that may be shipped runs a script when it is installed", () => {
  expect(forUse.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([]);
});
