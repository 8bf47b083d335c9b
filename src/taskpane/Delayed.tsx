import { type ReactNode, useEffect, useState } from "react";

/** What is over sooner needs no progress. */
const DELAY_MS = 500;

/** Shows what it holds after half a second. */
export function Delayed({ children }: { readonly children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? children : null;
}
