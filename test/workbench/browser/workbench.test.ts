import { against } from "./against";
import { editing } from "./editing";
import { files } from "./files";
import { formulas } from "./formulas";
import { hostileFiles } from "./hostile-files";
import { looks } from "./looks";
import { opening } from "./opening";
import { many } from "./many";
import { page } from "./page";
import { pictures } from "./pictures";
import { schemes } from "./schemes";
import { Session } from "./session";
import { speed } from "./speed";
import { story } from "./story";

const THREE_MINUTES = 180_000;
/** Building takes long where the machine has other work. */
const TEN_MINUTES = 600_000;

jest.setTimeout(THREE_MINUTES);

let session: Session;

beforeAll(async () => {
  session = await Session.start();
}, TEN_MINUTES);

afterAll(() => session?.stop());

describe("the whole story", () => story(() => session));
describe("files", () => files(() => session));
describe("opening", () => opening(() => session));
describe("several books", () => many(() => session));
describe("hostile files", () => hostileFiles(() => session));
describe("against another book", () => against(() => session));
describe("editing", () => editing(() => session));
describe("a book of formulas", () => formulas(() => session));
describe("the page", () => page(() => session));
describe("however large a sheet is", () => speed(() => session));
describe("how it looks", () => looks(() => session));
describe("in all colours", () => schemes(() => session));
describe("pictures of the guides", () => pictures(() => session));
