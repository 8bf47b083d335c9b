import { Arguments, type Handle } from "./object-type";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
  PATH,
} from "./batch";
import { HostError } from "./errors";
import { query, wireName } from "./query";

/** What a member of the null object answers. */
const OF_NULL = { _IsNull: true };

/** Answers batches over a tree of objects; remembers between them what the client refers to. */
export class BatchProcessor {
  private readonly references = new Map<string, Handle>();
  private readonly kept = new WeakMap<Handle, string>();
  private lastReference = 0;

  constructor(private readonly root: Handle) {}

  /** References that the client has not released. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Performs the actions in their order up to the first that fails; what was done before it stays done. */
  answer({ Actions, ObjectPaths }: Batch): BatchAnswer {
    const paths = new Paths(ObjectPaths, this.root, this.references);
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [ActionIndex, action] of Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.perform(action, paths) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const Location = locationOf(action, ObjectPaths);
        return { Results, Error: { Code: error.code, Message: error.message, Location, ActionIndex } };
      }
    }
    return { Results };
  }

  private perform(action: Action, paths: Paths): unknown {
    if (action.ActionType === ACTION.trace) return null;
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const object = paths.object(action.ObjectPathId);
    if (object === null) return action.ActionType === ACTION.method ? OF_NULL : null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiated(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(object, action.QueryInfo ?? {});
      case ACTION.method:
        if (action.Name === "_KeepReference") return this.keep(object);
        return plain(object.call(action.Name, paths.args(action.ArgumentInfo)));
      case ACTION.setProperty:
        object.set(action.Name, paths.args(action.ArgumentInfo).raw(0));
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          object.set(wireName(name), value);
        return null;
      default:
        throw new HostError("ApiNotFound", `The host has no action of type ${action.ActionType}.`);
    }
  }

  private instantiated(object: Handle): object {
    const reference = this.kept.get(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return object.identity === null ? {} : { Id: object.identity };
  }

  /** The client wants to refer to an object in later batches, until it releases it. */
  private keep(object: Handle): void {
    if (!object.isReferenced || this.kept.has(object)) return;
    this.lastReference += 1;
    const reference = `reference-${this.lastReference}`;
    this.kept.set(object, reference);
    this.references.set(reference, object);
  }
}

/** The objects that the paths of one batch lead to; each path is followed once, where it is first needed. */
class Paths {
  private readonly followed = new Map<number, Handle | null>();

  constructor(
    private readonly paths: Batch["ObjectPaths"],
    private readonly root: Handle,
    private readonly references: ReadonlyMap<string, Handle>,
  ) {}

  /** null for the null object and for what hangs off it. */
  object(id: number): Handle | null {
    const known = this.followed.get(id);
    const found = known === undefined ? this.follow(id) : known;
    this.followed.set(id, found);
    if (found && !found.exists) throw new HostError("ItemNotFound", `The ${found.typeName} is gone.`);
    return found;
  }

  args(info: ArgumentInfo | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds;
    return new Arguments(
      (info?.Arguments ?? []).map((argument, at) => {
        const id = ids?.[at];
        return typeof id === "number" && id > 0 ? this.object(id) : argument;
      }),
    );
  }

  private follow(id: number): Handle | null {
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidReference", `no object path ${id}`);
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.referenced(path.Name);
    if (path.ObjectPathType === PATH.newObject) return internalService(path);
    const parent = this.object(path.ParentObjectPathId ?? -1);
    return parent && this.step(parent, path);
  }

  private step(parent: Handle, { ObjectPathType, Name, ArgumentInfo }: ObjectPath): Handle | null {
    const args = this.args(ArgumentInfo);
    switch (ObjectPathType) {
      case PATH.indexer:
        return parent.item(args.raw(0));
      case PATH.property:
        return parent.navigate(Name);
      case PATH.method:
        return asHandle(parent.call(Name, args), `${parent.typeName}.${Name}`);
      default:
        throw new HostError("ApiNotFound", `The host has no object path of type ${ObjectPathType}.`);
    }
  }

  private referenced(name: string): Handle {
    const found = this.references.get(name);
    if (!found) throw new HostError("InvalidReference", `${name} was released`);
    return found;
  }
}

/** Services that Microsoft's client asks for its own ends (telemetry, flights) are not there. */
function internalService({ Name }: ObjectPath): null {
  if (Name.startsWith("Microsoft.")) return null;
  throw new HostError("ApiNotFound", `The host has no new object ${Name}.`);
}

function asHandle(value: unknown, location: string): Handle | null {
  if (value === null) return null;
  if (typeof value === "object" && value !== null && "typeName" in value) return value as Handle;
  throw new HostError("ApiNotFound", `${location} gives no object.`);
}

/** A method called for its effect may give a handle that nobody asked for. */
function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && "typeName" in value ? null : (value ?? null);
}

function locationOf(action: Action, paths: Batch["ObjectPaths"]): string {
  const path = paths[action.ObjectPathId];
  return [path?.Name, action.Name].filter((step) => step).join(".");
}
