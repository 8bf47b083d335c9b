import { checkedCopy, type CopyOrder } from "./checked-copy";

self.onmessage = ({ data }: MessageEvent<CopyOrder>) =>
  checkedCopy(data).then((copy) => self.postMessage(copy));
