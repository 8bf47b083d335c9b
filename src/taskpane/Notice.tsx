import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { Failure } from "./failure";

interface Props extends Failure {
  readonly tone: "error" | "warning" | "success";
}

export function Notice({ tone, text, detail }: Props) {
  return (
    <MessageBar intent={tone} layout="multiline">
      <MessageBarBody>
        <Text>{text}</Text>
        {detail && (
          <Text as="p" block size={200}>
            {detail}
          </Text>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
