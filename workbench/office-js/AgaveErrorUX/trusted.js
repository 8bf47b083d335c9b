addEventListener("message", (event) => event.source.postMessage('{"hostUserTrusted":true}', event.origin));
