import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { CLI } from "../../messages/cli";
import { MCP } from "../../messages/mcp";
import { Refusal } from "../refusal";
import { TOOLS } from "./tools";

/**
 * A Model Context Protocol server over standard input and output, for agents that fill in budgets and need a gate that is
 * not theirs. It reads workbooks below one folder, writes nothing and opens no connection.
 * @returns once the client has gone.
 */
export async function serve(folder: string, version: string): Promise<void> {
  const server = new Server({ name: "kenzan", version }, { capabilities: { tools: {} } });
  const tools = TOOLS.map(({ run: _run, ...tool }) => ({ ...tool, annotations: { readOnlyHint: true } }));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    const lang = params.arguments?.lang === "en" ? "en" : "ja";
    if (!tool) return failed(MCP[lang].unknownTool(params.name));
    try {
      const told = await tool.run(params.arguments ?? {}, { folder, lang });
      return { content: [{ type: "text" as const, text: JSON.stringify(told) }] };
    } catch (error) {
      const words = CLI[lang];
      return failed(error instanceof Refusal ? error.say(words, lang) : words.unexpected(String(error)));
    }
  });
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}

function failed(text: string) {
  return { isError: true, content: [{ type: "text" as const, text }] };
}
