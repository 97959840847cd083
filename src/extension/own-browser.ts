// What the Firefox build has in place of the polyfill, which would give this very object, after 10 kB of script in each page
// of the extension. https://github.com/mozilla/webextension-polyfill#basic-setup
const own = browser;

// As the polyfill has it.
export { own as default };
