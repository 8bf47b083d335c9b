// office.js asks for Microsoft's telemetry here; there is none, and nothing is to be reported.
