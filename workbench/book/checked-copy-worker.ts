import { checkedCopy, type CopyOrder } from "./checked-copy";

self.onmessage = ({ data }: MessageEvent<CopyOrder>) => self.postMessage(checkedCopy(data));
