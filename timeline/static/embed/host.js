// On a page of somebody else: each embedded timeline is made as high as it says it is.
(function () {
  "use strict";

  const site = new URL("../../", document.currentScript.src).href;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));

  addEventListener("message", ({ data, source }) => {
    if (!data || data.type !== "timeline:height" || !(data.height > 0)) return;
    const frame = frames().find((each) => each.contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });
  // Those that were ready before this script was have spoken to nobody.
  for (const frame of frames()) frame.contentWindow.postMessage("timeline:ask-height", "*");
})();
