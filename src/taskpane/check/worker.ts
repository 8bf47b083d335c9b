import { replyTo, type Request } from "./messages";

self.onmessage = ({ data }: MessageEvent<Request>) => self.postMessage(replyTo(data));
