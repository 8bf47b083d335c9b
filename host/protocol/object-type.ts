import { HostError } from "./errors";

/** One type of Excel's objects: what it has, by the names that travel ("Name", "GetRange"). */
export interface ObjectType<Self> {
  /** As the client calls it: "Worksheet". */
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Self>>>;
  readonly objects?: Readonly<Record<string, (self: Self) => Handle>>;
  /** Methods that change nothing; what they return is plain data or a handle. */
  readonly reads?: Readonly<Record<string, Method<Self>>>;
  readonly writes?: Readonly<Record<string, Method<Self>>>;
  /** Only of a collection. */
  readonly items?: (self: Self) => readonly Handle[];
  /** An item by its key; throws ItemNotFound. */
  readonly item?: (self: Self, key: unknown) => Handle;
  /** By which the client finds the object again in its collection. */
  readonly identity?: (self: Self) => string;
  /** The client finds the object again by a reference of the host's. */
  readonly isReferenced?: true;
  /** Whether the object is still in the book. */
  readonly exists?: (self: Self) => boolean;
  /** Throws where nothing of the object may be changed. */
  readonly refuseWrite?: (self: Self) => void;
}

export interface Property<Self> {
  readonly get: (self: Self) => unknown;
  /** Absent where the property is read-only. */
  readonly set?: (self: Self, value: unknown) => void;
}

export type Method<Self> = (self: Self, args: Arguments) => unknown;

/** An object as the processor of batches sees it. A member that its type does not know is an ApiNotFound. */
export interface Handle {
  readonly typeName: string;
  readonly isReferenced: boolean;
  readonly isCollection: boolean;
  /** null where the client needs none. */
  readonly identity: string | null;
  readonly exists: boolean;
  readonly propertyNames: readonly string[];
  /** The object itself, or null where it is of another type. */
  as<Self>(type: ObjectType<Self>): Self | null;
  hasObject(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** null is the null object. */
  navigate(name: string): Handle | null;
  call(name: string, args: Arguments): unknown;
  items(): readonly Handle[];
  item(key: unknown): Handle;
}

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
