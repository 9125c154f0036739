// Package browser has the tests of the page that explain.AppendHTML makes, in
// headless Chromium. It is a module of its own, so that nothing else depends on
// chromedp.
//
// All of it runs in an empty network namespace, and ends by itself: a browser
// that hangs is killed after a minute, and the tests end after 100 seconds.
// SCREENSHOTS=DIR keeps pictures to be looked at.
package browser
