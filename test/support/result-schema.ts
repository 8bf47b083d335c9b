import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What is needed of ajv. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: unknown;
}
const { Ajv2020 } = jest.requireActual<{
  Ajv2020: new (options: object) => { compile(schema: object): Validator };
}>("ajv/dist/2020");

/** Whether something is what `kenzan schema` tells of; keys that it does not name are none of it. */
export function resultValidator(): Validator {
  const program = join(__dirname, "../../bin/kenzan.js");
  const { stdout } = spawnSync(process.execPath, [program, "schema"], { encoding: "utf8" });
  return new Ajv2020({ allErrors: true, strict: true }).compile(closed(JSON.parse(stdout)) as object);
}

/** What is wrong with a value by the schema. */
export function faultsBy(valid: Validator, value: unknown): unknown {
  return valid(value) ? [] : valid.errors;
}

/** The schema with no key but those that it names, so that a key that it lacks is found. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in schema ? { ...inner, additionalProperties: false } : inner;
}
