import type { Words } from "./words";

/** What the server for agents answers where it cannot do what is asked. */
export interface McpWords {
  /** Of a path outside the folder as of one that is not there, so that nothing outside can be felt out. */
  readonly notInside: (path: string) => string;
  readonly unknownTool: (name: string) => string;
  /** Of an argument that is missing or of another kind. */
  readonly argument: (key: "path" | "finding") => string;
  readonly noFinding: (finding: number, findings: number) => string;
}

export const MCP: Words<McpWords> = {
  ja: {
    notInside: (path) =>
      `${path} は、このサーバーのフォルダーにあるファイルではありません。フォルダーの中のパスを指定してください。`,
    unknownTool: (name) => `${name} というツールはありません。あるのは check、explain、rules です。`,
    argument: (key) =>
      key === "path"
        ? "path にブックのパス（文字列）が要ります。"
        : "finding に指摘の番号（0 からの整数）が要ります。",
    noFinding: (finding, findings) =>
      findings === 0
        ? "このブックには指摘がありません。"
        : `${finding} 番の指摘はありません。番号は 0 から ${findings - 1} です。`,
  },
  en: {
    notInside: (path) => `${path} is not a file in the folder of this server. Give a path inside it.`,
    unknownTool: (name) => `There is no tool ${name}. There are check, explain and rules.`,
    argument: (key) =>
      key === "path"
        ? "path: the path of a workbook (a text) is needed."
        : "finding: an index from 0 on is needed.",
    noFinding: (finding, findings) =>
      findings === 0
        ? "This workbook has no findings."
        : `There is no finding ${finding}. They go from 0 to ${findings - 1}.`,
  },
};
