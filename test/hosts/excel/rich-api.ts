/**
 * Answers the batches of Microsoft's own Excel client, which is evaluated unmodified: what the client sends reaches
 * `root`, an object of ours. A member that `root` does not know makes the batch fail with ApiNotFound.
 */
import { readFileSync } from "node:fs";

/** An object of the fake host. Members are named as the client names them: properties camelCase, the rest PascalCase. */
export interface HostObject {
  readonly properties?: Readonly<Record<string, () => unknown>>;
  /** Navigation and methods that return an object; null is the null object. */
  readonly objects?: Readonly<Record<string, (...args: never[]) => HostObject | null>>;
  /** Methods that return plain data. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Only for a collection; the key is what an item answers as its Id. */
  readonly items?: () => ReadonlyMap<string, HostObject>;
}

export class HostError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export interface Connection {
  /** Batches answered since the client was connected, without its release of references. */
  syncs(): number;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly never[] };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly never[] };
  readonly QueryInfo?: { readonly Select: readonly string[] };
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

let answerBatch: (batch: Batch) => object = () => ({ Results: [] });

/** Connects the client to `root`; later calls connect it to another one. */
export function connect(root: HostObject): Connection {
  if (!("Excel" in globalThis)) startClient();
  const references = new Map<string, HostObject>();
  let syncs = 0;
  answerBatch = (batch) => {
    if (!batch.Actions.some(({ Name }) => Name === "_RemoveReference")) syncs += 1;
    return answer(batch, root, references);
  };
  return { syncs: () => syncs };
}

function startClient() {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text);
      const body = JSON.stringify(answerBatch(message.body));
      const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify(reply)));
    },
  };
  const page = { href: "http://localhost/", hostname: "localhost", search: "", hash: "", protocol: "http:" };
  const document = { createElement: () => ({}), getElementsByTagName: () => [], cookie: "", URL: page.href };
  const globals = { window: globalThis, document, location: page, _richApiNativeBridge: bridge };
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", platform: "" } });
  const client = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  (0, eval)(readFileSync(client, "utf8"));
}

const GLOBAL = 1;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;

const INSTANTIATE = 1;
const QUERY = 2;
const CALL = 3;

function answer(batch: Batch, root: HostObject, references: Map<string, HostObject>): object {
  const resolved = new Map<number, HostObject | null>();
  const resolve = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const found = follow(batch.ObjectPaths[id], resolve, root, references);
    resolved.set(id, found);
    return found;
  };
  const results: object[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action, resolve(action.ObjectPathId), references) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message } = error;
      return { Results: results, Error: { Code, Message, Location: action.Name, ActionIndex: index } };
    }
  }
  return { Results: results };
}

function follow(
  path: ObjectPath | undefined,
  resolve: (id: number) => HostObject | null,
  root: HostObject,
  references: Map<string, HostObject>,
): HostObject | null {
  if (path === undefined) throw new HostError("InvalidReference");
  const args = path.ArgumentInfo?.Arguments ?? [];
  if (path.ObjectPathType === GLOBAL) return root;
  if (path.ObjectPathType === REFERENCE) return references.get(path.Name) ?? null;
  const parent = resolve(path.ParentObjectPathId ?? -1);
  if (parent === null) return null;
  if (path.ObjectPathType === INDEXER) return parent.items?.().get(String(args[0])) ?? null;
  if (path.ObjectPathType === METHOD || path.ObjectPathType === PROPERTY)
    return member(parent.objects, path.Name)(...args);
  throw new HostError("ApiNotFound", `object path type ${path.ObjectPathType}`);
}

function perform(action: Action, object: HostObject | null, references: Map<string, HostObject>): unknown {
  if (object === null) return null;
  if (action.ActionType === INSTANTIATE) return { _ReferenceId: remember(object, references) };
  if (action.ActionType === QUERY) return query(object, action.QueryInfo?.Select ?? []);
  if (action.ActionType === CALL && action.Name === "_KeepReference") return null;
  if (action.ActionType === CALL && action.Name === "_RemoveReference") return null;
  if (action.ActionType === CALL)
    return member(object.methods, action.Name)(...(action.ArgumentInfo?.Arguments ?? []));
  throw new HostError("ApiNotFound", `action type ${action.ActionType} ${action.Name}`);
}

function remember(object: HostObject, references: Map<string, HostObject>): string {
  const id = `r${references.size}`;
  references.set(id, object);
  return id;
}

function query(object: HostObject, select: readonly string[]): object {
  if (object.items)
    return { _Items: [...object.items()].map(([Id, item]) => ({ Id, ...query(item, select) })) };
  return Object.fromEntries(
    [...new Set(select.map((path) => path.split("/")[0] ?? ""))].map((name) => {
      const inner = select.filter((path) => path.startsWith(`${name}/`));
      const key = name.charAt(0).toUpperCase() + name.slice(1);
      if (inner.length === 0) return [key, member(object.properties, name)()];
      const child = member(object.objects, key)();
      return [
        key,
        child &&
          query(
            child,
            inner.map((path) => path.slice(name.length + 1)),
          ),
      ];
    }),
  );
}

function member<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member {
  const found = members?.[name];
  if (found === undefined) throw new HostError("ApiNotFound", `The fake host has no ${name}.`);
  return found;
}
