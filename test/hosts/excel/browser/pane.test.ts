import { composing } from "./composing";
import { flows } from "./flows";
import { keyboard } from "./keyboard";
import { place } from "./place";
import { responsive } from "./responsive";
import { ribbon } from "./ribbon";
import { Session } from "./session";
import { shipped } from "./shipped";
import { soon } from "./soon";
import { states } from "./every-state";
import { story } from "./story";
import { writing } from "./writing";

const TWO_MINUTES = 120_000;
/** Building the pane takes long where the machine has other work. */
const FIVE_MINUTES = 300_000;

jest.setTimeout(TWO_MINUTES);

let session: Session;

beforeAll(async () => {
  session = await Session.start();
}, FIVE_MINUTES);

afterAll(() => session?.stop());

describe("what a person does", () => flows(() => session));
describe("how soon", () => soon(() => session));
describe("where somebody is", () => place(() => session));
describe("what is written", () => writing(() => session));
describe("however much there is", () => responsive(() => session));
describe("the keyboard alone", () => keyboard(() => session));
describe("an input method", () => composing(() => session));
describe("the whole story", () => story(() => session));
describe("the ribbon", () => ribbon(() => session));
describe("every state", () => states(() => session));
describe("what is shipped", () => shipped(() => session));
