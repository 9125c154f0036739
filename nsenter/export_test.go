package nsenter

// Forbidden is the search for the setting that forbids namespaces.
var Forbidden = forbidden
