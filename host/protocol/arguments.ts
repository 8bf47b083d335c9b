import { HostError } from "./errors";
import type { Handle, ObjectType } from "./object-type";

/** The arguments of a call; what is of another type than the member wants is an InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(at: number): unknown {
    return this.values[at] ?? null;
  }

  text(at: number): string {
    return this.optionalText(at) ?? refuse(at);
  }

  optionalText(at: number): string | null {
    const value = this.raw(at);
    return value === null || typeof value === "string" ? value : refuse(at);
  }

  whole(at: number, otherwise?: number): number {
    const value = this.values[at] ?? otherwise;
    return typeof value === "number" && Number.isInteger(value) ? value : refuse(at);
  }

  flag(at: number, otherwise = false): boolean {
    const value = this.values[at] ?? otherwise;
    return typeof value === "boolean" ? value : refuse(at);
  }

  record(at: number): Readonly<Record<string, unknown>> {
    return recordOf(this.raw(at));
  }

  /** An argument that is an object of the client's, or null where it is something else. */
  object<Self>(at: number, type: ObjectType<Self>): Self | null {
    const value = this.raw(at);
    return isHandle(value) ? value.as(type) : null;
  }
}

/** A plain JSON object. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument", "an object was expected");
  }
  return value as Record<string, unknown>;
}

function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "as" in value;
}

function refuse(at: number): never {
  throw new HostError("InvalidArgument", `argument ${at + 1}`);
}
