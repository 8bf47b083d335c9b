/**
 * Lets office.js, unmodified, run in a page that was opened from a file share. Such pages have no origin: scripts are
 * refused that are asked for across origins, and office.js trusts nobody. Which page stands above this one does not
 * matter there: it can only hand over a book that it has itself.
 */
if (location.protocol === "file:") {
  const setAttribute = Element.prototype.setAttribute;
  HTMLScriptElement.prototype.setAttribute = function (name, value) {
    if (name.toLowerCase() !== "crossorigin") setAttribute.call(this, name, value);
  };
  // Comes before office.js hears of its own script.
  document.addEventListener("load", trustThePageAbove, true);
  addEventListener("message", nameTheOrigin);
}

function trustThePageAbove() {
  const helper = globalThis.OSF?.InitializationHelper?.prototype;
  if (!helper) return;
  helper.checkReceiverOriginAndRun = function (run) {
    this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
    run();
  };
}

/** office.js takes messages from an origin with a name only. */
function nameTheOrigin(event) {
  if (event.source !== parent || event.origin !== "null") return;
  event.stopImmediatePropagation();
  dispatchEvent(new MessageEvent("message", { data: event.data, origin: "file://", source: parent }));
}
