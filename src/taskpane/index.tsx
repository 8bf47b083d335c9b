import { startPane } from "./start";

startPane({});
