// Pictures and pages of maps follow the colours that the reader has chosen here, not only those of the screen.
"use strict";

const DARK = "(prefers-color-scheme: dark)";
// Conditions that hold always, and never, also behind others.
const ALWAYS = "(min-width: 0px)";
const NEVER = "(max-width: 0px)";
const found = new Map();

// The rules of a document that hold on dark screens, those of before included.
function darkRules(owner) {
  for (const sheet of owner.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule.media && rule.media.mediaText.includes(DARK)) found.set(rule, rule.media.mediaText);
}

function follow() {
  const dark = document.body.dataset.mdColorScheme === "slate";
  for (const [rule, words] of found) rule.media.mediaText = words.replace(DARK, dark ? ALWAYS : NEVER);
}

function begin() {
  // What scrolls by itself is reached with the keyboard too.
  for (const figure of document.querySelectorAll(".argmap-figure")) figure.tabIndex = 0;
  for (const figure of document.querySelectorAll(".argmap-figure style")) darkRules({ styleSheets: [figure.sheet] });
  for (const frame of document.querySelectorAll("iframe.live")) {
    const look = () => {
      try {
        darkRules(frame.contentDocument);
        follow();
      } catch {
        // A page that was opened as a file may not look into another one.
      }
    };
    frame.addEventListener("load", look);
    if (frame.contentDocument?.readyState === "complete") look();
  }
  follow();
  new MutationObserver(follow).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
}

begin();
