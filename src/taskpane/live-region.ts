import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Regions that speak have to be there before they do; while they are empty they take no room.
  live: { display: "flex", flexDirection: "column", gap: "8px", ":empty": { marginTop: "-12px" } },
});

/** The class of a region whose changes screen readers say. */
export function useLiveRegion(): string {
  return useStyles().live;
}
