import { cruise } from "dependency-cruiser";
import { importRules } from "../../lint/imports.js";

/**
 * Every import between files of ours below the current folder, types included, and those that run against the order
 * of lint/order.js; nothing is excepted.
 * @returns {Promise<{ imports: Map<string, string[]>, against: { rule: string, from: string, to: string }[] }>}
 */
export async function importsOf(folders) {
  const forbidden = importRules(() => []);
  const { output } = await cruise(folders, {
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  });
  const own = output.modules.filter(({ source }) =>
    folders.some((folder) => source.startsWith(`${folder}/`)),
  );
  return {
    imports: new Map(
      own.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
    ),
    against: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
