import { HostError } from "./errors";
import type { Arguments, Handle, ObjectType } from "./object-type";

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
