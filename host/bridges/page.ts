import type { ExcelHost, Reply } from "../host";
import { EVENT, type Delivery } from "../model/events";
import type { ErrorCode } from "../protocol/errors";

export interface PaneOptions {
  /** Address of the built task pane. */
  readonly url: string;
  /** "ja-JP" or "en-US". */
  readonly language: string;
  /** Sets that Excel says it has, with their versions. */
  readonly sets?: Readonly<Record<string, number>>;
  /** Whether Excel says that the document is only for reading, as in Protected View. */
  readonly isViewOnly?: boolean;
}

/** Excel LTSC 2021, with waiting for the end of cell editing. */
const SETS = { ExcelApi: 1.14, DelayForCellEdit: 1.1, SharedRuntime: 1.1, RichApiRuntime: 1.1 };

const CONVERSATION = "conversation";
const ADD_IN = "add-in";
const VIEW_MODE = 0;
const EDIT_MODE = 1;
const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
/** The method that carries a batch of Excel's API. */
const BATCH = 93;
const EVENT_CATEGORY = 65536;

/** Where in the array of a batch its parts stand. */
const AT_FLAGS = 6;
const AT_BODY = 4;

/** Numbers by which refusals of a whole batch travel. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, number>>> = {
  InvalidOperationInCellEditMode: 5004,
  GeneralException: 5100,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
  };
}

/**
 * Opens a task pane in a frame of this page, as Excel on the web does, and answers what its office.js asks.
 * @returns a function that stops answering.
 */
export function openPane(frame: HTMLIFrameElement, host: ExcelHost, options: PaneOptions): () => void {
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow) return;
    const message = messageIn(event.data);
    if (message) void answer(message, host, options).then((data) => post(frame, message, FOR_CALLING, data));
  };
  window.addEventListener("message", listen);
  let isOpen = true;
  host.onEvent((delivery) => {
    if (!isOpen) return;
    const message = { _actionName: "richApiMessage", _conversationId: CONVERSATION, _correlationId: 0 };
    post(frame, message, FOR_EVENTING, { ArrayData: [entryOf(delivery)] });
  });
  frame.src = addressOf(options, originOf(window.location.href));
  return () => {
    isOpen = false;
    window.removeEventListener("message", listen);
  };
}

function addressOf({ url, language }: PaneOptions, origin: string): string {
  const info = encodeURIComponent(`Excel$Web$16.00$${language}$correlation$$$0`);
  return `${url}${url.includes("?") ? "&" : "?"}_host_Info=${info}#&_xdm_Info=${[CONVERSATION, ADD_IN, origin].join("|")}`;
}

function messageIn(data: unknown): Message | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Message | null;
    return message?._messageType === REQUEST ? message : null;
  } catch {
    return null;
  }
}

async function answer(
  { _actionName, _data }: Message,
  host: ExcelHost,
  options: PaneOptions,
): Promise<object> {
  if (_actionName === "ContextActivationManager_getAppContextAsync") return contextOf(host, options);
  if (_actionName !== "executeMethod" || _data?.DdaMethod?.DispatchId !== BATCH) return { Error: 0 };
  const parts = _data.ArrayData ?? [];
  return dataOf(await host.answer(String(parts[AT_BODY]), Number(parts[AT_FLAGS]) || 0));
}

function dataOf(reply: Reply): object {
  if ("body" in reply) return { Error: 0, Data: [200, [], reply.body] };
  const number = REFUSALS[reply.refusal];
  if (number === undefined) throw new Error(`no number for ${reply.refusal}`);
  return { Error: number };
}

/** What office.js wants to know before Office.onReady. */
function contextOf({ book }: ExcelHost, { language, sets = SETS, isViewOnly = false }: PaneOptions): object {
  return {
    _id: ADD_IN,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: book.name,
    _clientMode: isViewOnly ? VIEW_MODE : EDIT_MODE,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: ADD_IN,
    _requirementMatrix: JSON.stringify(sets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.0.0",
    _addinName: "kenzan",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

function post(
  frame: HTMLIFrameElement,
  { _actionName, _conversationId, _correlationId }: Omit<Message, "_messageType">,
  responseType: number,
  data: object,
): void {
  const response = {
    _messageType: RESPONSE,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: window.location.href,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  };
  frame.contentWindow?.postMessage(JSON.stringify(response), originOf(frame.src));
}

/** Pages from a file share have no origin that could be named; which pages stand in the frame is up to the policy. */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === "file:" ? "*" : origin;
}

function entryOf({ event, target }: Delivery): readonly unknown[] {
  return [EVENT_CATEGORY, EVENT[event.name], target, JSON.stringify(event.args), "", false];
}
