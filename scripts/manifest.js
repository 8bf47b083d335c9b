/** Where `npm run start:pane` serves the pane from; manifest.xml carries it. */
const DEV_ORIGIN = "https://localhost:3000";

/**
 * From which Excel on the add-in is offered. In an intranet from any, so that an older one says why it cannot; Microsoft's
 * Marketplace shows add-ins only where they work.
 */
const FLOORS = {
  intranet: "",
  marketplace: `<Requirements>
    <Sets DefaultMinVersion="1.14">
      <Set Name="ExcelApi" MinVersion="1.14" />
    </Sets>
  </Requirements>
  `,
};

/** manifest.xml for a place and a floor. */
function manifestFor(manifest, { origin = DEV_ORIGIN, floor = "intranet" }) {
  return manifest
    .replaceAll(DEV_ORIGIN, origin.replace(/\/+$/, ""))
    .replace("<DefaultSettings>", `${FLOORS[floor]}<DefaultSettings>`);
}

module.exports = { DEV_ORIGIN, FLOORS, manifestFor };
