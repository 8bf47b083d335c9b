import type { Arguments } from "./arguments";
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

export function handle<Self>(type: ObjectType<Self>, self: Self): Handle {
  return new TypedHandle(type, self);
}

/** "XOrNullObject" is X with the null object in place of ItemNotFound. */
const OR_NULL = /OrNullObject$/;

class TypedHandle<Own> implements Handle {
  constructor(
    private readonly type: ObjectType<Own>,
    private readonly self: Own,
  ) {}

  get typeName() {
    return this.type.name;
  }

  get isReferenced() {
    return this.type.isReferenced === true;
  }

  get isCollection() {
    return this.type.items !== undefined;
  }

  get identity() {
    return this.type.identity?.(this.self) ?? null;
  }

  get exists() {
    return this.type.exists?.(this.self) ?? true;
  }

  get propertyNames() {
    return Object.keys(this.type.properties ?? {});
  }

  as<Self>(type: ObjectType<Self>): Self | null {
    return (this.type as unknown) === type ? (this.self as unknown as Self) : null;
  }

  hasObject(name: string): boolean {
    return has(this.type.objects, name) || has(this.type.objects, name.replace(OR_NULL, ""));
  }

  get(name: string): unknown {
    return this.known(this.type.properties, name).get(this.self);
  }

  set(name: string, value: unknown): void {
    const { set } = this.known(this.type.properties, name);
    if (!set) throw new HostError("InvalidArgument", `${this.typeName}.${name} is read-only`);
    this.type.refuseWrite?.(this.self);
    set(this.self, value);
  }

  navigate(name: string): Handle | null {
    return this.orNull(this.type.objects, name, (known) => this.known(this.type.objects, known)(this.self));
  }

  call(name: string, args: Arguments): unknown {
    const { reads, writes, items } = this.type;
    if (has(writes, name)) {
      this.type.refuseWrite?.(this.self);
      return writes[name]!(this.self, args);
    }
    if (items && name === "GetCount" && !has(reads, name)) return items(this.self).length;
    if (items && name === "GetItemAt" && !has(reads, name)) return this.itemAt(args.whole(0));
    return this.orNull(reads, name, (known) => {
      if (known === "GetItem" && this.type.item) return this.item(args.raw(0));
      return this.known(reads, known)(this.self, args);
    });
  }

  items(): readonly Handle[] {
    return this.type.items?.(this.self) ?? [];
  }

  item(key: unknown): Handle {
    if (!this.type.item) throw new HostError("ApiNotFound", `${this.typeName} has no items`);
    return this.type.item(this.self, key);
  }

  private itemAt(index: number): Handle {
    const found = this.items()[index];
    if (!found) throw new HostError("ItemNotFound", `${this.typeName} has no item ${index}`);
    return found;
  }

  private orNull<Result>(
    table: Readonly<Record<string, unknown>> | undefined,
    name: string,
    act: (known: string) => Result,
  ): Result | null {
    if (has(table, name) || !OR_NULL.test(name)) return act(name);
    try {
      return act(name.replace(OR_NULL, ""));
    } catch (error) {
      if (error instanceof HostError && error.code === "ItemNotFound") return null;
      throw error;
    }
  }

  private known<Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member {
    if (!has(table, name)) throw new HostError("ApiNotFound", `The host has no ${this.typeName}.${name}.`);
    return table[name]!;
  }
}

function has<Member>(
  table: Readonly<Record<string, Member>> | undefined,
  name: string,
): table is Readonly<Record<string, Member>> {
  return table !== undefined && Object.hasOwn(table, name);
}
